import { describe, expect, it, test } from 'vitest'
import { thrown } from '#test/thrown.ts'
import { SURVEY_ACTIONS } from './access.ts'
import { SURVEY_STATES, type SurveyState } from './contract/words.ts'
import { isAnswerable, isPossible, type Launching, launchProblems, mustBePossible } from './survey.ts'

test.each<[SurveyState, string[]]>([
  ['draft', ['edit', 'launch', 'cancel']],
  ['scheduled', ['extend', 'print', 'cancel']],
  ['open', ['extend', 'remind', 'print', 'close', 'cancel']],
  ['closed', ['share']],
  ['shared', []],
  ['cancelled', []],
])('what can be done with one that is %s', (state, possible) => {
  const always = ['see', 'read', 'follow']
  expect(SURVEY_ACTIONS.filter(action => isPossible(action, state) && !always.includes(action))).toEqual(
    possible,
  )
})

test('a closed survey never opens again', () => {
  for (const action of SURVEY_ACTIONS.filter(each => isPossible(each, 'closed')))
    expect(['see', 'read', 'follow', 'share']).toContain(action)
  expect(SURVEY_STATES).toHaveLength(6)
})

test('what is not possible says what is', async () => {
  expect(await thrown(() => mustBePossible('close', 'closed'))).toMatchObject({
    ...{ code: 'illegal_transition', items: [{ fix: 'From here it can become: shared.' }] },
    items: [{ message: 'A survey that is closed cannot become closed.' }],
  })
  expect(await thrown(() => mustBePossible('edit', 'open'))).toMatchObject({
    items: [{ message: 'A survey that is open cannot become edited.' }],
  })
})

describe('a launch', () => {
  const base: Launching = {
    mode: 'anonymous',
    opensOn: null,
    closesOn: '2026-03-16',
    least: 6,
    leastComments: 10,
  }
  it.each<[string, Partial<Launching>, number, string[]]>([
    ['to twelve people', {}, 12, []],
    ['to eleven', {}, 11, ['too_few_for_anonymity']],
    ['to seven', {}, 7, ['too_few_for_anonymity']],
    ['to seven, with names', { mode: 'named' }, 7, []],
    ['to nobody', {}, 0, ['nobody']],
    ['to nobody, with names', { mode: 'named' }, 0, ['nobody']],
    ['with a higher threshold', { least: 10 }, 19, ['too_few_for_anonymity']],
    ['without a last day', { closesOn: null }, 12, ['no_end']],
    ['that ends today', { closesOn: '2026-03-02' }, 12, []],
    ['that ended yesterday', { closesOn: '2026-03-01' }, 12, ['ends_before_it_opens']],
    ['that ends before it opens', { opensOn: '2026-03-20' }, 12, ['ends_before_it_opens']],
    ['that should have opened last week', { opensOn: '2026-02-20' }, 12, []],
    ['with comments of fewer than scores', { least: 12 }, 24, ['comments_below_scores']],
  ])('%s', (_, over, invited, codes) => {
    expect(launchProblems({ ...base, ...over }, invited, '2026-03-02').map(({ code }) => code)).toEqual(codes)
  })
})

test.each<[string, SurveyState, string, boolean]>([
  ['on its last day', 'open', '2026-03-16', true],
  ['the day after, though nobody has closed it yet', 'open', '2026-03-17', false],
  ['before it opens', 'scheduled', '2026-03-10', false],
  ['when it is closed', 'closed', '2026-03-10', false],
])('can it be answered %s', (_, state, today, answerable) => {
  expect(isAnswerable(state, '2026-03-16', today)).toBe(answerable)
})
