import { describe, expect, it } from 'vitest'
import { OrgChart } from '#modules/people/public.ts'
import { harbourChart } from '#test/harbour-chart.ts'
import type { AimKind } from '../aim-words.ts'
import { ownerProblems } from './owner-problems.ts'

const codes = (chart: OrgChart, kind: AimKind, ownerId: string | null, teamId: string | null = null) =>
  ownerProblems(kind, ownerId, teamId, chart).map(({ field, code }) => `${field} ${code}`)

/** The same house after Grace has left and the Pilots were closed. */
function afterGrace(): OrgChart {
  const person = (id: string, status: 'active' | 'left', leftOn: string | null) => ({
    id,
    name: id,
    status,
    leftOn,
    workDays: [1, 2, 3, 4, 5] as const,
  })
  const placement = (personId: string, to: string | null) => ({
    id: personId,
    personId,
    teamId: 'Harbour',
    reportsTo: null,
    title: '',
    level: 5 as const,
    leadsTeam: false,
    kind: 'permanent' as const,
    from: '2020-01-01',
    to,
  })
  return new OrgChart({
    on: '2026-03-02',
    persons: [person('Ada', 'active', null), person('Grace', 'left', '2026-02-27')],
    teams: [
      { id: 'Harbour', name: 'Harbour', parentId: null, closedOn: null },
      { id: 'Pilots', name: 'Pilots', parentId: 'Harbour', closedOn: '2026-02-28' },
    ],
    placements: [placement('Ada', null), placement('Grace', '2026-02-27')],
    absences: [],
  })
}

describe('an aim is given only', () => {
  it.each<[string, AimKind, string | null, string | null, string[]]>([
    ['to somebody who is here, at any level', 'goal', 'Linus', 'Pilots', []],
    ['to a manager, where it is a strategy', 'strategy', 'Grace', null, []],
    ['to an executive, where it is the vision', 'vision', 'Ada', null, []],
    ['to nobody yet', 'vision', null, null, []],
    ['not to a manager, where it is the vision', 'vision', 'Grace', null, ['ownerId owner_level']],
    ['not to a stranger', 'goal', 'Nobody', null, ['ownerId owner_active']],
    ['not to a stranger, who has no level either', 'vision', 'Nobody', null, ['ownerId owner_active']],
    ['not to a team that is none', 'goal', 'Linus', 'Divers', ['teamId team_open']],
    ['and tells of both at once', 'goal', 'Nobody', 'Divers', ['ownerId owner_active', 'teamId team_open']],
  ])('%s', (_, kind, ownerId, teamId, problems) => {
    expect(codes(harbourChart(), kind, ownerId, teamId)).toEqual(problems)
  })

  it('not to who has left, nor to a team that is closed', () => {
    expect(codes(afterGrace(), 'goal', 'Grace', 'Pilots')).toEqual([
      'ownerId owner_active',
      'teamId team_open',
    ])
    expect(codes(afterGrace(), 'goal', 'Ada', 'Harbour')).toEqual([])
  })
})
