import { describe, expect, it, test } from 'vitest'
import { thrown } from '#test/thrown.ts'
import { actionsFor, mustBeAllowed, mustBePeople, SURVEY_ACTIONS, type SurveyReader } from './access.ts'
import type { SurveyState } from './contract/words.ts'

const reader = (personId: string, over: Partial<SurveyReader> = {}): SurveyReader => ({
  ...{ personId, isPeople: false, isInvited: true },
  ...over,
})
const MARGARET = reader('Margaret', { isPeople: true })
const LINUS = reader('Linus')
const ALAN = reader('Alan', { isInvited: false })
const GRACE = reader('Grace', { isInvited: false })
const ADA = reader('Ada', { isInvited: false })
const may = (state: SurveyState, who: SurveyReader | null) => [
  ...actionsFor({ state, actionOwnerId: 'Ada', askedById: 'Grace' }, who),
]
const ALL = [...SURVEY_ACTIONS]

describe('who may do what with a survey, for whose results Ada answers', () => {
  it.each<[string, SurveyState, SurveyReader | null, string[]]>([
    ['the people team, with a draft', 'draft', MARGARET, ALL],
    ['the people team, with an open one', 'open', MARGARET, ALL],
    ['the people team, who are not invited', 'open', reader('M', { isPeople: true, isInvited: false }), ALL],
    ['the system', 'open', null, ALL],
    ['somebody invited, to an open one', 'open', LINUS, ['see']],
    ['somebody invited, to a closed one', 'closed', LINUS, ['see']],
    ['somebody invited, to a cancelled one', 'cancelled', LINUS, []],
    ['somebody invited, when it is shared', 'shared', LINUS, ['see', 'read']],
    ['who is not invited, nor of the people team, also an administrator', 'open', ALAN, []],
    ['the same, of a draft', 'draft', ALAN, []],
    ['the same, when it is shared', 'shared', ALAN, ['see', 'read']],
    ['who asked for it, of a draft', 'draft', GRACE, ['see', 'read', 'cancel']],
    ['who asked for it, once it is open', 'open', GRACE, ['see', 'read']],
    ['who asked for it, when it is called off', 'cancelled', GRACE, ['see', 'read']],
    ['who answers for what follows', 'closed', ADA, ['see', 'read']],
  ])('%s', (_, state, who, actions) => {
    expect(may(state, who)).toEqual(actions)
  })
})

test('hidden is 404, visible but not permitted is 403 and says whom to ask', async () => {
  expect(await thrown(() => mustBeAllowed(new Set(), 'close', 'close it'))).toMatchObject({
    code: 'not_found',
  })
  const ask = { code: 'forbidden', items: [{ fix: 'Ask the people team.' }] }
  expect(await thrown(() => mustBeAllowed(new Set(['see']), 'close', 'close it'))).toMatchObject(ask)
  expect(await thrown(() => mustBePeople(false))).toMatchObject(ask)
  expect(() => mustBePeople(true)).not.toThrow()
})
