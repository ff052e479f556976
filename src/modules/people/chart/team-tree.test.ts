import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ChartTeam } from './chart-rows.ts'
import { TeamTree } from './team-tree.ts'

const TODAY = '2026-03-02'
const team = (id: string, parentId: string | null, closedOn: string | null = null): ChartTeam => ({
  id,
  name: id,
  parentId,
  closedOn,
})

describe('the tree of teams', () => {
  const tree = new TeamTree(
    [team('b1', 'b'), team('a', null), team('b', 'a'), team('c', 'a'), team('b2', 'b', '2026-03-01')],
    TODAY,
  )

  test('lists open teams with parents before children, in the order they were given', () => {
    expect(tree.open.map(({ id }) => id)).toEqual(['a', 'b', 'b1', 'c'])
  })

  test('gives everything below a team, itself first', () => {
    expect(tree.andBelow('b')).toEqual(['b', 'b1'])
    expect(tree.andBelow('c')).toEqual(['c'])
    expect(tree.andBelow('nowhere')).toEqual([])
  })

  test('gives everything above a team, nearest first, also of a closed one', () => {
    expect(tree.above('b1')).toEqual(['b', 'a'])
    expect(tree.above('b2')).toEqual(['b', 'a'])
    expect(tree.above('a')).toEqual([])
  })

  test('knows closed teams by id on any day', () => {
    expect(tree.team('b2')?.name).toBe('b2')
    expect(new TeamTree([team('x', null, TODAY)], TODAY).open).toHaveLength(1)
    expect(new TeamTree([team('x', null, '2026-03-01')], TODAY).open).toHaveLength(0)
  })

  test('takes a team whose parent is unknown as one at the top', () => {
    expect(new TeamTree([team('x', 'gone')], TODAY).open.map(({ id }) => id)).toEqual(['x'])
  })

  test('ends for teams that contain each other', () => {
    const circle = new TeamTree([team('x', 'y'), team('y', 'x')], TODAY)
    expect(circle.above('x')).toEqual(['y'])
    expect(circle.andBelow('x')).toEqual(['x', 'y'])
  })

  test('below and above say the same, for any tree', () => {
    const anyTree = fc.array(fc.nat(), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(anyTree, parents => {
        const teams = parents.map((pick, index) =>
          team(String(index), index === 0 ? null : String(pick % index)),
        )
        const tree = new TeamTree(teams, TODAY)
        expect(tree.open).toHaveLength(teams.length)
        for (const { id } of teams)
          for (const below of tree.andBelow(id).slice(1)) expect(tree.above(below)).toContain(id)
      }),
    )
  })
})
