import { expect, test } from 'vitest'
import { deedsElsewhere, deedsOf } from '#test/deeds.ts'
import { organisation } from '#test/organisation.ts'
import { drafted, largeHarbour, launched } from '../harbour-surveys.factory.ts'
import { surveysOffers } from '../offers.ts'

test('a survey is begun as a draft and done once it is open, for who made it, and about nobody', async () => {
  const org = await largeHarbour()
  const id = await drafted(org)
  expect(await deedsOf(org, 'Margaret', surveysOffers)).toMatchObject([
    { kind: 'survey', id, done: false, about: [], link: `/surveys/${id}` },
  ])
  const open = await launched(org)
  expect((await deedsOf(org, 'Margaret', surveysOffers)).find(each => each.id === open)?.done).toBe(true)
  expect(await deedsOf(org, 'Ada', surveysOffers)).toEqual([])
  expect(await deedsElsewhere(org, await organisation(), surveysOffers)).toBe(0)
})
