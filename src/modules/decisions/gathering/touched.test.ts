import { describe, expect, it } from 'vitest'
import { HarbourChart } from '#modules/people/harbour-chart.factory.ts'
import { requiredViews, type Touches } from './touched.ts'

const NOTHING: Touches = { aimTeamId: null, wide: false, teamsBelow: [], charterIds: [], namedIds: [] }
const required = (over: Partial<Touches>, decider: string | null = 'Ada', harbour = new HarbourChart()) =>
  requiredViews({ ...NOTHING, ...over }, decider, harbour.chart()).map(
    ({ personId, teamId, why }) => `${personId} for ${teamId}: ${why}`,
  )

describe('whose view is required', () => {
  it.each<[string, Partial<Touches>, string | null, readonly string[]]>([
    ['nobody, when no team is touched', {}, 'Ada', []],
    ['the lead of the team whose aim it is', { aimTeamId: 'Pilots' }, 'Ada', ['Grace for Pilots: aim']],
    [
      'the lead of a team with a goal below it',
      { teamsBelow: ['People'] },
      'Ada',
      ['Margaret for People: aim_below'],
    ],
    [
      'the lead of a team whose charters have it',
      { charterIds: ['Linus'] },
      'Ada',
      ['Grace for Pilots: charter'],
    ],
    [
      'the lead of a team that the proposer names',
      { namedIds: ['People'] },
      'Ada',
      ['Margaret for People: named'],
    ],
    ['never the decider', { namedIds: ['Pilots', 'People'] }, 'Grace', ['Margaret for People: named']],
    [
      'each of them once, for the first reason',
      { namedIds: ['Pilots'], aimTeamId: 'Pilots', teamsBelow: ['Pilots'], charterIds: ['Linus', 'Radia'] },
      'Ada',
      ['Grace for Pilots: named'],
    ],
    [
      'everybody, when it is not known who decides',
      { namedIds: ['Harbour'] },
      null,
      ['Ada for Harbour: named'],
    ],
  ])('%s', (_, touches, decider, expected) => {
    expect(required(touches, decider)).toEqual(expected)
  })

  it('of a wide aim only the leads right below the top, each for all of theirs', () => {
    const harbour = new HarbourChart()
    harbour.rows.teams.push({ id: 'Night', name: 'Night', parentId: 'Pilots', closedOn: null })
    expect(required({ wide: true, teamsBelow: ['Night', 'People'] }, 'Ada', harbour)).toEqual([
      'Grace for Pilots: aim_below',
      'Margaret for People: aim_below',
    ])
    expect(required({ teamsBelow: ['Night'] }, 'Ada', harbour)).toEqual([])
  })

  it('nobody for a team without a lead', () => {
    const harbour = new HarbourChart()
    harbour.leave('Margaret')
    expect(required({ namedIds: ['People'] }, 'Ada', harbour)).toEqual([])
  })
})
