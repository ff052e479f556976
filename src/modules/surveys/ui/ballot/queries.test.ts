import { expect, test } from 'vitest'
import { surveysContract } from '../../contract.ts'
import { ROUTES } from './queries.ts'

test.each(Object.keys(ROUTES) as (keyof typeof ROUTES)[])(
  'answering calls %s where the contract has it',
  name => {
    const route: Facts = ROUTES[name]
    const written: Facts = surveysContract[name]
    expect([route.method, route.path]).toEqual([written.method, written.path])
    expect(route.response === undefined).toBe(written.response === undefined)
  },
)

interface Facts {
  readonly method: string
  readonly path: string
  readonly response?: object
}
