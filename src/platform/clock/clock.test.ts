import { expect, test } from 'vitest'
import { clockFrom, stoppedClock, systemClock } from './clock.ts'

test('the machine’s clock says what the machine says', () => {
  const [before, said, after] = [Date.now(), systemClock.now().getTime(), Date.now()]
  expect(said >= before && said <= after).toBe(true)
})

test('a clock set to a moment runs on from there', () => {
  const [before, clock] = [Date.now(), clockFrom('2026-03-02T09:00:00+01:00')]
  const passed = clock.now().getTime() - Date.parse('2026-03-02T08:00:00Z')
  expect(passed >= 0 && passed <= Date.now() - before).toBe(true)
})

test('a stopped clock stands until it is set, and nobody can move it by changing what it said', () => {
  const clock = stoppedClock('2026-03-02T09:00:00Z')
  clock.now().setFullYear(1999)
  expect(clock.now().toISOString()).toBe('2026-03-02T09:00:00.000Z')
  clock.set('2026-03-03T09:00:00Z')
  expect(clock.now().toISOString()).toBe('2026-03-03T09:00:00.000Z')
})
