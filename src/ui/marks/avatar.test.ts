import { expect, test } from 'vitest'
import { initialsOf, tintOf } from './avatar.tsx'

test.each([
  ['Ada Lovelace', 'AL'],
  ['Jean-Luc van der Berg', 'JB'],
  ['élodie', 'É'],
  ['李雷', '李'],
  ['  (Bob)  Smith 3rd', 'BR'],
  ['42', '?'],
  ['', '?'],
])('the initials of %j are %s', (name, initials) => expect(initialsOf(name)).toBe(initials))

test('a name always has the same tint, one of five', () => {
  expect(tintOf('Grace Hopper')).toBe(tintOf('Grace Hopper'))
  const tints = new Set(Array.from({ length: 200 }, (_, at) => tintOf(`Person ${at}`)))
  expect([...tints].toSorted()).toEqual([1, 2, 3, 4, 5])
})
