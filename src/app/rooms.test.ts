import { expect, test } from 'vitest'
import { rooms } from './rooms.ts'

test('every round bears the name of its room and one of its own, and has a period', () => {
  expect(rooms.rounds.length).toBeGreaterThan(0)
  expect(new Set(rooms.rounds.map(round => round.name)).size).toBe(rooms.rounds.length)
  for (const { name, everyMinutes } of rooms.rounds) {
    expect(Object.keys(rooms.routes), name).toContain(name.split('.')[0])
    expect(name).toMatch(/^[a-z-]+\.[a-z-]+$/)
    expect(Number.isInteger(everyMinutes) && everyMinutes >= 1, name).toBe(true)
  }
})
