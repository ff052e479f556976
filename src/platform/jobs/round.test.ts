import { expect, test } from 'vitest'
import { isDue } from './round.ts'

const AT_NINE = new Date('2026-03-02T09:00:00Z')

test.each([
  ['09:00:03', '09:01:01', 1, true],
  ['09:00:03', '09:00:58', 1, false],
  ['09:00:59', '09:01:00', 1, true],
  ['09:00:04', '10:00:01', 60, true],
  ['09:00:04', '09:59:59', 60, false],
])('a round that began at %s is due at %s when it comes every %i minutes: %s', (began, time, every, due) => {
  const at = (clock: string) => new Date(`2026-03-02T${clock}Z`)
  expect(isDue({ everyMinutes: every }, { beganAt: at(began), failures: 0 }, at(time))).toBe(due)
})

test.each([
  ['that was never looked at', 60, undefined, '09:00', true],
  ['that was asked for', 60, { beganAt: null, failures: 0 }, '09:00', true],
  ['a second before its period is over', 60, { beganAt: AT_NINE, failures: 0 }, '09:59:59', false],
  ['when its period is over', 60, { beganAt: AT_NINE, failures: 0 }, '10:00', true],
  ['before the first pause after a failure', 60, { beganAt: AT_NINE, failures: 1 }, '09:04', false],
  ['five minutes after a failure', 60, { beganAt: AT_NINE, failures: 1 }, '09:05', true],
  ['before the third pause', 60, { beganAt: AT_NINE, failures: 3 }, '09:19', false],
  ['twenty minutes after the third failure', 60, { beganAt: AT_NINE, failures: 3 }, '09:20', true],
  [
    'that has failed a thousand times, before its period',
    60,
    { beganAt: AT_NINE, failures: 1000 },
    '09:59',
    false,
  ],
  [
    'that has failed a thousand times, after its period',
    60,
    { beganAt: AT_NINE, failures: 1000 },
    '10:00',
    true,
  ],
  ['that comes more often than the pause', 2, { beganAt: AT_NINE, failures: 4 }, '09:02', true],
  [
    'whose beginning lies ahead, because the clock was set back',
    60,
    { beganAt: AT_NINE, failures: 0 },
    '08:00',
    true,
  ],
])('a round %s, every %i minutes', (_, everyMinutes, state, time, due) => {
  const now = new Date(`2026-03-02T${time.length === 5 ? `${time}:00` : time}Z`)
  expect(isDue({ everyMinutes }, state, now)).toBe(due)
})
