import { expect, it } from 'vitest'
import type { Delegation } from '../store/delegations.ts'
import { stepsTold } from './steps-told.ts'

const NOW = new Date('2026-11-23T09:00:00Z')
const row = (state: Delegation['state'], endedOn: string | null = null) =>
  ({
    id: 'd',
    kind: 'area',
    fromId: 'giver',
    toId: 'taker',
    level: 4,
    offeredOn: '2026-11-02',
    state,
    endedOn,
  }) as Delegation

it.each<[string, Delegation, (readonly [string | null, string])[]]>([
  ['is offered', row('offered'), [['giver', 'offered']]],
  [
    'needs more',
    row('needs_more'),
    [
      ['giver', 'offered'],
      ['taker', 'needs_more'],
    ],
  ],
  [
    'runs',
    row('active'),
    [
      ['giver', 'offered'],
      ['taker', 'active'],
    ],
  ],
  [
    'has ended',
    row('ended', '2026-11-20'),
    [
      ['giver', 'offered'],
      ['taker', 'active'],
      [null, 'ended'],
    ],
  ],
])('a delegation that %s was offered by its giver and taken on by its receiver', (_, delegation, told) => {
  const steps = stepsTold(delegation, NOW)
  expect(steps.map(({ actorId, step }) => [actorId, step?.to])).toEqual(told)
  expect(steps.map(({ step }) => step?.from)).toEqual([null, ...told.slice(0, -1).map(([, state]) => state)])
  const times = steps.map(({ at }) => at.getTime())
  expect(times).toEqual(times.toSorted((a, b) => a - b))
  expect(Math.max(...times)).toBeLessThanOrEqual(NOW.getTime())
})
