import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { KnownTeam } from './current-people.ts'
import type { PersonRow } from './person-row.ts'
import { resolveTeams, teamNames } from './resolve-teams.ts'
import type { Problem } from './sheet.ts'

const TREE: readonly KnownTeam[] = [
  { id: 'harbour', name: 'Harbour Works', parentId: null },
  { id: 'pilots', name: 'Pilots', parentId: 'harbour' },
  { id: 'people', name: 'People', parentId: 'harbour' },
  { id: 'night-pilots', name: 'Night', parentId: 'pilots' },
  { id: 'night-people', name: 'Night', parentId: 'people' },
]

function resolve(names: readonly string[], known: readonly KnownTeam[] = TREE) {
  const problems: Problem[] = []
  const rows = names.map((team, index) => ({ row: index + 2, team, attributes: {} }) as PersonRow)
  const { ofRow, added } = resolveTeams(rows, known, problem => problems.push(problem))
  return {
    found: names.map((_, index) => ofRow.get(index + 2) ?? null),
    added: added.map(({ name, parent }) => [name, parent]),
    problems: problems.map(({ row, code }) => [row, code]),
  }
}

describe('the team that a row names', () => {
  const cases: [string, string, string | null][] = [
    ['is found by its name', 'Pilots', 'pilots'],
    ['is found in any case', 'pILOTS', 'pilots'],
    ['is found by its path', 'Harbour Works > Pilots', 'pilots'],
    ['is found by a path without spaces', 'Harbour Works>Pilots', 'pilots'],
    ['is found by a path that begins at any name that is the only one', 'Pilots > Night', 'night-pilots'],
    ['is one of two of a name by its path', 'Harbour Works > People > Night', 'night-people'],
    ['is neither of two of a name', 'Night', null],
  ]
  test.each(cases)('%s', (_, name, id) => {
    const { found, added, problems } = resolve([name])
    expect([found, added]).toEqual([[id], []])
    expect(problems).toEqual(id === null ? [[2, 'ambiguous_team']] : [])
  })

  test('is added below the only team at the top', () => {
    expect(resolve(['Tugs']).added).toEqual([['Tugs', 'harbour']])
  })

  test('is added at the top where several teams are', () => {
    const two = [...TREE, { id: 'other', name: 'Shipyard', parentId: null }]
    expect(resolve(['Tugs'], two).added).toEqual([['Tugs', null]])
  })

  test('is added once for all rows, with every team of its path that is missing', () => {
    const { found, added } = resolve(['Pilots > Tugs > Crew', 'pilots > tugs', 'Tugs', 'Crew'])
    expect(added).toEqual([
      ['Tugs', 'pilots'],
      ['Crew', found[1]],
    ])
    expect(found[2]).toBe(found[1])
    expect(found[3]).toBe(found[0])
  })

  test.each([
    ['of nine levels', Array.from({ length: 9 }, (_, index) => `L${index}`).join(' > ')],
    ['whose names would end below the eighth level', `Pilots > Night > ${'a > b > c > d > e > f'}`],
    ['of separators only', ' > > '],
    ['with a name of more than 140 characters', `Pilots > ${'x'.repeat(141)}`],
  ])('is refused as a path %s, in the first row that names it', (_, name) => {
    expect(resolve(['Pilots', name, name]).problems).toEqual([[3, 'bad_team']])
  })
})

test('every team of any tree is found again by the name that an export gives it', () => {
  const trees = fc
    .array(fc.tuple(fc.constantFrom('Night', 'Day', 'Pilots', 'pilots', 'Crew 1', 'Büro'), fc.nat()), {
      minLength: 1,
      maxLength: 14,
    })
    .map(parts => {
      const teams: KnownTeam[] = []
      for (const [name, above] of parts) {
        const parent = teams.length === 0 ? null : (teams[above % teams.length] ?? null)
        const same = (team: KnownTeam) =>
          team.parentId === (parent?.id ?? null) && team.name.toLowerCase() === name.toLowerCase()
        if (!teams.some(same)) teams.push({ id: `team ${teams.length}`, name, parentId: parent?.id ?? null })
      }
      return teams
    })
    .filter(teams => teams.every(team => depthOf(teams, team) <= 8))
  fc.assert(
    fc.property(trees, teams => {
      const names = teamNames(teams)
      const { found, added, problems } = resolve(
        teams.map(team => names.get(team.id) ?? ''),
        teams,
      )
      expect(found).toEqual(teams.map(team => team.id))
      expect([added, problems]).toEqual([[], []])
    }),
  )
})

test('which teams are added does not depend on the order of rows', () => {
  const wanted = ['Tugs', 'Pilots > Tugs', 'Tugs > Crew', 'Yard', 'Night', 'Yard > Dock', 'Harbour Works']
  const expected = resolve(wanted)
  fc.assert(
    fc.property(fc.shuffledSubarray(wanted, { minLength: wanted.length }), shuffled => {
      const { found, added } = resolve(shuffled)
      expect(added).toEqual(expected.added)
      expect(found).toEqual(shuffled.map(name => expected.found[wanted.indexOf(name)]))
    }),
  )
})

function depthOf(teams: readonly KnownTeam[], team: KnownTeam): number {
  const parent = teams.find(({ id }) => id === team.parentId)
  return parent === undefined ? 1 : 1 + depthOf(teams, parent)
}
