import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { addPersonRows, addPlacementRows, addTeamRows, foundOrganisation } from '#modules/people/public.ts'
import { newSecret } from '#platform/session/session.ts'
import type { Work } from '#platform/work.ts'
import { runWork, SYSTEM } from '#platform/work-runner.ts'
import { organisation } from '#test/organisation.ts'
import { refresh } from './signals/refresh.ts'

/** Whom somebody reports to, of those who come before them; nobody (null) at the top. */
type Chart = readonly (string | null)[]

/** An organisation of so few people, all in one team, that has nothing but them, on its third day; each asks for a page by their place. */
async function small(chart: Chart) {
  const { database, http, at } = await organisation()
  const orgId = newId()
  const parts = { database, clock: { now: () => new Date('2026-03-02T09:00:00Z') }, subscribers: () => [] }
  const standing = async () => ({ actor: SYSTEM, timeZone: 'Europe/Lisbon' })
  const system = <T>(action: (work: Work) => Promise<T>) => runWork(parts, orgId, standing, action)
  const names = ['Ada', 'Grace', 'Linus'].slice(0, chart.length)
  const ids = new Map(names.map(name => [name, newId()]))
  const cookies = await system(async work => {
    await foundOrganisation(work, { name: 'Three in a boat', timeZone: 'Europe/Lisbon' })
    const teamId = newId()
    await addTeamRows(work, [{ id: teamId, name: 'Boat', parentId: null }])
    await addPersonRows(
      work,
      [...ids].map(([name, id], nth) => ({ id, name, status: 'active', isPeople: nth === 0 })),
    )
    await addPlacementRows(
      work,
      [...ids.values()].map((personId, nth) => ({
        ...{ id: newId(), personId, teamId, reportsTo: ids.get(chart[nth] ?? '') ?? null, title: 'Sailor' },
        ...{ level: nth === 0 ? 5 : 1, leadsTeam: nth === 0 && chart.includes('Ada') },
        ...{ kind: 'permanent', from: '2026-02-28', to: null },
      })),
    )
    return new Map(
      await Promise.all([...ids].map(async ([name, id]) => [name, await session(work, id)] as const)),
    )
  })
  at('2026-03-02T09:00:00Z')
  const asking = (name: string) => ({ headers: { cookie: cookies.get(name) ?? '' } })
  return {
    ...{ names, ids, system },
    get: (url: string, name: string) => http.get(url, asking(name)),
    try: (change: object, name: string) => http.post('/api/hats/rehearsals', { change }, asking(name)),
  }
}

async function session({ sql: on, orgId }: Work, personId: string): Promise<string> {
  const { text, hash } = newSecret(orgId)
  await sql`insert into accounts_sessions (org_id, id, person_id, secret_hash, created_at, last_seen_at, expires_at)
    values (${orgId}, ${newId()}, ${personId}, ${hash}, now(), now(), '2999-01-01')`.execute(on)
  return `fairlead_session=${text}`
}

const PAGES = [
  '/api/home',
  '/api/home/team',
  '/api/home/teams',
  '/api/inbox/queue',
  '/api/hats/rules',
  '/api/hats/situations',
  '/api/hats/alignment',
  '/api/hats/alignment/aims',
  '/api/hats/balance',
  '/api/hats/balance/snapshots',
  '/api/hats/balance/organisation',
]

const SIZES: readonly [string, Chart][] = [
  ['one', [null]],
  ['three with one who leads', [null, 'Ada', 'Ada']],
  ['three in a line', [null, 'Ada', 'Grace']],
  ['three without a manager', [null, null, null]],
]

// The first organisation of a worker opens its database.
beforeAll(async () => void (await organisation()))

test.each(SIZES)(
  'an organisation of %s has every page, no situation that nobody could be in, and one break: there is no vision',
  async (_, chart) => {
    const org = await small(chart)
    expect(await org.system(work => refresh(work))).toMatchObject({ opened: 0, broken: [] })
    for (const name of org.names)
      for (const page of PAGES)
        expect([name, page, (await org.get(page, name)).status]).toEqual([name, page, 200])
    const { findings } = (await org.get('/api/hats/alignment', 'Ada')).body
    expect(findings.map(({ says }: { says: string }) => says)).toEqual(['There is no live vision.'])
    const { told, recorded } = (await org.get('/api/hats/balance', 'Ada')).body
    expect([told, recorded.events]).toEqual([null, 0])
    expect((await org.get('/api/hats/record', 'Ada')).body.replay.weeks).toEqual([])
  },
)

test.each(SIZES)('in an organisation of %s everybody may be tried out as away or gone', async (_, chart) => {
  const org = await small(chart)
  for (const personId of org.ids.values()) {
    const away = { kind: 'away', personId, from: '2026-03-02', to: '2026-03-27', coverId: null }
    for (const change of [away, { kind: 'leaves', personId }])
      expect((await org.try(change, 'Ada')).status).toBe(200)
  }
})
