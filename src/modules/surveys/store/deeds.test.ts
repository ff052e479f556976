import { expect, test } from 'vitest'
import { deedsElsewhere, deedsOf } from '#test/deeds.ts'
import { organisation } from '#test/organisation.ts'
import { drafted, largeHarbour, launched } from '../harbour-surveys.factory.ts'
import { surveysOffers } from '../offers.ts'

test('a survey about no change shows no step: who is asked in it is nobody’s to join', async () => {
  const org = await largeHarbour()
  await drafted(org)
  await launched(org)
  for (const as of ['Margaret', 'Ada', 'Linus'] as const)
    expect(await deedsOf(org, as, surveysOffers), as).toEqual([])
  expect(await deedsElsewhere(org, await organisation(), surveysOffers)).toBe(0)
})
