import { describe, expect, test } from 'vitest'
import { offers } from '#platform/offers.ts'
import { rooms } from './rooms.ts'

describe('what rooms offer and hear', () => {
  test('every room that offers something is a room with routes, and offers once', () => {
    const names = offers().map(({ room }) => room)
    expect(names.length).toBeGreaterThan(9)
    expect(new Set(names).size).toBe(names.length)
    for (const name of names) expect(Object.keys(rooms.routes)).toContain(name)
  })

  test('what can be done from a mail has one meaning in the whole house', () => {
    const actions = offers().flatMap(each => Object.keys(each.mailActions ?? {}))
    expect(new Set(actions).size).toBe(actions.length)
  })

  test('every consumer hears each event once, under a name of its own', () => {
    const consumers = rooms.subscriptions.map(({ consumer }) => consumer)
    expect(new Set(consumers).size).toBe(consumers.length)
    for (const { consumer, types } of rooms.subscriptions) {
      expect(consumer).toMatch(/^[a-z_-]+\.[a-z_-]+$/)
      expect(new Set(types).size, consumer).toBe(types.length)
      for (const type of types) expect(rooms.subscribers(type), type).toContain(consumer)
    }
  })

  test('every consumer begins with the name of its room', () => {
    const names = new Set(Object.keys(rooms.routes))
    for (const { consumer } of rooms.subscriptions) expect(names).toContain(consumer.split('.')[0])
  })

  test('an erased person is heard by the rooms that keep words of people', () => {
    expect(rooms.subscribers('person.erased')).toContain('aims.forget')
    expect(rooms.subscribers('person.erased').length).toBeGreaterThan(3)
  })

  test('nobody hears what is no event', () => {
    for (const type of ['', 'toString', 'person.sang']) expect(rooms.subscribers(type)).toEqual([])
  })
})
