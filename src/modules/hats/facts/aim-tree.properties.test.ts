import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AimFact } from '#modules/aims/public.ts'
import type { WorkFacts } from '#modules/tasks/public.ts'
import { aim, goalWork } from '../facts.factory.ts'
import { AimTree } from './aim-tree.ts'
import { GoalWork } from './goal-work.ts'

const NO_WORK: WorkFacts = { goals: [], persons: [], teams: [], tasks: [], dueDays: [], conflicts: [] }
const treeOf = (aims: readonly AimFact[], work: WorkFacts) => new AimTree(aims, new GoalWork(work.goals))
const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'] as const

/** Seven aims of any kind and state, each below any other, itself or one that is gone: circles, too. */
const anyAims: fc.Arbitrary<AimFact[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom('vision' as const, 'strategy' as const, 'goal' as const, 'goal' as const),
      state: fc.constantFrom('draft' as const, 'live' as const, 'live' as const, 'closed' as const),
      parentId: fc.option(fc.constantFrom(...IDS, 'gone'), { nil: null }),
      ownerId: fc.option(fc.constantFrom('Ada', 'Grace'), { nil: null }),
    }),
    { minLength: IDS.length, maxLength: IDS.length },
  )
  .map(rows => rows.map((row, at) => aim(IDS[at] ?? '', row)))

const anyWork = fc.array(
  fc.record({
    goalId: fc.constantFrom(...IDS),
    open: fc.nat(9),
    doneLately: fc.nat(9),
    assigneeIds: fc.subarray(['Ada', 'Grace', 'Linus']),
  }),
  { maxLength: 6 },
)

describe('any aims, however they hang together', () => {
  test('lead to the vision or do not, whichever is asked first', () => {
    fc.assert(
      fc.property(anyAims, fc.shuffledSubarray([...IDS], { minLength: IDS.length }), (aims, order) => {
        const tree = treeOf(aims, NO_WORK)
        for (const id of order) {
          const alone = treeOf(aims, NO_WORK)
          expect([id, tree.leadsToVision(id)]).toEqual([id, alone.leadsToVision(id)])
        }
      }),
    )
  })

  test('lead there only by a live vision at the end of the line, and with nothing closed on the way', () => {
    fc.assert(
      fc.property(anyAims, aims => {
        const tree = treeOf(aims, NO_WORK)
        for (const id of IDS.filter(each => tree.leadsToVision(each))) {
          const line = [id, ...tree.above(id)].map(each => tree.aim(each))
          const vision = line.findIndex(each => each?.kind === 'vision')
          expect(line[vision]?.state).toBe('live')
          for (const each of line.slice(0, vision)) expect(each?.state).not.toBe('closed')
        }
      }),
    )
  })

  test('never stand above themselves twice, and each parent is one step above', () => {
    fc.assert(
      fc.property(anyAims, aims => {
        const tree = treeOf(aims, NO_WORK)
        for (const { id, parentId } of aims) {
          const above = tree.above(id)
          expect(new Set(above).size).toBe(above.length)
          expect(above[0] ?? null).toBe(parentId)
          if (parentId !== null) expect(tree.children(parentId).map(child => child.id)).toContain(id)
        }
      }),
    )
  })

  test('count as much work below as all their rows come to, in a tree', () => {
    fc.assert(
      fc.property(anyAims, anyWork, (given, work) => {
        // Without circles: each hangs below an earlier one, or on its own.
        const aims = given.map((each, at) => ({
          ...each,
          parentId: IDS.indexOf(each.parentId as 'a') < at ? each.parentId : null,
        }))
        const goals = [...new Map(work.map(row => [row.goalId, row])).values()].map(({ goalId, ...over }) =>
          goalWork(goalId, over),
        )
        const tree = treeOf(aims, { ...NO_WORK, goals })
        for (const id of IDS) {
          const under = goals.filter(row => row.goalId === id || tree.above(row.goalId).includes(id))
          const below = tree.workBelow(id)
          expect(below?.open ?? 0).toBe(under.reduce((sum, row) => sum + row.open, 0))
          expect(below?.doneLately ?? 0).toBe(under.reduce((sum, row) => sum + row.doneLately, 0))
          expect(below === undefined).toBe(under.length === 0)
          expect([...(below?.assigneeIds ?? [])].toSorted()).toEqual(
            [...new Set(under.flatMap(row => row.assigneeIds))].toSorted(),
          )
        }
      }),
    )
  })

  test('are somebody’s own only while they are not closed', () => {
    fc.assert(
      fc.property(anyAims, aims => {
        const tree = treeOf(aims, NO_WORK)
        for (const owner of ['Ada', 'Grace', 'Linus'])
          expect(tree.ownedBy(owner).map(each => each.id)).toEqual(
            aims.filter(each => each.ownerId === owner && each.state !== 'closed').map(each => each.id),
          )
      }),
    )
  })
})

/** Seven aims, each below one before it or none: no circles, as the database has it. */
const treeOfAims = fc
  .array(fc.integer({ min: -1, max: 5 }), { minLength: IDS.length, maxLength: IDS.length })
  .map(parents =>
    IDS.map((id, at) => aim(id, { parentId: at === 0 ? null : (IDS[(parents[at] ?? 0) % at] ?? null) })),
  )
const workByGoal = fc.uniqueArray(
  fc.record({
    goalId: fc.constantFrom(...IDS),
    open: fc.nat(9),
    openDays: fc.nat(40),
    assigneeIds: fc.subarray(['Ada', 'Grace', 'Linus']),
    teamIds: fc.subarray(['Pilots', 'People']),
  }),
  { selector: row => row.goalId, maxLength: IDS.length },
)

test('work that is renewed on some goals is added up as if it had been so from the beginning', () => {
  fc.assert(
    fc.property(treeOfAims, workByGoal, workByGoal, fc.subarray([...IDS]), (aims, before, after, touched) => {
      const rows = (work: typeof before) => work.map(row => goalWork(row.goalId, row))
      const renewed = treeOf(aims, { ...NO_WORK, goals: rows(before) })
      const fresh = rows(after).filter(row => touched.some(id => id === row.goalId))
      const kept = rows(before).filter(row => !touched.some(id => id === row.goalId))
      renewed.renewWork(new Set(touched), fresh)
      const whole = treeOf(aims, { ...NO_WORK, goals: [...kept, ...fresh] })
      for (const id of IDS) {
        expect(renewed.workBelow(id)).toEqual(whole.workBelow(id))
        expect(renewed.workOn(id)).toEqual(whole.workOn(id))
      }
      for (const person of ['Ada', 'Grace', 'Linus'])
        expect(renewed.workedOnBy(person).toSorted()).toEqual(whole.workedOnBy(person).toSorted())
    }),
  )
})
