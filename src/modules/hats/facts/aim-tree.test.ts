import { describe, expect, test } from 'vitest'
import type { AimFact } from '#modules/aims/public.ts'
import type { WorkFacts } from '#modules/tasks/public.ts'
import { aim, direction, goalWork } from '../facts.factory.ts'
import { AimTree } from './aim-tree.ts'
import { GoalWork } from './goal-work.ts'

const tree = (aims: readonly AimFact[], ...goals: WorkFacts['goals'][number][]) =>
  new AimTree(aims, new GoalWork(goals))

describe('the line from an aim to the vision', () => {
  const line = [...direction(), aim('goal', { parentId: 'strategy' }), aim('below', { parentId: 'goal' })]

  test.each<[string, readonly AimFact[], boolean]>([
    ['leads there through goals and a live strategy', line, true],
    [
      'ends at a strategy that is still a draft',
      line.map(each => (each.id === 'strategy' ? { ...each, state: 'draft' } : each)),
      false,
    ],
    [
      'ends at a goal that is closed',
      line.map(each => (each.id === 'goal' ? { ...each, state: 'closed' } : each)),
      false,
    ],
    [
      'ends at a vision that is retired',
      line.map(each => (each.id === 'vision' ? { ...each, state: 'retired' } : each)),
      false,
    ],
    [
      'may pass a goal that is only briefed',
      line.map(each => (each.id === 'goal' ? { ...each, state: 'briefed' } : each)),
      true,
    ],
    [
      'leads nowhere in a circle',
      [aim('goal', { parentId: 'below' }), aim('below', { parentId: 'goal' })],
      false,
    ],
    ['leads nowhere from an aim that is gone', line.filter(each => each.id !== 'goal'), false],
  ])('%s', (_, aims, expected) => {
    expect(tree(aims).leadsToVision('below')).toBe(expected)
  })

  test('is listed from the nearest up, and ends in a circle', () => {
    expect(tree(line).above('below')).toEqual(['goal', 'strategy', 'vision'])
    expect(tree([aim('one', { parentId: 'two' }), aim('two', { parentId: 'one' })]).above('one')).toEqual([
      'two',
      'one',
    ])
    expect(tree(line).above('unknown')).toEqual([])
  })
})

describe('work below an aim', () => {
  const aims = [...direction(), aim('goal', { parentId: 'strategy' }), aim('below', { parentId: 'goal' })]
  const work = [
    goalWork('goal', {
      open: 2,
      openDays: 3,
      assigneeIds: ['Linus'],
      teamIds: ['Pilots'],
      unassignedCritical: 1,
    }),
    goalWork('below', {
      open: 5,
      openDays: 4.5,
      assigneeIds: ['Linus', 'Radia'],
      teamIds: ['Pilots', 'People'],
      unestimated: 2,
    }),
  ]

  test('is added up to the vision, people and teams once', () => {
    const sum = { open: 7, openDays: 7.5, unestimated: 2, unassignedCritical: 1 }
    for (const id of ['goal', 'strategy', 'vision'])
      expect(tree(aims, ...work).workBelow(id)).toMatchObject(sum)
    expect([...(tree(aims, ...work).workBelow('goal')?.assigneeIds ?? [])].toSorted()).toEqual([
      'Linus',
      'Radia',
    ])
    expect(tree(aims, ...work).workBelow('below')?.open).toBe(5)
  })

  test('is nothing where nobody works', () => {
    expect(tree(aims).workBelow('goal')).toBeUndefined()
    expect(tree(aims, ...work).workOn('strategy')).toBeUndefined()
  })
})

describe('what comes next of a plan', () => {
  const plan = (over: Partial<AimFact>) => aim('goal', { nextMilestoneOn: null, ...over })

  test.each<[string, readonly AimFact[], string | null]>([
    ['is its next milestone', [plan({ nextMilestoneOn: '2026-03-16' })], '2026-03-16'],
    [
      'is a goal below that is due earlier',
      [plan({ nextMilestoneOn: '2026-03-16' }), aim('below', { parentId: 'goal', dueOn: '2026-03-10' })],
      '2026-03-10',
    ],
    [
      'is no goal below that is closed',
      [plan({}), aim('below', { parentId: 'goal', state: 'closed', dueOn: '2026-03-10' })],
      null,
    ],
    ['is nothing', [plan({})], null],
  ])('%s', (_, aims, expected) => {
    expect(tree(aims).nextOn(aims[0] as AimFact)).toBe(expected)
  })

  test('is a task that is due before', () => {
    const aims = [plan({ nextMilestoneOn: '2026-03-16' })]
    expect(tree(aims, goalWork('goal', { nextDueOn: '2026-03-05' })).nextOn(aims[0] as AimFact)).toBe(
      '2026-03-05',
    )
  })
})

test('aims are found by their kind and their health, in the order of all', () => {
  const of = tree([
    ...direction(),
    aim('late', { health: 'off_track' }),
    aim('well', { health: 'on_track' }),
    aim('later', { health: 'off_track' }),
  ])
  const ids = (aims: readonly AimFact[]) => aims.map(({ id }) => id)
  expect(ids(of.having('goal'))).toEqual(['late', 'well', 'later'])
  expect(ids(of.having('goal', 'off_track'))).toEqual(['late', 'later'])
  expect(ids(of.having('strategy'))).toEqual(['strategy'])
  const moved = of.withAims([...of.all.slice(0, -1), aim('later', { health: 'on_track' })], ['later'])
  expect(ids(moved.having('goal', 'off_track'))).toEqual(['late'])
})
