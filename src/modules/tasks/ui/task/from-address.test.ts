import { expect, test } from 'vitest'
import { givenBy } from './from-address.ts'

test('a new task begins with what the address knows', () => {
  const words = {
    title: 'Recover',
    serves: 'g~Berths',
    dueOn: '2026-05-08',
    note: 'No overtime.',
    why: 'After it',
  }
  expect(givenBy(words)).toEqual({
    ...{ title: 'Recover', goalId: { id: 'g', label: 'Berths' }, dueOn: '2026-05-08', note: 'No overtime.' },
    overrideReason: 'After it',
  })
})

test('what makes no sense is as if it were not there', () => {
  expect(givenBy({ serves: 'g', dueOn: 'soon' })).toEqual({ title: '', note: '', overrideReason: '' })
  expect(givenBy({ title: 'x'.repeat(900) }).title).toHaveLength(140)
})
