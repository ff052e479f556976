import { describe, expect, it, test } from 'vitest'
import { harbourChart } from '#test/harbour-chart.ts'
import { thrown } from '#test/thrown.ts'
import { actionsFor, IDEA_ACTIONS, type IdeaPlace, mustBeAllowed, relationsTo } from './access.ts'

const chart = harbourChart()
/** Linus proposed it, Grace answers. */
const place = (over: Partial<IdeaPlace> = {}): IdeaPlace => ({
  proposerId: 'Linus',
  answererId: 'Grace',
  kept: false,
  ...over,
})
const may = (idea: IdeaPlace, me: string | null) => [...actionsFor(idea, me, chart)]

describe('what somebody is to an idea', () => {
  it.each<[string, IdeaPlace, string, string[]]>([
    ['whoever proposed it', place(), 'Linus', ['proposer', 'near']],
    ['whoever answers it', place(), 'Grace', ['answerer', 'near']],
    ['above who answers', place(), 'Ada', ['above', 'near']],
    ['in a team of the proposer', place(), 'Radia', ['near']],
    ['of another team', place(), 'Margaret', []],
    ['of another line, where somebody else answers', place({ answererId: 'Alan' }), 'Margaret', ['above']],
    ['never above their own', place({ proposerId: 'Ada' }), 'Ada', ['proposer', 'near']],
    ['unknown', place(), 'Nobody', []],
  ])('%s', (_, idea, me, relations) => {
    expect([...relationsTo(idea, me, chart)]).toEqual(relations)
  })
})

const PROPOSER = ['see', 'edit', 'learn', 'withdraw']
const ANSWERER = ['see', 'support', 'approve', 'try', 'postpone', 'pass', 'learn']
const READER = ['see', 'support']

describe('who may do what with an open idea', () => {
  it.each<[string, IdeaPlace, string, string[]]>([
    ['the person who proposed it', place(), 'Linus', PROPOSER],
    ['the person who answers it', place(), 'Grace', ANSWERER],
    ['somebody above who answers', place(), 'Ada', ANSWERER],
    ['a team mate', place(), 'Radia', READER],
    ['the people team', place(), 'Margaret', READER],
    ['the administrator', place(), 'Alan', READER],
    ['whoever proposed it cannot answer from above', place({ proposerId: 'Ada' }), 'Ada', PROPOSER],
    [
      'at the top one answers one’s own',
      place({ proposerId: 'Ada', answererId: 'Ada' }),
      'Ada',
      ['see', 'edit', 'approve', 'try', 'postpone', 'pass', 'learn', 'withdraw'],
    ],
  ])('%s', (_, idea, me, actions) => {
    expect(may(idea, me)).toEqual(actions)
  })
})

describe('who may do what with one that is kept near until it is answered', () => {
  const kept = (over: Partial<IdeaPlace> = {}) => place({ kept: true, ...over })
  it.each<[string, IdeaPlace, string, string[]]>([
    ['the person who proposed it', kept(), 'Linus', PROPOSER],
    ['the person who answers it', kept(), 'Grace', ANSWERER],
    ['who answers it from another team', kept({ answererId: 'Margaret' }), 'Margaret', ANSWERER],
    ['a team mate', kept(), 'Radia', READER],
    ['the line above', kept(), 'Ada', ANSWERER],
    ['another team', kept(), 'Margaret', []],
    ['the administrator', kept(), 'Alan', []],
    ['who is above the answerer only', kept({ answererId: 'Alan' }), 'Margaret', []],
    ['an outsider', kept(), 'Nobody', []],
  ])('%s', (_, idea, me, actions) => {
    expect(may(idea, me)).toEqual(actions)
  })
})

test('the system may do everything', () => {
  expect(may(place({ kept: true }), null)).toEqual([...IDEA_ACTIONS])
})

test('hidden is 404, visible but not permitted is 403 and says whom to ask', async () => {
  expect(await thrown(() => mustBeAllowed(new Set(), 'approve', 'answer it'))).toMatchObject({
    code: 'not_found',
  })
  const refused = await thrown(() => mustBeAllowed(new Set(['see']), 'approve', 'answer it'))
  expect(refused).toMatchObject({
    code: 'forbidden',
    items: [{ fix: 'Ask the person who answers it, or somebody above them.' }],
  })
})
