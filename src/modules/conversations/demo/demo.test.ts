import { sql } from 'kysely'
import { beforeAll, expect, it, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { addDemoPeople, type DemoCast } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import { runWork, SYSTEM } from '#platform/work-runner.ts'
import { workerDatabase } from '#test/worker-database.ts'
import { addDemoConversations, HELD } from './demo.ts'

const AS_OF = '2026-11-23'

interface Row {
  readonly type: string
  readonly state: string
  readonly organiserId: string
  readonly startsAt: Date
  readonly personIds: string[]
  readonly confirmed: boolean
}

let cast: DemoCast
let talks: Row[]

const idOf = (post: string) => cast.holder.get(post) ?? 'nobody'
const pairs = (organiserId?: string) =>
  talks.filter(
    talk => talk.type === 'one_to_one' && (organiserId === undefined || talk.organiserId === organiserId),
  )
const share = (rows: readonly Row[]) => {
  const over = rows.filter(({ state }) => state !== 'planned')
  return over.filter(({ state }) => state === 'held').length / over.length
}

beforeAll(async () => {
  const parts = { database: await workerDatabase(), clock: { now: () => new Date(`${AS_OF}T09:00:00Z`) } }
  const who = async () => ({ actor: SYSTEM, timeZone: 'Europe/Amsterdam' })
  await runWork({ ...parts, subscribers: () => [] }, newId(), who, read)
})

async function read(work: Work): Promise<void> {
  cast = await addDemoPeople(work)
  await addDemoConversations(work, cast)
  const { rows } = await sql<Row>`
    select t.type, t.state, t.organiser_id, t.starts_at, t.confirmed_by_id is not null as confirmed,
           (select json_agg(p.person_id) from conversations_participants p where p.org_id = t.org_id and p.talk_id = t.id) as person_ids
      from conversations_talks t where t.org_id = ${work.orgId}::uuid`.execute(work.sql)
  talks = rows
}

it('holds four fifths of its one-to-ones, and Field North less than half', () => {
  const kofi = idOf('Manager Field North')
  expect(pairs().length).toBeGreaterThan(3000)
  expect(share(pairs().filter(talk => talk.organiserId !== kofi))).toBeCloseTo(HELD.usual, 1)
  expect(Math.abs(share(pairs(kofi)) - HELD.fieldNorth)).toBeLessThan(0.06)
})

it('has one for Kofi today, so that he can hold it', () => {
  const today = pairs(idOf('Manager Field North')).filter(
    ({ state, startsAt }) => state === 'planned' && startsAt.toISOString().startsWith(AS_OF),
  )
  expect(today.length).toBeGreaterThan(0)
})

it('knows that Priya talked to Declan twice', () => {
  const declan = pairs(idOf('CTO')).filter(({ personIds }) => personIds.includes(idOf('Head of data')))
  expect(declan.filter(({ state }) => state === 'held')).toHaveLength(2)
})

it('has no direction talk by who leads Sales for now', () => {
  const bySales = talks.filter(
    ({ type, organiserId }) => type === 'direction' && organiserId === idOf('Sales lead'),
  )
  expect(bySales).toEqual([])
})

test.each(['direction', 'alignment', 'external', 'standup'])(
  'has %s talks that took place and one that comes',
  type => {
    const states = talks.filter(talk => talk.type === type).map(({ state }) => state)
    expect(states.filter(state => state === 'held').length).toBeGreaterThan(1)
    expect(states.filter(state => state === 'planned')).toHaveLength(1)
  },
)

it('plans nothing twice in a series and holds nothing in the future', () => {
  const ahead = talks.filter(
    ({ startsAt, state }) => startsAt.toISOString() > `${AS_OF}T23` && state !== 'planned',
  )
  expect(ahead).toEqual([])
})
