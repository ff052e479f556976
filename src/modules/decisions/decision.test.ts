import { describe, expect, it, test } from 'vitest'
import { thrown } from '#test/thrown.ts'
import { DECISION_ACTIONS } from './access.ts'
import type { DecisionAction, DecisionState } from './contract/words.ts'
import { isOpen, isPossible, mustBePossible, NEXT_STATES, SIZE, silenceDays } from './decision.ts'

const STATES = Object.keys(NEXT_STATES) as DecisionState[]
const gathering = ['see', 'edit', 'add', 'ask', 'view', 'decide', 'drop', 'hand_over']

describe('what is possible with a decision that is', () => {
  it.each<[DecisionState, readonly string[]]>([
    ['proposed', gathering.filter(action => action !== 'decide')],
    ['gathering', gathering],
    ['reopened', gathering],
    ['decided', ['see', 'commit', 'reopen']],
    ['standing', ['see', 'reopen']],
    ['expired', ['see']],
  ])('%s: %j', (state, actions) => {
    expect(DECISION_ACTIONS.filter(action => isPossible(action, { state, emergency: null }))).toEqual(actions)
  })

  it.each<DecisionState>(['decided', 'standing'])(
    '%s in an emergency: views are still asked for and given',
    state => {
      for (const action of ['ask', 'view'] as const)
        expect(isPossible(action, { state, emergency: 'The quay is on fire.' })).toBe(true)
    },
  )
})

test('an emergency gives nothing back once it has expired', () => {
  expect(isPossible('view', { state: 'expired', emergency: 'Fire.' })).toBe(false)
})

describe('what the state does not allow is refused with what it can become', () => {
  it.each<[DecisionAction, DecisionState, string, readonly string[]]>([
    ['decide', 'standing', 'A decision that is standing cannot become decided.', ['reopened']],
    ['commit', 'gathering', 'A decision that is gathering cannot become standing.', ['decided', 'expired']],
    ['reopen', 'gathering', 'A decision that is gathering cannot become reopened.', ['decided', 'expired']],
    ['reopen', 'expired', 'A decision that is expired cannot become reopened.', []],
    ['drop', 'decided', 'A decision that is decided cannot become expired.', ['standing', 'reopened']],
  ])('%s when %s', (action, state, message, legal) => {
    const error = thrown(() => mustBePossible(action, { state, emergency: null }))
    expect(error).toMatchObject({ status: 409, code: 'illegal_transition', current: { state, legal } })
    expect(error.items[0]?.message).toBe(message)
  })
})

test('every state leads only to states that there are, and nothing comes back from expired', () => {
  for (const next of Object.values(NEXT_STATES)) for (const state of next) expect(STATES).toContain(state)
  expect(NEXT_STATES.expired).toEqual([])
})

test('what stands is opened by reopening only', () => {
  expect(NEXT_STATES.standing).toEqual(['reopened'])
  expect(STATES.filter(isOpen)).toEqual(['proposed', 'gathering', 'reopened'])
})

test('a small decision takes 3 working days and a view, a middle one 10 and 3, a large one 20 and 5', () => {
  expect(SIZE).toEqual({ S: { days: 3, views: 1 }, M: { days: 10, views: 3 }, L: { days: 20, views: 5 } })
})

test('silence counts after five working days, in an emergency after three', () => {
  expect([silenceDays({ emergency: null }), silenceDays({ emergency: 'Fire.' })]).toEqual([5, 3])
})
