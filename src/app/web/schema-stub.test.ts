import { describe, expect, test } from 'vitest'
import { z as shell } from './schema-stub.ts'

const z = shell as typeof import('zod').z

describe('the browser’s stand-in for schemas', () => {
  test('lets a contract be written as with the real thing', () => {
    const View = z
      .strictObject({ id: z.uuid(), kind: z.enum(['goal']).optional(), n: z.coerce.number().int().min(1) })
      .meta({})
    expect(() => z.array(View.extend({ more: z.lazy(() => View) })).nullable()).not.toThrow()
    expect({ ...View.shape }).toEqual({})
  })
  test('keeps the list of an enumeration', () => {
    expect(z.enum(['vision', 'goal']).options).toEqual(['vision', 'goal'])
  })
  test('refuses to parse instead of answering wrongly', () => {
    expect(() => z.string().parse('x')).toThrow('cannot parse')
  })
  test('is not mistaken for a promise', async () => {
    await expect(Promise.resolve(z.string())).resolves.toBeTypeOf('function')
  })
})
