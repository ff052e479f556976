import { describe, expect, it, test } from 'vitest'
import { thrown } from '#test/thrown.ts'
import { ObstacleAction, ObstacleState } from './contract/words.ts'
import { isPossible, mustBePossible, NEXT_STATES, titleFrom } from './obstacle.ts'

const STATES = ObstacleState.options

describe('in which states each step is possible', () => {
  const open = ['open', 'escalated', 'taken']
  it.each<[ObstacleAction, string[]]>([
    ['take', open],
    ['help', open],
    ['solve', open],
    ['escalate', open],
    ['relevel', open],
    ['edit', open],
    ['accept', open],
    ['withdraw', open],
    ['confirm', ['solved']],
    ['reopen', ['solved']],
    ['name', [...open, 'solved']],
    ['see', [...STATES]],
  ])('%s: %j', (action, states) => {
    expect(STATES.filter(state => isPossible(action, state))).toEqual(states.toSorted(byOrder))
  })

  test('every action is judged', () => {
    for (const action of ObstacleAction.options) expect(isPossible(action, 'open')).toBeTypeOf('boolean')
  })
})

test('what has ended stays ended, and says so', async () => {
  for (const state of ['confirmed', 'accepted', 'withdrawn'] as const) {
    expect(NEXT_STATES[state]).toEqual([])
    const error = await thrown(() => mustBePossible('take', state))
    expect(error).toMatchObject({ code: 'illegal_transition', current: { state, legal: [] } })
  }
})

test('a refused step names the legal ones', async () => {
  expect(await thrown(() => mustBePossible('confirm', 'taken'))).toMatchObject({
    code: 'illegal_transition',
    current: { state: 'taken', legal: NEXT_STATES.taken },
  })
})

describe('a title from one sentence', () => {
  it.each([
    ['is the sentence', '  No crane until Friday ', 'No crane until Friday'],
    ['says what it is when the sentence is too short', 'IT', 'Blocked: IT'],
    ['is cut after a word', `${'word '.repeat(40)}`, `${'word '.repeat(27).trimEnd()}…`],
  ])('%s', (_, sentence, title) => {
    expect(titleFrom(sentence)).toBe(title)
  })

  test('is between 3 and 140 characters', () => {
    for (const length of [1, 2, 3, 139, 140, 141, 280]) {
      const { length: made } = titleFrom('x'.repeat(length))
      expect(made).toBeGreaterThanOrEqual(3)
      expect(made).toBeLessThanOrEqual(140)
    }
  })
})

function byOrder(a: string, b: string): number {
  return STATES.indexOf(a as ObstacleState) - STATES.indexOf(b as ObstacleState)
}
