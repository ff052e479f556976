import { expect, test } from 'vitest'
import { givenBy, newOffer } from './offer-values.ts'

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

test('what makes no sense is as if it were not there', () => {
  expect(givenBy({ kind: 'task', level: '9', until: 'soon', to: 'b', absent: '' })).toEqual({})
  expect(givenBy({ area: 'x'.repeat(300) }).area).toHaveLength(140)
})
