import { expect, test } from 'vitest'
import { actsElsewhere, actsOf, actsOfAll } from '#test/acts.ts'
import { organisation } from '#test/organisation.ts'
import { GUIDANCE, said, THANKS } from '../feedback.factory.ts'
import { feedbackOffers } from '../offers.ts'

test('recognition and guidance are acts of who gave them, told by names and never by their words', async () => {
  const org = await organisation()
  await said(org, 'Grace', ['Linus', 'Radia'])
  await said(org, 'Grace', ['Linus'], GUIDANCE)
  expect(await actsOfAll(org, feedbackOffers)).toEqual({
    Grace: ['guidance: Linus Torres', 'recognition: Linus Torres, Radia Perl'],
  })
  const told = JSON.stringify(await actsOf(org, 'Grace', feedbackOffers))
  for (const words of [THANKS.whatHappened, THANKS.ledTo, GUIDANCE.whatHappened, GUIDANCE.suggestion])
    expect(told).not.toContain(words)
  expect(await actsElsewhere(org, await organisation(), feedbackOffers)).toBe(0)
})

test('what was taken back, or given before the window, is no act', async () => {
  const org = await organisation()
  const { id } = await said(org, 'Grace', ['Linus'])
  expect(await actsOf(org, 'Grace', feedbackOffers, '2026-03-02')).toHaveLength(1)
  expect(await actsOf(org, 'Grace', feedbackOffers, '2026-03-03')).toEqual([])
  await org.http.post(`/api/feedback/${id}/withdrawal`, { rev: 1 }, { as: 'Grace' })
  expect(await actsOf(org, 'Grace', feedbackOffers)).toEqual([])
})
