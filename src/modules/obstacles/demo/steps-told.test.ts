import { expect, it } from 'vitest'
import { newId } from '#kernel/id.ts'
import type { NewRow } from '../store/save-obstacles.ts'
import { stepsTold } from './steps-told.ts'

const NOW = new Date('2026-11-23T09:00:00Z')
const row = (state: NewRow['state'], endedOn: string | null = null): NewRow => {
  const raisedAt = new Date('2026-11-10T14:00:00Z')
  return {
    ...{
      id: 'o',
      title: 'The oven drifts',
      impact: '',
      how: null,
      level: 'detail',
      cause: 'work',
      state,
      raisedAt,
    },
    ...{ raisedById: newId(), raisedOn: '2026-11-10', severity: 'minor', endedOn, ownerId: newId() },
    ...{
      courtSinceAt: raisedAt,
      courtAimId: null,
      courtForId: null,
      teamId: newId(),
      aimId: null,
      taskId: null,
    },
    ...{ needByOn: null, sensitive: false, aboutId: null, halved: false, takeByAt: null, answerByAt: null },
    ...{ overdueAt: null, rungs: 0, confirmByAt: null },
  }
}
const up = {
  ...{
    id: newId(),
    obstacleId: 'o',
    at: new Date('2026-11-11T14:00:00Z'),
    kind: 'overdue' as const,
    byId: null,
  },
  ...{ fromId: newId(), toId: newId(), tried: null, options: null, ask: null },
}

it.each<[string, NewRow, (typeof up)[], string[]]>([
  ['an open one', row('open'), [], ['open']],
  ['one that went up', row('escalated'), [up], ['open', 'escalated']],
  ['one that is taken', row('taken'), [], ['open', 'taken']],
  ['one that was taken back', row('withdrawn', '2026-11-12'), [], ['open', 'withdrawn']],
  ['one that is lived with', row('accepted', '2026-11-12'), [], ['open', 'taken', 'accepted']],
  [
    'one that went up and was solved',
    row('confirmed', '2026-11-13'),
    [up],
    ['open', 'escalated', 'taken', 'solved', 'confirmed'],
  ],
])(
  'each step of %s begins where the one before ended, in the order of time, and none lies ahead',
  (_, obstacle, passings, states) => {
    const steps = stepsTold(obstacle, passings, NOW)
    expect(steps.map(({ step }) => step?.to)).toEqual(states)
    expect(steps.map(({ step }) => step?.from)).toEqual([null, ...states.slice(0, -1)])
    const times = steps.map(({ at }) => at.getTime())
    expect(times).toEqual(times.toSorted((a, b) => a - b))
    expect(Math.max(...times)).toBeLessThanOrEqual(NOW.getTime())
  },
)
