import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TaskState } from './contract/words.ts'
import { isOpen, judgeMove, NEXT_STATES, OPEN_STATES, TASK_STATES } from './task.ts'

const free = { awaitsAnswer: false, openDependencies: [] }

describe('moving a task', () => {
  const legal = [
    ['todo', 'doing'],
    ['todo', 'blocked'],
    ['todo', 'done'],
    ['todo', 'dropped'],
    ['doing', 'todo'],
    ['doing', 'blocked'],
    ['doing', 'done'],
    ['doing', 'dropped'],
    ['blocked', 'todo'],
    ['blocked', 'doing'],
    ['blocked', 'dropped'],
    ['done', 'todo'],
    ['done', 'doing'],
    ['dropped', 'todo'],
  ] as const satisfies readonly (readonly [TaskState, TaskState])[]

  it.each(legal)('a task that is %s can become %s', (state, to) => {
    expect(judgeMove({ state, ...free }, { to, reason: 'The valve is late.' })).toEqual({
      refusal: null,
      override: false,
    })
  })

  const pairs = TASK_STATES.flatMap(from => TASK_STATES.map(to => [from, to] as const))
  const illegal = pairs.filter(([from, to]) => !legal.some(([f, t]) => f === from && t === to))

  it.each(illegal)(
    'a task that is %s cannot become %s, and the error names what it can become',
    (state, to) => {
      const error = judgeMove({ state, ...free }, { to, reason: 'Because.' }).refusal
      expect(error?.code).toBe('illegal_transition')
      expect(error?.current).toEqual({ state, legal: NEXT_STATES[state] })
      for (const next of NEXT_STATES[state]) expect(error?.items[0]?.fix).toContain(next)
    },
  )

  it.each(['blocked', 'dropped'] as const)('a task becomes %s only with a reason', to => {
    for (const reason of [undefined, '', '  \n'])
      expect(judgeMove({ state: 'doing', ...free }, { to, reason }).refusal?.items[0]).toMatchObject({
        field: 'reason',
        code: 'reason_required',
      })
  })

  it('a task is not done while something it waits for is undone, and every such task is named', () => {
    const facts = {
      state: 'doing',
      awaitsAnswer: false,
      openDependencies: ['Buy rope', 'Book crane'],
    } as const
    const error = judgeMove(facts, { to: 'done' }).refusal
    expect(error?.status).toBe(409)
    expect(error?.items.map(i => i.code)).toEqual(['dependency_open', 'dependency_open'])
    expect(error?.items.map(i => i.message).join()).toMatch(/Buy rope.*Book crane/)
  })

  it('a reason lets a task be done before what it waits for, and the move says so', () => {
    const facts = { state: 'doing', awaitsAnswer: false, openDependencies: ['Buy rope'] } as const
    expect(judgeMove(facts, { to: 'done', reason: 'We borrowed rope.' })).toEqual({
      refusal: null,
      override: true,
    })
  })

  it('a reason on an ordinary finish is not an override', () => {
    expect(judgeMove({ state: 'doing', ...free }, { to: 'done', reason: 'Early.' })).toEqual({
      refusal: null,
      override: false,
    })
  })

  it('a request that nobody has accepted can only be withdrawn', () => {
    const facts = { state: 'todo', awaitsAnswer: true, openDependencies: [] } as const
    for (const to of ['doing', 'blocked', 'done'] as const)
      expect(judgeMove(facts, { to, reason: 'Now.' }).refusal?.items[0]?.code).toBe('request_open')
    expect(judgeMove(facts, { to: 'dropped', reason: 'Not needed.' })).toEqual({
      refusal: null,
      override: false,
    })
  })

  it('every state can be reached again from every other, so nothing is a dead end', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TASK_STATES), fc.constantFrom(...TASK_STATES), (from, to) => {
        expect(reachable(from)).toContain(to)
      }),
    )
  })
})

describe('states', () => {
  it('open means todo, doing or blocked', () => {
    expect(TASK_STATES.filter(isOpen)).toEqual([...OPEN_STATES])
  })
})

function reachable(from: TaskState): Set<TaskState> {
  const seen = new Set<TaskState>([from])
  for (const state of seen) for (const next of NEXT_STATES[state]) seen.add(next)
  return seen
}
