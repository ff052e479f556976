import { expect, test } from 'vitest'
import { largeHarbour, launched, rowsOf } from '../harbour-surveys.factory.ts'
import { type Crossing, invitedIn } from './crossings.ts'

const crossing = (unit: number, last: number, attribute: number, level: number): Crossing => ({
  ...{ unit, last, attribute, level },
})

test('counts who was invited of a level in a unit and below, in the order asked, also where nobody is', async () => {
  const org = await largeHarbour()
  const id = await launched(org, { breakdowns: ['Site', 'level'] })
  // Harbour Works 0, People 1, Pilots 2; sites Boat 1 and Quay 2.
  const asked = [
    crossing(2, 2, 0, 1),
    crossing(2, 2, 0, 2),
    crossing(1, 2, 0, 1),
    crossing(2, 2, 1, 1),
    crossing(1, 1, 1, 5),
    crossing(2, 2, 7, 1),
  ]
  expect(await org.system(work => invitedIn(work, id, asked))).toEqual([3, 3, 4, 8, 0, 0])
  expect(await org.system(work => invitedIn(work, id, []))).toEqual([])
  const invitations = await rowsOf(org, 'surveys_invitations')
  expect(invitations.filter(({ unit }) => unit === 2)).toHaveLength(9)
})

test('counts nobody of another survey or organisation', async () => {
  const [org, other] = [await largeHarbour(), await largeHarbour()]
  const id = await launched(other, { breakdowns: ['Site'] })
  expect(await org.system(work => invitedIn(work, id, [crossing(0, 9, 0, 1)]))).toEqual([0])
})
