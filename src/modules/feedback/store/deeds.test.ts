import { expect, test } from 'vitest'
import { deedsElsewhere, deedsOf } from '#test/deeds.ts'
import { organisation } from '#test/organisation.ts'
import { GUIDANCE, said, THANKS } from '../feedback.factory.ts'
import { feedbackOffers } from '../offers.ts'

test('recognition and guidance are deeds of who gave them, about whom they were for, never by their words', async () => {
  const org = await organisation()
  const { id } = await said(org, 'Grace', ['Linus', 'Radia'])
  await said(org, 'Grace', ['Linus'], GUIDANCE)
  const deeds = await deedsOf(org, 'Grace', feedbackOffers)
  expect(deeds.map(({ kind, label, done }) => [kind, label, done])).toEqual([
    ['guidance', 'Linus Torres', true],
    ['recognition', 'Linus Torres, Radia Perl', true],
  ])
  expect(deeds[1]?.about.toSorted()).toEqual([org.id.Linus, org.id.Radia].toSorted())
  expect(deeds[1]).toMatchObject({ on: '2026-03-02', link: `/feedback/${id}` })
  for (const words of [THANKS.whatHappened, GUIDANCE.suggestion])
    expect(JSON.stringify(deeds)).not.toContain(words)
  expect(await deedsOf(org, 'Linus', feedbackOffers)).toEqual([])
  expect(await deedsOf(org, 'Grace', feedbackOffers, '2026-03-03')).toEqual([])
  expect(await deedsElsewhere(org, await organisation(), feedbackOffers)).toBe(0)
})
