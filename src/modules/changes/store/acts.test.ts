import { expect, test } from 'vitest'
import { actsElsewhere, actsOf, actsOfAll } from '#test/acts.ts'
import { organisation } from '#test/organisation.ts'
import { announced, asked, decided, SECRET, shaped, touching } from '../change.factory.ts'
import { changesOffers } from '../offers.ts'
import { answerQuestion } from '../questions/answer-question.ts'

test('publishing why and answering are acts of who leads a change, deciding who starts of who manages it', async () => {
  const org = await organisation()
  const { id } = await touching(org, { ownerId: org.id.Linus })
  await decided(org, id)
  const question = await asked(org, 'Linus', id, true)
  await org.as('Ada', work =>
    answerQuestion(work, id, question.id, { rev: question.rev, answer: SECRET, notKnownBy: null }),
  )
  expect(await actsOfAll(org, changesOffers)).toEqual({
    Ada: ['change_answer: One quay', 'change_purpose: One quay'],
    Grace: ['standards_check: One quay'],
  })
  expect(JSON.stringify(await actsOf(org, 'Ada', changesOffers))).not.toContain(SECRET)
  expect(await actsOf(org, 'Ada', changesOffers, '2026-03-03')).toEqual([])
  expect(await actsElsewhere(org, await organisation(), changesOffers)).toBe(0)
})

test('a change that is still being shaped is no act', async () => {
  const org = await organisation()
  await shaped(org)
  expect(await actsOfAll(org, changesOffers)).toEqual({})
  await announced(org)
  expect(Object.keys(await actsOfAll(org, changesOffers))).toEqual(['Ada'])
})
