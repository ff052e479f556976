import { expect, test } from 'vitest'
import { givenBy } from './from-address.ts'

test('a new task begins with what the address knows', () => {
  const words = { title: 'Recover', dueOn: '2026-05-08', note: 'No overtime.', add: '1' }
  expect(givenBy(words)).toEqual({ title: 'Recover', dueOn: '2026-05-08', note: 'No overtime.' })
})

test('what makes no sense is as if it were not there', () => {
  expect(givenBy({ dueOn: 'soon' })).toEqual({ title: '', note: '' })
  expect(givenBy({ title: 'x'.repeat(900) }).title).toHaveLength(140)
})
