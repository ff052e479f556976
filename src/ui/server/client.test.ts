import { afterEach, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { defineContract } from '#kernel/contract.ts'
import { ApiError } from './api-error.ts'
import { addressOf, client } from './client.ts'

const contract = defineContract({
  readAim: {
    method: 'GET',
    path: '/api/aims/:id',
    summary: 'Read an aim',
    params: z.strictObject({ id: z.string() }),
    query: z.strictObject({ on: z.string().optional(), tag: z.array(z.string()).optional() }),
    response: z.strictObject({ title: z.string() }),
  },
  closeAim: {
    method: 'POST',
    path: '/api/aims/:id/closure',
    summary: 'Close an aim',
    params: z.strictObject({ id: z.string() }),
    body: z.strictObject({ outcome: z.string() }),
  },
  exportPlan: { method: 'GET', path: '/api/plan.xml', summary: 'Export the plan', raw: 'application/xml' },
})
const aims = client(contract)

afterEach(() => vi.unstubAllGlobals())

function answering(status: number, body: string) {
  const calls: { url: string; request: RequestInit }[] = []
  vi.stubGlobal('fetch', (url: string, request: RequestInit) => {
    calls.push({ url, request })
    return Promise.resolve(new Response(status === 204 ? null : body, { status }))
  })
  return calls
}

describe('an address', () => {
  test('carries params escaped, lists repeated, and leaves out what is undefined', () => {
    const address = addressOf(contract.readAim, {
      params: { id: 'a/b' },
      query: { on: undefined, tag: ['x', 'y z'] },
    })
    expect(address).toBe('/api/aims/a%2Fb?tag=x&tag=y+z')
  })
  test('is refused when a param is missing', () => {
    expect(() => addressOf(contract.readAim, {})).toThrow('needs id')
  })
})

describe('a call', () => {
  test('sends the header that other origins cannot send, and JSON', async () => {
    const calls = answering(204, '')
    await expect(
      aims.closeAim({ params: { id: '1' }, body: { outcome: 'achieved' } }),
    ).resolves.toBeUndefined()
    expect(calls[0]?.url).toBe('/api/aims/1/closure')
    expect(calls[0]?.request.method).toBe('POST')
    expect(calls[0]?.request.headers).toMatchObject({ 'x-fairlead': '1', 'content-type': 'application/json' })
    expect(calls[0]?.request.body).toBe('{"outcome":"achieved"}')
  })
  test('answers the JSON of the route, or the text of a raw route', async () => {
    answering(200, '{"title":"Safe water"}')
    await expect(aims.readAim({ params: { id: '1' } })).resolves.toEqual({ title: 'Safe water' })
    answering(200, '<plan/>')
    await expect(aims.exportPlan()).resolves.toBe('<plan/>')
  })
})

describe('a refused call', () => {
  test('throws the code, the sentences and the present state', async () => {
    const error = {
      code: 'stale_rev',
      items: [{ field: 'rev', code: 'stale_rev', message: 'M', fix: 'F' }],
      current: { rev: 4 },
    }
    answering(409, JSON.stringify({ error }))
    const thrown = await aims.readAim({ params: { id: '1' } }).catch((e: unknown) => e)
    expect(thrown).toBeInstanceOf(ApiError)
    expect(thrown).toMatchObject({ code: 'stale_rev', status: 409, items: error.items, current: { rev: 4 } })
  })
  test('still says what to do when the answer is no JSON', async () => {
    answering(502, '<html>')
    await expect(aims.exportPlan()).rejects.toMatchObject({
      code: 'internal',
      status: 502,
      items: [{ fix: expect.stringContaining('Try again') }],
    })
  })
  test('is unavailable when the server is not reached', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('failed')))
    await expect(aims.exportPlan()).rejects.toMatchObject({ code: 'unavailable', status: 0 })
  })
  test('stays an abort when the page gave the call up', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new DOMException('gone', 'AbortError')))
    await expect(aims.exportPlan()).rejects.toMatchObject({ name: 'AbortError' })
  })
})
