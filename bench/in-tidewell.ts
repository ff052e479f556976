import { sql } from 'kysely'
import { makeDemo } from '#app/demo/make-demo.ts'
import type { Route } from '#kernel/contract.ts'
import { newId } from '#kernel/id.ts'
import type { Database } from '#platform/db/database.ts'
import { newSecret } from '#platform/session/session.ts'
import type { Inside } from './inside.ts'
import { surveyTidewell } from './survey-in-tidewell.ts'
import { viewsInTidewell } from './views-in-tidewell.ts'
import { partsOn } from './world.ts'

/** Tidewell beside the large organisation, with everybody signed in: the rooms of working together have their rows there. */
export interface Tidewell {
  readonly orgId: string
  /** A real address for the route and somebody who may read it; null when the route belongs to the large organisation. */
  find(route: Route): Promise<{ path: string; cookie: string } | null>
}

/** Where the ids of a route come from: its path up to the parameter, and a table of that room. Longer paths first. */
const TABLES: readonly (readonly [string, string])[] = [
  ['/api/charters/exchanges/', 'charters_exchanges'],
  ['/api/charters/norms/', 'people_teams'],
  ['/api/charters/of/', 'people_persons'],
  ['/api/charters/', 'charters_charters'],
  ['/api/commitments/', 'commitments_promises'],
  ['/api/decisions/', 'decisions_decisions'],
  ['/api/delegations/', 'delegations_delegations'],
  ['/api/announcements/', 'announcements_announcements'],
  ['/api/feedback/', 'feedback_messages'],
  ['/api/obstacles/', 'obstacles_obstacles'],
  ['/api/partners/', 'partners_parties'],
  ['/api/standards/', 'standards_procedures'],
  ['/api/conversations/with/', 'people_persons'],
  ['/api/conversations/with-partner/', 'partners_parties'],
  ['/api/conversations/series/', 'conversations_series'],
  ['/api/conversations/talks/', 'conversations_talks'],
  ['/api/changes/', 'changes_changes'],
  ['/api/check-ins/', 'check_ins_check_ins'],
  ['/api/ideas/', 'ideas_ideas'],
  ['/api/surveys/about/', 'surveys_surveys'],
  ['/api/surveys/', 'surveys_surveys'],
  ['/api/hats/balance/snapshots/', 'hats_balance_snapshots'],
  ['/api/hats/situations/', 'hats_signals'],
]

/** What an address asks for besides its id. */
const WORDS: Readonly<Record<string, string>> = { '/api/surveys/:id/findings': '?unit=all' }

/** How many of the latest rows are tried until somebody named in one of them may read it. */
const ROWS = 12

export async function openTidewell(database: Database, inside: Inside): Promise<Tidewell> {
  const orgId = await makeDemo(partsOn(database))
  const cookies = await signEverybodyIn(database, orgId)
  await surveyTidewell(database, orgId, inside, cookies)
  await viewsInTidewell(database, orgId, inside, cookies)
  return {
    orgId,
    find: async ({ path }) => {
      const [, table] = TABLES.find(([before]) => path.startsWith(`${before}:`)) ?? []
      if (table === undefined) return null
      for (const { id, named } of await latestRows(database, orgId, table)) {
        for (const personId of named) {
          const cookie = cookies.get(personId)
          const place = path.replace(/:[a-zA-Z]+/, id) + (WORDS[path] ?? '')
          if (cookie !== undefined && (await mayRead(inside, place, cookie))) return { path: place, cookie }
        }
      }
      throw new Error(`Nobody of Tidewell may read any ${path}; bench/in-tidewell.ts looks in ${table}.`)
    },
  }
}

async function signEverybodyIn(database: Database, orgId: string): Promise<ReadonlyMap<string, string>> {
  return await database.inOrganisation(orgId, async db => {
    const { rows } = await sql<{ id: string }>`
      select id from people_persons where left_on is null and status <> 'left' order by id`.execute(db)
    const keys = rows.map(({ id }) => ({ id, session: newId(), ...newSecret(orgId) }))
    await sql`
      insert into accounts_sessions (org_id, id, person_id, secret_hash, created_at, last_seen_at, expires_at)
      select ${orgId}::uuid, session, id, hash, now(), now(), '2999-01-01'
        from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as t(session uuid, id uuid, hash text)`.execute(
      db,
    )
    return new Map(keys.map(({ id, text }) => [id, `fairlead_session=${text}`]))
  })
}

/** Ids with everybody named anywhere in the row, then some who are not: leads of teams and the head. */
async function latestRows(database: Database, orgId: string, table: string) {
  return await database.inOrganisation(orgId, async db => {
    const { rows } = await sql<{ id: string; named: string[] }>`
      select t.id, (select json_agg(p.id order by (to_jsonb(t)::text like '%' || p.id || '%') desc, l.level desc)
                      from people_persons p join people_placements l on l.org_id = p.org_id and l.person_id = p.id
                     where p.org_id = t.org_id and l.leads_team or to_jsonb(t)::text like '%' || p.id || '%') as named
        from ${sql.table(table)} t order by t.id desc limit ${ROWS}`.execute(db)
    return rows
  })
}

async function mayRead(inside: Inside, path: string, cookie: string): Promise<boolean> {
  return await inside.get(path, cookie).then(
    () => true,
    error => {
      // 409, 422: not in the state or of the kind that this address is about; another row may be.
      if (/ answers (40[349]|422):/.test(String(error))) return false
      throw error
    },
  )
}
