import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { newId } from '#kernel/id.ts'
import { addDays } from '#kernel/local-date.ts'
import { addPersonRows, addPlacementRows, addTeamRows, foundOrganisation } from '#modules/people/public.ts'
import { Audience } from '#modules/surveys/contract/bodies.ts'
import { planClosed } from '#modules/surveys/launch/plan-closed.ts'
import { insertBallots } from '#modules/surveys/store/ballots.ts'
import { insertInvitations, insertLinks } from '#modules/surveys/store/invitations.ts'
import { insertSurvey, updateSurvey } from '#modules/surveys/store/surveys.ts'
import type { Database } from '#platform/db/database.ts'
import { newSecret } from '#platform/session/session.ts'
import type { Work } from '#platform/work.ts'
import { asSystem, ZONE } from '../world.ts'
import { attributesOf, ballotsOf, definitionOf, unitsOf } from './as-asked.ts'
import type { MadeUp } from './made-up.ts'

/** A company in the database, with everybody in the unit where the made-up survey has them. */
export interface Company {
  readonly orgId: string
  readonly teamIds: readonly string[]
  readonly personIds: readonly string[]
  /** By unit, who leads it. */
  readonly leads: readonly string[]
}

// So many rows in one statement.
const CHUNK = 20_000

/** Puts the people and units of a survey into an organisation of their own. */
export async function keepCompany(database: Database, { parents, unitOf }: MadeUp): Promise<Company> {
  const orgId = newId()
  const now = Date.now()
  const teamIds = parents.map(() => newId(now))
  const personIds = Array.from(unitOf, () => newId(now))
  const leads: string[] = []
  for (const [person, unit] of unitOf.entries()) leads[unit] ??= personIds[person] as string
  // A unit of nobody is led by whoever leads the one above.
  for (const [unit, parent] of parents.entries()) leads[unit] ??= leads[parent] as string
  await asSystem(database, orgId, async work => {
    await foundOrganisation(work, { name: 'Bench', timeZone: ZONE })
    await inChunks(parents.length, (from, to) =>
      addTeamRows(
        work,
        parents.slice(from, to).map((parent, at) => ({
          ...{ id: teamIds[from + at] as string, name: `Unit ${from + at}` },
          parentId: parent < 0 ? null : (teamIds[parent] as string),
        })),
      ),
    )
    await inChunks(personIds.length, (from, to) =>
      addPersonRows(
        work,
        personIds.slice(from, to).map((id, at) => ({
          ...{ id, name: `Person ${from + at}`, employeeId: `E${from + at}`, status: 'active' as const },
          ...{ email: `e${from + at}@bench.example`, isPeople: from + at === 0, isAdmin: from + at === 0 },
        })),
      ),
    )
    await inChunks(personIds.length, (from, to) =>
      addPlacementRows(
        work,
        personIds.slice(from, to).map((personId, at) => {
          const unit = unitOf[from + at] as number
          const leadsTeam = leads[unit] === personId
          const above = parents[unit] as number
          const boss = leadsTeam ? (above < 0 ? null : (leads[above] as string)) : (leads[unit] as string)
          return {
            ...{
              id: newId(now),
              personId,
              teamId: teamIds[unit] as string,
              reportsTo: boss,
              title: 'Engineer',
            },
            ...{ level: 1 as const, leadsTeam, kind: 'permanent' as const, to: null },
            from: addDays(work.today, -730),
          }
        }),
      ),
    )
  })
  return { orgId, teamIds, personIds, leads }
}

/** Keeps the survey as one that is closed and shared. */
export async function keepClosed(database: Database, company: Company, made: MadeUp): Promise<string> {
  return await asSystem(database, company.orgId, async work => {
    const id = await insertOpen(work, company, made)
    await insertBallots(work, id, ballotsOf(made))
    await planClosed(work, { id, least: 6 })
    await updateSurvey(work, { id, rev: 2 }, { state: 'shared', closedAt: work.now, sharedAt: work.now })
    return id
  })
}

/** A survey that is open, with a link for each of the first people, and their invitations. */
export async function keepOpen(database: Database, company: Company, made: MadeUp, links: number) {
  return await asSystem(database, company.orgId, async work => {
    const id = await insertOpen(work, company, made)
    const asked = company.personIds.slice(0, links).map((personId, at) => ({
      ...{ personId, ticket: randomUUID(), unit: made.unitOf[at] as number, byCode: false },
      levels: Uint8Array.from(made.attributes, ({ levelOf }) => levelOf[at] as number),
    }))
    const secrets = asked.map(({ personId }) => ({ personId, ...newSecret(company.orgId) }))
    await inChunks(links, (from, to) => insertInvitations(work, id, asked.slice(from, to)))
    await inChunks(links, (from, to) => insertLinks(work, id, secrets.slice(from, to)))
    return { id, links: secrets.map(({ text }) => text) }
  })
}

/** A session of somebody. */
export async function signIn(database: Database, orgId: string, personId: string): Promise<string> {
  const { text, hash } = newSecret(orgId)
  await asSystem(database, orgId, async work => {
    await sql`insert into accounts_sessions (org_id, id, person_id, secret_hash, created_at, last_seen_at, expires_at)
      values (${orgId}, ${newId()}, ${personId}, ${hash}, now(), now(), '2999-01-01')`.execute(work.sql)
  })
  return `fairlead_session=${text}`
}

/** A survey that is open, asked of everybody in it. */
export async function insertOpen(
  work: Work,
  { teamIds, personIds }: Pick<Company, 'teamIds' | 'personIds'>,
  made: MadeUp,
): Promise<string> {
  const id = newId(work.now.getTime())
  await insertSurvey(work, {
    ...{
      id,
      title: 'How is it here?',
      purpose: null,
      kind: 'engagement',
      mode: 'anonymous',
      seriesId: id,
      wave: 1,
    },
    ...{ madeById: personIds[0] ?? null, audience: Audience.parse({}), definition: definitionOf(made) },
    breakdowns: made.attributes.map(({ code }) => code),
  })
  await updateSurvey(
    work,
    { id, rev: 1 },
    {
      ...{ state: 'open', opensOn: work.today, closesOn: addDays(work.today, 14), launchedAt: work.now },
      invited: made.people,
      units: JSON.stringify(unitsOf(made, teamIds)),
      attributes: JSON.stringify(attributesOf(made)),
    },
  )
  return id
}

async function inChunks(count: number, write: (from: number, to: number) => Promise<void>): Promise<void> {
  for (let from = 0; from < count; from += CHUNK) await write(from, Math.min(count, from + CHUNK))
}
