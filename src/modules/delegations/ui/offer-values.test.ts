import { expect, test } from 'vitest'
import { areasAt, COVER_AREAS } from '../contract/cover-areas.ts'
import { givenBy, newOffer, termsBody, within } from './offer-values.ts'

test('an offer begins with what the address knows', () => {
  const words = {
    ...{ kind: 'cover', absent: 'a~Yuki', to: 'b~Priya', level: '4', until: '2026-05-29' },
    ...{ outcome: 'Nothing waits', handover: 'Tasks: one, two' },
  }
  expect({ ...newOffer('2026-03-02', null), ...givenBy(words) }).toMatchObject({
    ...{ kind: 'cover', absentId: { id: 'a', label: 'Yuki' }, toId: { id: 'b', label: 'Priya' }, level: '4' },
    ...{
      untilOn: '2026-05-29',
      outcome: 'Nothing waits',
      handover: 'Tasks: one, two',
      startsOn: '2026-03-02',
    },
  })
})

test('a cover goes in each part as far as its giver can, or as far as it goes already', () => {
  expect(within(COVER_AREAS, 3)).toEqual(areasAt(3, { hiring: 1 }))
  expect(within(areasAt(5), 2, areasAt(1, { stand_ups: 4 }))).toEqual(areasAt(2, { stand_ups: 4 }))
})

test('what is sent of a cover is its parts, of everything else one level', () => {
  const values = { ...newOffer('2026-03-02', null), level: '2' as const }
  expect(termsBody(values, null).level).toBe(2)
  expect(termsBody(values, areasAt(3, { hiring: 4 })).level).toBe(4)
})

test('an area begins with its team, and a goal with its name', () => {
  expect(givenBy({ kind: 'area', area: 'Pilots: how and when', team: 't~Pilots' })).toEqual({
    ...{ kind: 'area', area: 'Pilots: how and when', teamId: { id: 't', label: 'Pilots' } },
  })
  expect(givenBy({ kind: 'aim', aim: 'a~Berth every ship' })).toEqual({
    ...{ kind: 'aim', aimId: { id: 'a', label: 'Berth every ship' } },
  })
})

test('what makes no sense is as if it were not there', () => {
  expect(
    givenBy({ kind: 'task', level: '9', until: 'soon', to: 'b', absent: '', aim: 'a', team: '' }),
  ).toEqual({})
  expect(givenBy({ area: 'x'.repeat(300) }).area).toHaveLength(140)
})
