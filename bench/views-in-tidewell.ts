import { sql } from 'kysely'
import { rooms } from '#app/rooms.ts'
import type { Database } from '#platform/db/database.ts'
import { runWork, SYSTEM } from '#platform/work-runner.ts'
import type { Inside } from './inside.ts'
import { partsOn, ZONE } from './world.ts'

/** Long enough for every survey that was opened to be over, ms. */
const LATER_MS = 40 * 24 * 3_600_000

/** Views on somebody who leads a team, answered and closed so that their report can be read, and a picture of their time that they share. */
export async function viewsInTidewell(
  database: Database,
  orgId: string,
  inside: Inside,
  cookies: ReadonlyMap<string, string>,
): Promise<void> {
  const { leadId, managerId, reports } = await oneLead(database, orgId)
  const [lead, manager] = [cookies.get(leadId) ?? '', cookies.get(managerId) ?? '']
  const begun = (await inside.post('/api/surveys/about', lead, { instrument: 'own-styles' })) as Saved
  const path = `/api/surveys/about/${begun.id}`
  const raters = reports.map(personId => ({ personId, category: 'reports' }))
  const chosen = (await inside.put(`${path}/raters`, lead, { rev: begun.rev, raters })) as Saved
  const proposed = (await inside.post(`${path}/proposal`, lead, { rev: chosen.rev })) as Saved
  const agreed = { rev: proposed.rev, managerAnswers: false }
  const { title } = (await inside.post(`${path}/agreement`, manager, agreed)) as Saved
  for (const link of await linksOf(database, orgId, title))
    await inside.post('/api/ballots', '', { link, answers: { ds1: 4, ds2: 3, ds3: 5, ds4: 4 } })
  await turnLater(database, orgId)
  await inside.post('/api/hats/balance/snapshots', lead, { withId: managerId, as: 'manager' })
}

interface Saved {
  readonly id: string
  readonly rev: number
  readonly title: string
}

/** The lead with the most reports who has somebody above. */
async function oneLead(database: Database, orgId: string) {
  return await database.inOrganisation(orgId, async db => {
    const { rows } = await sql<{ leadId: string; managerId: string; reports: string[] }>`
      select l.person_id as "leadId", h.person_id as "managerId",
             (select array_agg(m.person_id) from people_placements m
               where m.org_id = l.org_id and m.team_id = l.team_id and not m.leads_team and m.to_on is null) as reports
        from people_placements l
        join people_teams t on t.org_id = l.org_id and t.id = l.team_id
        join people_placements h on h.org_id = t.org_id and h.team_id = t.parent_id and h.leads_team and h.to_on is null
        join people_persons p on p.org_id = l.org_id and p.id = l.person_id and p.left_on is null
       where l.leads_team and l.to_on is null
       order by cardinality((select array_agg(1) from people_placements m
                              where m.org_id = l.org_id and m.team_id = l.team_id and m.to_on is null)) desc, p.id limit 1`.execute(
      db,
    )
    const [row] = rows
    if (row === undefined) throw new Error('Nobody in Tidewell leads a team below another.')
    return row
  })
}

async function linksOf(database: Database, orgId: string, title: string): Promise<string[]> {
  return await database.inOrganisation(orgId, async db => {
    const { rows } = await sql<{ body: string }>`
      select body from platform_mails where org_id = ${orgId}::uuid and body like '%/ballot#%'
         and (subject like ${`%${title}%`} or body like ${`%${title}%`})`.execute(db)
    return rows.flatMap(({ body }) => /ballot#(\S+)/.exec(body)?.[1] ?? [])
  })
}

/** What closes surveys by itself, as if their days were over. */
async function turnLater(database: Database, orgId: string): Promise<void> {
  const turn = rooms.rounds.find(({ name }) => name === 'surveys.turn')
  if (turn === undefined) throw new Error('No round closes surveys.')
  const parts = { ...partsOn(database), clock: { now: () => new Date(Date.now() + LATER_MS) } }
  await runWork(parts, orgId, async () => ({ actor: SYSTEM, timeZone: ZONE }), turn.run)
}
