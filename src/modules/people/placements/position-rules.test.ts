import { describe, expect, test } from 'vitest'
import { placementFrom, wantedPosition } from './placement.factory.ts'
import type { Placement } from './placement.ts'
import { overlapOfPositions, positionProblems, timelineProblems } from './position-rules.ts'

const TODAY = '2026-03-02'

describe('a position by itself', () => {
  const cases: [string, Parameters<typeof wantedPosition>[0], string[]][] = [
    ['from today on is fine', {}, []],
    ['in the future is fine', { from: '2027-01-01' }, []],
    ['cannot end before it begins', { to: '2026-03-01' }, ['to_before_from']],
    ['may last a day', { to: '2026-03-02' }, []],
    ['acting needs an end', { kind: 'acting' }, ['acting_without_end']],
    ['acting may last 180 days', { kind: 'acting', to: '2026-08-29' }, []],
    ['acting cannot last longer', { kind: 'acting', to: '2026-08-30' }, ['acting_too_long']],
    ['interim may last longer', { kind: 'interim', to: '2027-03-01' }, []],
    ['may be dated back 30 days', { from: '2026-01-31' }, []],
    ['cannot be dated back further without a reason', { from: '2026-01-30' }, ['backdated']],
    ['may be dated back further with a reason', { from: '2020-01-30', reason: 'Forgotten at the move.' }, []],
    ['tells everything at once', { kind: 'acting', from: '2020-01-01' }, ['acting_without_end', 'backdated']],
  ]
  test.each(cases)('%s', (_, part, codes) => {
    expect(positionProblems(wantedPosition(part), TODAY).map(({ code }) => code)).toEqual(codes)
  })
})

describe('positions of one person', () => {
  const held = (id: string, from: string, to: string | null, kind: Placement['kind'] = 'permanent') =>
    placementFrom({
      id,
      personId: 'Linus',
      teamId: 'Pilots',
      reportsTo: 'Grace',
      title: '',
      level: 1,
      leadsTeam: false,
      kind,
      from,
      to,
    })

  const overlaps: [string, Placement, { from: string; to: string | null } | null][] = [
    ['open-ended ones overlap without end', held('b', '2026-01-01', null), { from: '2026-01-01', to: null }],
    [
      'the shared dates are told',
      held('b', '2025-01-01', '2025-06-30'),
      { from: '2025-03-01', to: '2025-06-30' },
    ],
    ['one that ends the day before does not overlap', held('b', '2024-01-01', '2025-02-28'), null],
    ['an acting one never overlaps', held('b', '2026-01-01', '2026-02-01', 'acting'), null],
    [
      'interim counts like permanent',
      held('b', '2026-01-01', '2026-02-01', 'interim'),
      { from: '2026-01-01', to: '2026-02-01' },
    ],
  ]
  test.each(overlaps)('%s', (_, added, shared) => {
    expect(overlapOfPositions([held('a', '2025-03-01', null)], added)).toEqual(shared)
  })

  const timelines: [string, Placement[], string[]][] = [
    [
      'one after the other is fine',
      [held('b', '2025-03-01', null), held('a', '2024-01-01', '2025-02-28')],
      [],
    ],
    ['a gap is not', [held('a', '2024-01-01', '2025-02-27'), held('b', '2025-03-01', null)], ['gap']],
    ['the last may end', [held('a', '2024-01-01', '2025-02-28')], []],
    [
      'acting on top is fine',
      [held('a', '2024-01-01', null), held('x', '2026-01-01', '2026-02-01', 'acting')],
      [],
    ],
    [
      'acting without a position of one’s own is not',
      [held('x', '2026-01-01', '2026-02-01', 'acting')],
      ['acting_alone'],
    ],
  ]
  test.each(timelines)('%s', (_, own, codes) => {
    expect(timelineProblems(own).map(({ code }) => code)).toEqual(codes)
  })
})
