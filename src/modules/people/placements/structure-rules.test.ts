import { describe, expect, test } from 'vitest'
import { HARBOUR_DATE, HarbourChart } from '../harbour-chart.factory.ts'
import { placementFrom, wantedPosition } from './placement.factory.ts'
import { afterChanges, type PlacementChanges } from './placement.ts'
import { planDeparture } from './plan-departure.ts'
import { planPlacement } from './plan-placement.ts'
import { leadProblems, structureProblems } from './structure-rules.ts'

const { persons, placements } = new HarbourChart().rows
const before = { persons, placements: placements.map(placementFrom) }
const outcome = (changes: PlacementChanges) => ({
  persons,
  placements: afterChanges(before.placements, changes),
})
const moved = (personId: string, part: Parameters<typeof wantedPosition>[0]) =>
  planPlacement(before.placements, personId, wantedPosition({ endsCurrent: true, ...part }))

describe('lines of reporting', () => {
  const cases: [string, PlacementChanges, string[]][] = [
    ['a move to another manager is fine', moved('Linus', { reportsTo: 'Margaret' }), []],
    ['nobody can report to somebody below them', moved('Grace', { reportsTo: 'Linus' }), ['cycle']],
    [
      'a loop that begins later is found too',
      moved('Grace', { reportsTo: 'Linus', from: '2030-01-01' }),
      ['cycle'],
    ],
    ['a second head is refused', moved('Grace', { reportsTo: null }), ['second_root']],
    [
      'a new head can take over from the present one',
      moved('Grace', { reportsTo: null, takesOverFrom: 'Ada' }),
      [],
    ],
    ['the head cannot begin to report to somebody below', moved('Ada', { reportsTo: 'Grace' }), ['cycle']],
    [
      'the head cannot leave without a successor',
      planDeparture(before.placements, 'Ada', HARBOUR_DATE),
      ['no_root'],
    ],
    ['others can', planDeparture(before.placements, 'Grace', HARBOUR_DATE), []],
    [
      'acting elsewhere cannot close a loop',
      planPlacement(
        before.placements,
        'Grace',
        wantedPosition({ kind: 'acting', reportsTo: 'Linus', to: '2026-04-01' }),
      ),
      ['cycle'],
    ],
  ]
  test.each(cases)('%s', (_, changes, codes) => {
    expect(structureProblems(before, outcome(changes), HARBOUR_DATE).map(({ code }) => code)).toEqual(codes)
  })

  test('a loop is told by its names', () => {
    const [problem] = structureProblems(before, outcome(moved('Grace', { reportsTo: 'Linus' })), HARBOUR_DATE)
    expect(problem?.message).toMatch(/Grace → Linus → Grace|Linus → Grace → Linus/)
  })

  test('two heads that were there before do not stop an unrelated change', () => {
    const crooked = {
      persons,
      placements: before.placements.map(row =>
        row.personId === 'Grace' ? { ...row, reportsTo: null } : row,
      ),
    }
    const changes = planPlacement(
      crooked.placements,
      'Alan',
      wantedPosition({ endsCurrent: true, teamId: 'People', reportsTo: 'Ada' }),
    )
    const then = { persons, placements: afterChanges(crooked.placements, changes) }
    expect(structureProblems(crooked, then, HARBOUR_DATE)).toEqual([])
  })

  test('the first person of an organisation may head it', () => {
    const nobody = { persons, placements: [] }
    const changes = planPlacement([], 'Ada', wantedPosition({ reportsTo: null }))
    expect(
      structureProblems(nobody, { persons, placements: afterChanges([], changes) }, HARBOUR_DATE),
    ).toEqual([])
  })
})

describe('leads of a team', () => {
  const names = new Map(persons.map(person => [person.id, person.name]))
  const lead = (part: Parameters<typeof wantedPosition>[0]) =>
    planPlacement(before.placements, 'Radia', wantedPosition({ leadsTeam: true, ...part })).added[0]
  const cases: [string, Parameters<typeof wantedPosition>[0], string[]][] = [
    ['a second permanent lead is refused', {}, ['team_has_lead']],
    ['an acting lead beside the permanent one is fine', { kind: 'acting', to: '2026-04-01' }, []],
    ['a lead of a team without one is fine', { teamId: 'Harbour annex' }, []],
    ['a member who does not lead is fine', { leadsTeam: false }, []],
  ]
  test.each(cases)('%s', (_, part, codes) => {
    const added = lead(part)
    expect(added && leadProblems(before.placements, added, names).map(({ code }) => code)).toEqual(codes)
  })

  test('the refusal names who leads already', () => {
    const added = lead({})
    expect(added && leadProblems(before.placements, added, names)[0]?.message).toContain(
      'Grace already leads',
    )
  })
})
