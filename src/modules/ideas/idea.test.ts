import { describe, expect, it } from 'vitest'
import { thrown } from '#test/thrown.ts'
import { IDEA_ACTIONS } from './access.ts'
import { COLUMNS, IdeaState } from './contract/words.ts'
import {
  COLUMN_STATES,
  isPossible,
  lookAgainProblems,
  mustBePossible,
  NEXT_STATES,
  trialProblems,
} from './idea.ts'

describe('what is possible with an idea', () => {
  it.each<[IdeaState, string[]]>([
    ['waiting', ['see', 'edit', 'support', 'approve', 'try', 'postpone', 'pass', 'withdraw']],
    ['trying', ['see', 'support', 'learn']],
    ['learned', ['see', 'approve']],
    ['not_now', ['see', 'approve', 'try']],
    ['became', ['see']],
    ['withdrawn', ['see']],
  ])('%s: %j', (state, actions) => {
    expect(IDEA_ACTIONS.filter(action => isPossible(action, state))).toEqual(actions)
  })

  it('is refused with the states it can move to', async () => {
    const refused = await thrown(() => mustBePossible('approve', 'trying'))
    expect(refused).toMatchObject({
      code: 'illegal_transition',
      current: { state: 'trying', legal: ['learned'] },
    })
    const ended = await thrown(() => mustBePossible('edit', 'withdrawn'))
    expect(ended).toMatchObject({ items: [{ fix: 'It cannot change any more.' }] })
  })

  it('every state but what was taken back stands in exactly one column, and every state can be reached', () => {
    const placed = COLUMNS.flatMap(column => COLUMN_STATES[column])
    expect(placed.toSorted()).toEqual(IdeaState.options.filter(state => state !== 'withdrawn').toSorted())
    const reached = new Set(['waiting', ...Object.values(NEXT_STATES).flat()])
    expect([...reached].toSorted()).toEqual(IdeaState.options.toSorted())
  })
})

describe('a trial', () => {
  it.each<[string, string, string[]]>([
    ['ends on a day ahead', '2026-03-03', []],
    ['lasts twelve weeks at most', '2026-05-25', []],
    ['is refused a day longer', '2026-05-26', ['trial_long']],
    ['does not end today', '2026-03-02', ['until_passed']],
    ['does not end in the past', '2026-02-01', ['until_passed']],
  ])('%s', (_, until, codes) => {
    expect(trialProblems(until, '2026-03-02').map(({ code }) => code)).toEqual(codes)
  })
})

describe('what is put off', () => {
  it.each<[string, string | null, string[]]>([
    ['need not say when it comes back', null, []],
    ['comes back tomorrow at the earliest', '2026-03-03', []],
    ['does not come back today', '2026-03-02', ['again_passed']],
    ['does not come back yesterday', '2026-03-01', ['again_passed']],
  ])('%s', (_, on, codes) => {
    expect(lookAgainProblems(on, '2026-03-02').map(({ code }) => code)).toEqual(codes)
  })
})
