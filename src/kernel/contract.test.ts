import fc from 'fast-check'
import { expect, expectTypeOf, test } from 'vitest'
import { z } from 'zod'
import { type Answer, defineContract, type Received, type Result, type Sending } from './contract.ts'
import { Id, newId, uuid7 } from './id.ts'

const contract = defineContract({
  find: {
    method: 'GET',
    path: '/api/things/:id',
    summary: 'Find one',
    params: z.strictObject({ id: Id }),
    query: z.strictObject({ limit: z.coerce.number<string>().optional() }),
    response: z.strictObject({ on: z.iso.date() }),
  },
  drop: { method: 'DELETE', path: '/api/things', summary: 'Drop all' },
  print: { method: 'GET', path: '/api/things.csv', summary: 'Print all', raw: 'text/csv' },
})

test('a contract types both ends of each route: what is sent, received, answered and read', () => {
  expectTypeOf<Received<typeof contract.find>['query']>().toEqualTypeOf<{ limit?: number | undefined }>()
  expectTypeOf<Sending<typeof contract.find>['params']>().toEqualTypeOf<{ id: string }>()
  expectTypeOf<Answer<typeof contract.drop>>().toEqualTypeOf<void>()
  expectTypeOf<Result<typeof contract.print>>().toEqualTypeOf<string>()
  expect(contract.find.path).toBe('/api/things/:id')
})

test('an id made from given randomness is the same again, sorts by its time, and is a valid one', () => {
  const randomness = fc.uint8Array({ minLength: 16, maxLength: 16 })
  const time = fc.integer({ min: 0, max: 2 ** 48 - 1 })
  fc.assert(
    fc.property(randomness, randomness, time, time, (a, b, early, late) => {
      expect(uuid7(a, early)).toBe(uuid7(a, early))
      expect(Id.safeParse(uuid7(a, early)).success).toBe(true)
      if (early < late) expect(uuid7(a, early) < uuid7(b, late)).toBe(true)
    }),
  )
})

test('making an id leaves the given randomness as it was', () => {
  const random = new Uint8Array(16).fill(7)
  uuid7(random, 1)
  expect(random).toEqual(new Uint8Array(16).fill(7))
})

test.each(['', 'x', '0198f2f0', `${newId()} `, newId().replaceAll('-', ''), `{${newId()}}`])(
  '"%s" is no id',
  text => {
    expect(Id.safeParse(text).success).toBe(false)
  },
)
