import { describe, expect, test } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import { rejected } from '#test/thrown.ts'
import { answers } from '../access.ts'
import { getAim } from '../reading/get-aim.ts'
import { getMine } from '../reading/get-mine.ts'
import { goal } from '../story.factory.ts'
import { answerAskBack } from './answer-ask-back.ts'
import { askBack } from './ask-back.ts'
import { returnPlan } from './return-plan.ts'

type Name = 'Ada' | 'Grace' | 'Linus'
const ask = async (org: Organisation, as: Name, id: string, question: string) =>
  (await org.as(as, work => askBack(work, id, question))).ids?.[0] ?? ''
const answer = (org: Organisation, as: Name, id: string, askBackId: string) =>
  org.as(as, work => answerAskBack(work, id, askBackId, 'All of them.'))
const awaited = async (org: Organisation, as: Name) =>
  (await org.as(as, work => getMine(work))).awaiting.map(({ what, sinceOn }) => `${what} ${sinceOn}`)

test.each([
  ['owner', { owner: true, briefGiver: false }, false],
  ['owner', { owner: false, briefGiver: true }, true],
  ['brief_giver', { owner: true, briefGiver: false }, true],
  ['brief_giver', { owner: false, briefGiver: true }, false],
  ['owner', { owner: true, briefGiver: true }, true],
  ['brief_giver', { owner: true, briefGiver: true }, true],
  ['owner', { owner: false, briefGiver: false }, false],
] as const)('a question of the %s is answered by the other side: %o → %s', (side, by, may) => {
  expect(answers(side, by)).toBe(may)
})

describe('a question', () => {
  test.each([
    ['Grace', 'Ada'],
    ['Ada', 'Grace'],
  ] as const)('of %s waits for %s, who alone may answer it, once', async (asker, other) => {
    const org = await organisation()
    const { id } = await goal(org)
    const asked = await ask(org, asker, id, 'Which ships?')
    expect(await awaited(org, other)).toEqual(['answer_ask_back 2026-03-02'])
    expect(await awaited(org, asker)).toEqual([])
    const seen = async (as: Name) => (await org.as(as, work => getAim(work, id))).askBacks[0]?.yours
    expect([await seen(asker), await seen(other), await seen('Linus')]).toEqual([false, true, false])
    for (const as of [asker, 'Linus'] as const)
      expect((await rejected(answer(org, as, id, asked))).status).toBe(403)
    await answer(org, other, id, asked)
    expect(await awaited(org, other)).toEqual([])
    const twice = await rejected(answer(org, other, id, asked))
    expect(twice).toMatchObject({ status: 409, current: { answer: 'All of them.' } })
    expect((await org.as('Linus', work => getAim(work, id))).askBacks).toMatchObject([
      {
        question: 'Which ships?',
        answer: 'All of them.',
        yours: false,
        askedBy: { id: org.id[asker] },
        answeredBy: { id: org.id[other] },
      },
    ])
  })

  test('of another goal, or of nobody, cannot be answered here', async () => {
    const org = await organisation()
    const first = await goal(org, 'briefed')
    const second = await goal(org, 'briefed', { parentId: null, standaloneReason: 'The law asks for it.' })
    const asked = await ask(org, 'Grace', first.id, 'Which ships?')
    expect((await rejected(answer(org, 'Ada', second.id, asked))).status).toBe(404)
    expect((await org.as('Ada', work => getAim(work, first.id))).askBacks).toMatchObject([{ answer: null }])
  })

  test('that is still open is the oldest that somebody waits for, and each has its own answer', async () => {
    const org = await organisation()
    const { id } = await goal(org, 'briefed')
    const first = await ask(org, 'Grace', id, 'Which ships?')
    org.at('2026-03-04T09:00:00Z')
    await ask(org, 'Grace', id, 'By when?')
    expect(await awaited(org, 'Ada')).toEqual(['answer_ask_back 2026-03-02'])
    await answer(org, 'Ada', id, first)
    expect(await awaited(org, 'Ada')).toEqual(['answer_ask_back 2026-03-04'])
    const { askBacks } = await org.as('Ada', work => getAim(work, id))
    expect(askBacks.map(asked => asked.answer)).toEqual(['All of them.', null])
  })

  test('with which a plan comes back is the leader’s, waits for the owner, and its reason is in the history', async () => {
    const org = await organisation()
    const planned = await goal(org, 'planned')
    const back = { rev: planned.rev, reason: 'Too few boats.', askBack: 'What of fog?' }
    const saved = await org.as('Ada', work => returnPlan(work, planned.id, back))
    expect(await awaited(org, 'Grace')).toEqual(['write_plan 2026-03-02', 'answer_ask_back 2026-03-02'])
    await answer(org, 'Grace', planned.id, saved.ids?.[0] ?? '')
    const page = await org.as('Grace', work => getAim(work, planned.id))
    expect(page.states.at(-1)).toMatchObject({ state: 'briefed', from: 'planned', why: 'Too few boats.' })
    expect(page.askBacks).toMatchObject([{ question: 'What of fog?', answer: 'All of them.' }])
  })
})
