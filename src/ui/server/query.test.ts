import { expect, test } from 'vitest'
import { ApiError } from './api-error.ts'
import { shouldRetry } from './query.ts'

test.each([400, 401, 403, 404, 409, 422, 429])('a read refused with %i is not repeated', status => {
  expect(shouldRetry(0, new ApiError('malformed', status, []))).toBe(false)
})
test('an outage is tried twice more, then shown', () => {
  const outage = new ApiError('unavailable', 0, [])
  expect([0, 1, 2].map(failures => shouldRetry(failures, outage))).toEqual([true, true, false])
})
