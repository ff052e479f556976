import { expect, test } from 'vitest'
import { ApiError } from '#ui/server/api-error.ts'
import { refuseMissing } from './missing.ts'

test('every empty field is told in its own words, and filled ones are not', () => {
  const refuse = () =>
    refuseMissing(
      { name: ' ', team: null, title: 'Pilot' },
      { name: 'Write a name.', team: 'Choose a team.', title: '!' },
    )
  expect(refuse).toThrow(ApiError)
  expect(refuse).toThrow(
    expect.objectContaining({
      items: [
        expect.objectContaining({ field: 'name', message: 'Write a name.' }),
        expect.objectContaining({ field: 'team' }),
      ],
    }),
  )
  expect(() => refuseMissing({ count: 0, on: false }, { count: 'x', on: 'x' })).not.toThrow()
})
