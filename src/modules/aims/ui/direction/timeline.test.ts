import { describe, expect, it } from 'vitest'
import type { MapNode as Aim } from '../../contract.ts'
import { goalsInWords } from './direction-sentence.tsx'
import { timelineOf } from './timeline.ts'
import { filtersFrom } from './use-filters.ts'

const aim = (id: string, parentId: string | null, change: Partial<Aim> = {}): Aim => ({
  id,
  parentId,
  kind: 'goal',
  scope: 'org',
  title: `Aim ${id}`,
  ownerId: null,
  ownerName: null,
  teamId: null,
  link: 'adds',
  state: 'live',
  health: 'on_track',
  dueOn: null,
  match: true,
  counts: null,
  ...change,
})
const nodes = [
  aim('v', null, { kind: 'vision' }),
  aim('s', 'v', { kind: 'strategy' }),
  aim('g', 's', { dueOn: '2026-05-01' }),
  aim('t', 'g', { dueOn: '2026-04-15', scope: 'team' }),
  aim('later', 's'),
  aim('alone', null, { dueOn: '2026-03-31', match: false }),
]

describe('the direction along the calendar', () => {
  it('places goals by due date between whole months, below their strategy and indented below their goal', () => {
    const timeline = timelineOf(nodes, '2026-03-02')
    expect(timeline?.months.map(month => month.on)).toEqual(['2026-03-01', '2026-04-01', '2026-05-01'])
    expect(timeline?.today).toBeCloseTo(1 / 92)
    const [group, loose] = timeline?.groups ?? []
    expect(group?.rows.map(row => [row.aim.id, row.level, row.at])).toEqual([
      ['g', 0, 61 / 92],
      ['t', 1, 45 / 92],
      ['later', 0, null],
    ])
    expect(loose?.rows.map(row => row.aim.id)).toEqual(['alone'])
  })

  it('is nothing when no goal has a date', () => {
    expect(timelineOf([aim('g', null)], '2026-03-02')).toBeNull()
  })

  it('never shows more than about a dozen month names', () => {
    const timeline = timelineOf([aim('g', null, { dueOn: '2031-12-31' })], '2026-03-02')
    expect(timeline?.months.length).toBeLessThanOrEqual(12)
  })
})

describe('the direction in words', () => {
  it('counts open matching goals by whose they are', () => {
    expect(goalsInWords({ nodes })).toBe('2 goals, 1 team goal')
    expect(goalsInWords({ nodes: [] })).toBe('No goals yet')
  })
})

describe('the address of the direction page', () => {
  it.each([
    [{}, false, 'map'],
    [{}, true, 'outline'],
    [{ view: 'map' }, true, 'map'],
    [{ view: 'nonsense' }, false, 'map'],
  ])('of %j on a narrow screen (%s) shows the %s', (words, narrow, view) => {
    expect(filtersFrom(words, narrow).view).toBe(view)
  })

  it('carries date, owner, team, standing and closed aims as filters and counts them', () => {
    const { query, active } = filtersFrom(
      { asOf: '2026-03-02', owner: 'ada', team: 'pilots', health: 'stale', closed: 'true' },
      false,
    )
    expect(query).toEqual({
      ...{ asOf: '2026-03-02', ownerId: 'ada', teamId: 'pilots', health: 'stale', closed: 'true' },
    })
    expect(active).toBe(5)
  })
})
