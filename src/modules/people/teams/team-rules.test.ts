import { describe, expect, test } from 'vitest'
import { HARBOUR_DATE, HarbourChart } from '../harbour-chart.factory.ts'
import { closingProblems, parentProblems } from './team-rules.ts'

/** Harbour › A1 › A2 … › A7, and B1 › B2 beside it. */
function deepChart() {
  const rows = new HarbourChart()
  const line = (letter: string, count: number) =>
    Array.from({ length: count }, (_, index) => ({
      id: `${letter}${index + 1}`,
      name: `${letter}${index + 1}`,
      parentId: index === 0 ? 'Harbour' : `${letter}${index}`,
      closedOn: null,
    }))
  rows.rows.teams.push(...line('A', 7), ...line('B', 2), {
    id: 'Old',
    name: 'Old',
    parentId: 'Harbour',
    closedOn: '2025-01-01',
  })
  return rows.chart()
}

describe('where a team may be put', () => {
  const cases: [string, string | null, string | null, string[]][] = [
    ['at the top', 'B2', null, []],
    ['a new team as the eighth level', null, 'A6', []],
    ['not a new team as the ninth', null, 'A7', ['too_deep']],
    ['not with teams below it that would be the ninth', 'B1', 'A6', ['too_deep']],
    ['with teams below it that are the eighth', 'B1', 'A5', []],
    ['not under itself', 'B1', 'B1', ['cycle']],
    ['not under a team below it', 'B1', 'B2', ['cycle']],
    ['not under a closed team', 'B1', 'Old', ['no_such_team']],
    ['not under a team that does not exist', 'B1', 'nowhere', ['no_such_team']],
  ]
  test.each(cases)('%s', (_, team, parent, codes) => {
    expect(parentProblems(deepChart(), team, parent).map(({ code }) => code)).toEqual(codes)
  })
})

describe('closing a team', () => {
  const cases: [string, string, { from: string; to: string | null }[], string[]][] = [
    ['is fine when it is empty', 'B2', [], []],
    ['is fine when the last position ends on that day', 'B2', [{ from: '2020-01-01', to: HARBOUR_DATE }], []],
    ['is refused while a position lasts longer', 'B2', [{ from: '2020-01-01', to: null }], ['not_empty']],
    ['is refused when a position is still to come', 'B2', [{ from: '2027-01-01', to: null }], ['not_empty']],
    ['is refused while teams below are open', 'B1', [], ['has_teams']],
  ]
  test.each(cases)('%s', (_, team, positions, codes) => {
    expect(closingProblems(deepChart(), team, positions, HARBOUR_DATE).map(({ code }) => code)).toEqual(codes)
  })
})
