import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cycleError, cycleThrough, type Dependency, tasksInCycles } from './dependencies.ts'

const edge = (pair: string): Dependency => {
  const [task = '', dependsOn = ''] = pair.split('>')
  return { task, dependsOn }
}

describe('dependencies between tasks', () => {
  it.each([
    ['nothing to wait for', 'a', [], [], null],
    ['a chain', 'a', ['b'], ['b>c', 'c>d'], null],
    ['a diamond', 'a', ['b', 'c'], ['b>d', 'c>d'], null],
    ['itself', 'a', ['a'], [], ['a', 'a']],
    ['each other', 'a', ['b'], ['b>a'], ['a', 'b', 'a']],
    ['a longer way round', 'a', ['b'], ['b>c', 'c>d', 'd>a'], ['a', 'b', 'c', 'd', 'a']],
    ['the shortest way round', 'a', ['b', 'c'], ['b>x', 'x>y', 'y>a', 'c>a'], ['a', 'c', 'a']],
    ['a cycle elsewhere that is not ours', 'a', ['b'], ['b>c', 'c>b'], null],
  ])('%s', (_case, task, dependsOn, edges, cycle) => {
    expect(cycleThrough(task, dependsOn, edges.map(edge))).toEqual(cycle)
  })

  it('never finds a cycle when every task waits only for later ones', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(30), fc.nat(30))), pairs => {
        const edges = pairs.filter(([a, b]) => a < b).map(([a, b]) => edge(`${a}>${b}`))
        const first = edges.filter(e => e.task === '0').map(e => e.dependsOn)
        expect(cycleThrough('0', first, edges)).toBeNull()
      }),
    )
  })

  it('a cycle it names consists of real dependencies and closes', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 40 }), fc.nat(8), (pairs, target) => {
        const edges = pairs.map(([a, b]) => edge(`${a}>${b}`))
        const cycle = cycleThrough('0', [String(target)], edges)
        if (cycle === null) return
        const real = new Set([...pairs.map(([a, b]) => `${a}>${b}`), `0>${target}`])
        expect([cycle.at(0), cycle.at(-1)]).toEqual(['0', '0'])
        for (let i = 1; i < cycle.length; i++) expect(real).toContain(`${cycle[i - 1]}>${cycle[i]}`)
      }),
    )
  })

  it('finds a cycle exactly when the task can be reached from what it would wait for', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 40 }), fc.nat(8), (pairs, target) => {
        const seen = new Set([target])
        for (const at of seen) for (const [a, b] of pairs) if (a === at) seen.add(b)
        const edges = pairs.map(([a, b]) => edge(`${a}>${b}`))
        expect(cycleThrough('0', [String(target)], edges) !== null).toBe(seen.has(0))
      }),
    )
  })

  it('the error names the cycle in words', () => {
    const error = cycleError('dependsOn', ['Rig mast', 'Buy rope', 'Rig mast'])
    expect(error.items[0]).toMatchObject({ field: 'dependsOn', code: 'cycle' })
    expect(error.message).toContain('“Rig mast” → “Buy rope” → “Rig mast”')
  })
})

describe('tasks in cycles', () => {
  it.each([
    ['none in a chain', ['a>b', 'b>c', 'a>c'], []],
    ['those that wait for each other', ['a>b', 'b>a'], ['a', 'b']],
    ['one that waits for itself', ['a>a', 'b>a'], ['a']],
    ['not what waits for a cycle, nor what it waits for', ['x>a', 'a>b', 'b>a', 'b>y'], ['a', 'b']],
    ['of two cycles all', ['a>b', 'b>a', 'c>d', 'd>c'], ['a', 'b', 'c', 'd']],
  ])('are %s', (_case, edges, ids) => {
    expect([...tasksInCycles(edges.map(edge))].toSorted()).toEqual(ids)
  })

  it('are found exactly when some task comes back to itself', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 20 }), pairs => {
        const edges = pairs.map(([a, b]) => edge(`${a}>${b}`))
        const found = tasksInCycles(edges)
        const comesBack = (id: string) =>
          cycleThrough(
            id,
            edges.filter(each => each.task === id).map(each => each.dependsOn),
            edges,
          ) !== null
        const ids = [...new Set(edges.flatMap(each => [each.task, each.dependsOn]))]
        for (const id of ids.filter(comesBack)) expect(found).toContain(id)
        expect(found.size > 0).toBe(ids.some(comesBack))
      }),
    )
  })
})
