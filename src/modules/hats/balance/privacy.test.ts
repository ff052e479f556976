import { sql } from 'kysely'
import { beforeAll, describe, expect, it, test } from 'vitest'
import { askerOf } from '#modules/people/public.ts'
import { gather, offers } from '#platform/offers.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import { type Name, STORY } from '#test/story.ts'
import { added, balanceOf, recorded, SECRET, shared } from './balance.factory.ts'
import { balanceForgets, balanceOffers } from './offers.ts'
import { drawPictures } from './organisation-balance.ts'

const OTHERS = (Object.keys(STORY) as Name[]).filter(name => name !== 'Grace')
const TABLES = ['marks', 'added', 'snapshots', 'opt_ins']

/** Somebody who did everything that can be done here. */
async function everything(org: Organisation): Promise<{ readonly act: string; readonly snapshot: string }> {
  await recorded(org, 'Grace')
  const act = await added(org, 'Grace', 'external_talk')
  await org.http.put(
    `/api/hats/balance/acts/external_talk/${act}/mark`,
    { mark: 'left_out' },
    { as: 'Grace' },
  )
  await org.http.put('/api/hats/balance/opt-in', { optedIn: true }, { as: 'Grace' })
  return { act, snapshot: await shared(org, 'Grace', 'Linus', 'coach') }
}

describe('of what somebody keeps here', () => {
  let org: Organisation
  let act: string
  let snapshot: string
  beforeAll(async () => {
    org = await organisation()
    const made = await everything(org)
    act = made.act
    snapshot = made.snapshot
  })

  it.each(OTHERS)('%s finds nothing: not as manager, people team, administrator or executive', async name => {
    expect((await balanceOf(org, name)).kinds).toEqual([])
    expect((await org.http.get('/api/hats/balance/seasons', { as: name })).body.entries).toEqual([])
    const acts = '/api/hats/balance/acts/external_talk'
    expect((await org.http.get(acts, { as: name })).body.entries).toEqual([])
    expect((await org.http.put(`${acts}/${act}/mark`, { mark: null }, { as: name })).status).toBe(404)
    const seen = (await org.http.get(`/api/hats/balance/snapshots/${snapshot}`, { as: name })).status
    expect(seen).toBe(name === 'Linus' ? 200 : 404)
    const gathered = await org.as(name, async work => {
      const asker = await askerOf(work)
      return [
        await gather(work, each => each.found?.(work, asker, '%merger%', 9)),
        await gather(work, each => each.waiting?.(work, asker)),
        await gather(work, each => each.acts?.(work, asker, '2025-12-15')),
        await gather(work, each => each.between?.(work, asker, org.id.Grace)),
      ]
    })
    expect(JSON.stringify(gathered)).not.toContain(SECRET)
  })
})

test('no event, step, mail or notice carries anything of it; only that a picture was shared', async () => {
  const org = await organisation()
  await everything(org)
  const told = await org.system(async work => {
    const { rows } = await sql<{ type: string; text: string }>`
      select type, type || subject_kind || data::text as text from platform_events
      union all select 'step', subject_kind || coalesce(why, '') from platform_steps
      union all select 'mail', subject || body from platform_mails`.execute(work.sql)
    return rows
  })
  expect(told).toEqual([{ type: 'balance.shared', text: 'balance.sharedbalance_snapshot{}' }])
})

test('who a picture is shared with is told by name alone, and no longer once it was taken back', async () => {
  const org = await organisation()
  const { snapshot } = await everything(org)
  const event = { actorId: org.id.Grace, subjectId: snapshot } as Parameters<typeof balanceForgets.handle>[1]
  const notices = () => org.system(async work => balanceOffers.notices?.['balance.shared']?.(work, event))
  expect(await notices()).toEqual([
    {
      to: [org.id.Linus],
      text: 'Grace Hopper shares with you how their work divides into leading and managing.',
      link: `/hats/balance/shared/${snapshot}`,
    },
  ])
  await org.http.delete(`/api/hats/balance/snapshots/${snapshot}`, { as: 'Grace' })
  expect(await notices()).toEqual([])
})

test('when somebody is erased nothing of it is left, nor of what was shared with them', async () => {
  const org = await organisation()
  await everything(org)
  await recorded(org, 'Ada')
  const kept = await shared(org, 'Ada', 'Linus', 'coach')
  await shared(org, 'Ada', 'Grace', 'coach')
  const erased = { subjectId: org.id.Grace } as Parameters<typeof balanceForgets.handle>[1]
  for (let twice = 0; twice < 2; twice++) await org.system(work => balanceForgets.handle(work, erased))
  const left = await org.system(async work => {
    const rows = []
    for (const table of TABLES) {
      const whose = sql.raw(table === 'snapshots' ? 'array[person_id, with_id]' : 'array[person_id]')
      const { rows: found } = await sql`
        select from ${sql.table(`hats_balance_${table}`)} where ${org.id.Grace}::uuid = any(${whose})`.execute(
        work.sql,
      )
      rows.push(...found)
    }
    return rows
  })
  expect(left).toEqual([])
  expect((await org.http.get(`/api/hats/balance/snapshots/${kept}`, { as: 'Linus' })).status).toBe(200)
})

test('in another organisation none of it exists', async () => {
  const [org, other] = [await organisation(), await organisation()]
  const { act, snapshot } = await everything(org)
  const as = 'Grace' as const
  expect((await balanceOf(other, as)).kinds).toEqual([])
  expect((await other.http.get(`/api/hats/balance/snapshots/${snapshot}`, { as })).status).toBe(404)
  expect((await other.http.delete(`/api/hats/balance/snapshots/${snapshot}`, { as })).status).toBe(404)
  expect((await other.http.delete(`/api/hats/balance/added/${act}`, { as })).status).toBe(404)
  await other.system(drawPictures)
  expect(offers().filter(each => each.acts).length).toBeGreaterThan(9)
})
