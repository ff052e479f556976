import { expect, it } from 'vitest'
import type { Change } from '../store/changes.ts'
import { stepsTold } from './steps-told.ts'

const change = (over: Partial<Change>) =>
  ({
    ...{ id: 'c', kind: 'process', sponsorId: 'sponsor', managerId: 'manager', createdOn: '2026-01-05' },
    ...{ announcedOn: null, rolledOutOn: null, endedOn: null },
    ...over,
  }) as Change

it.each<[string, Partial<Change>, string[]]>([
  ['is being shaped', {}, ['shaping']],
  ['is announced', { announcedOn: '2026-02-02' }, ['shaping', 'announced']],
  [
    'has become usual',
    { announcedOn: '2026-02-02', rolledOutOn: '2026-03-02', endedOn: '2026-09-01' },
    ['shaping', 'announced', 'rolling_out', 'embedding', 'embedded'],
  ],
])('a change that %s came there step by step', (_, over, states) => {
  const steps = stepsTold(change(over))
  expect(steps.map(({ step }) => step?.to)).toEqual(states)
  expect(steps.map(({ step }) => step?.from)).toEqual([null, ...states.slice(0, -1)])
  const times = steps.map(({ at }) => at.getTime())
  expect(times).toEqual(times.toSorted((a, b) => a - b))
})

it('is announced by who leads it and rolled out by who manages it', () => {
  const [, announced, rolledOut] = stepsTold(change({ announcedOn: '2026-02-02', rolledOutOn: '2026-03-02' }))
  expect([announced?.actorId, rolledOut?.actorId]).toEqual(['sponsor', 'manager'])
})
