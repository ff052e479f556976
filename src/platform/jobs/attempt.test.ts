import { expect, test } from 'vitest'
import { attempt } from './attempt.ts'

test('answers what was answered, also nothing', () => {
  expect(attempt(() => 7)).toEqual({ value: 7 })
  expect(attempt(() => undefined)).toEqual({ value: undefined })
})

test('hands on what was thrown, whatever it is, and lets the next one run', () => {
  const broken = new Error('broken')
  const ran = [
    () => 1,
    () => {
      throw broken
    },
    () => 3,
  ].map(each => attempt(each))
  expect(ran).toEqual([{ value: 1 }, { error: broken }, { value: 3 }])
})
