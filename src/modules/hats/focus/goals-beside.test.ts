import { describe, expect, test } from 'vitest'
import type { AimCard } from '#modules/aims/public.ts'
import type { TaskRow } from '#modules/tasks/public.ts'
import { contributorsOf, goalsBeside, type Known } from './goals-beside.ts'

const who = (id: string) => ({ id, name: id })
const card = (id: string, over: Partial<AimCard> = {}) =>
  ({
    ...{ id, title: id, kind: 'goal', scope: 'team', state: 'live', owner: who('Ada'), parentId: 'up' },
    ...{ dueOn: null, ...over },
  }) as AimCard
const task = (goal: string, assignee: string | null, over: Partial<TaskRow> = {}) =>
  ({
    ...{ id: `${goal} ${assignee}`, goal: { id: goal, title: goal }, estimateDays: 2, endedOn: null },
    ...{ assignee: assignee === null ? null : who(assignee), ...over },
  }) as TaskRow
const known = (over: Partial<Known>): Known => ({
  ...{ inside: new Set(['big', 'part']), above: new Set(['top']), parents: [card('up', { parentId: null })] },
  ...{ tasks: [task('big', 'Linus'), task('part', 'Radia'), task('big', null)], cards: [], ...over },
})
const titles = (over: Partial<Known>) =>
  goalsBeside(known(over)).map(({ above, goals }) => [above.id, ...goals.map(({ id }) => id)])

test('those who work on a push are who has tasks of it', () => {
  expect([...contributorsOf(known({}))]).toEqual(['Linus', 'Radia'])
})

describe('their other goals', () => {
  test.each<[string, Partial<AimCard>]>([
    ['part of the push', { id: 'part' }],
    ['what the push serves', { id: 'top' }],
    ['a goal of one person', { scope: 'person' }],
    ['a goal that is not live', { state: 'closed' }],
    ['a strategy', { kind: 'strategy' }],
  ])('leave out %s', (_, over) => {
    expect(titles({ cards: [card('other', over)] })).toEqual([])
  })

  test('stand by what they serve, those with the most of their work first; what serves nothing by itself', () => {
    const tasks = [
      ...known({}).tasks,
      task('small', 'Linus', { estimateDays: 1 }),
      task('large', 'Linus', { estimateDays: 8 }),
      task('alone', 'Radia'),
    ]
    const cards = [
      card('small'),
      card('large'),
      card('alone', { parentId: null }),
      card('hidden', { parentId: '?' }),
    ]
    expect(titles({ tasks, cards })).toEqual([
      ['up', 'large', 'small'],
      ['alone', 'alone'],
      ['hidden', 'hidden'],
    ])
  })

  test('count open work of these people alone, and who owns it without any', () => {
    const tasks = [
      ...known({}).tasks,
      task('other', 'Linus', { estimateDays: null }),
      task('other', 'Radia', { estimateDays: 3 }),
      task('other', 'Radia', { estimateDays: 5, endedOn: '2026-03-01' }),
      task('other', 'Grace', { estimateDays: 9 }),
    ]
    const cards = [card('other', { dueOn: '2026-06-30' }), card('own', { owner: who('Linus') })]
    expect(goalsBeside(known({ tasks, cards }))[0]?.goals).toEqual([
      {
        ...{ id: 'other', title: 'other', owner: who('Ada'), dueOn: '2026-06-30' },
        ...{ people: 2, open: 2, days: 3, unestimated: 1 },
      },
      {
        ...{ id: 'own', title: 'own', owner: who('Linus'), dueOn: null },
        ...{ people: 1, open: 0, days: 0, unestimated: 0 },
      },
    ])
  })
})
