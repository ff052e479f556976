import { expect, test } from 'vitest'
import { addDays } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import { Snapshot } from '../facts/snapshot.ts'
import { crew, factsOf } from '../facts.factory.ts'
import { thresholdsWith } from '../thresholds/thresholds.ts'
import { type Kept, keep, takeKept } from './kept.ts'

const at = new Date('2026-03-02T09:00:00Z')
const later = new Date('2026-03-02T09:00:01Z')
const of = (orgId: string) => ({ orgId }) as Work
const run = (people = 2): Kept => ({
  ...{ at: new Snapshot(factsOf({ people: crew(people) })), is: thresholdsWith(), version: 0 },
  ...{ said: new Map(), byCheck: new Map() },
  ...{ ranAt: at, wholeAt: at },
})

test('what a run saw is taken once, and only by who knows when it was', () => {
  keep(of('harbour'), run())
  expect(takeKept(of('harbour'), later)).toBeUndefined()
  expect(takeKept(of('harbour'), null)).toBeUndefined()
  expect(takeKept(of('elsewhere'), at)).toBeUndefined()
  expect(takeKept(of('harbour'), new Date(at))?.at.on).toBe(addDays('2026-03-01', 1))
  expect(takeKept(of('harbour'), at)).toBeUndefined()
})

test('four organisations are kept, the latest, and none that is very large', () => {
  for (const orgId of ['one', 'two', 'three', 'four', 'five']) keep(of(orgId), run())
  expect(takeKept(of('one'), at)).toBeUndefined()
  for (const orgId of ['two', 'three', 'four', 'five']) expect(takeKept(of(orgId), at)).toBeDefined()
  keep(of('city'), run(20_000))
  expect(takeKept(of('city'), at)).toBeUndefined()
})
