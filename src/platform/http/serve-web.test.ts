import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { plantedServer } from './planted-server.factory.ts'

let server: Awaited<ReturnType<typeof plantedServer>>
let port: number
const home = mkdtempSync(join(tmpdir(), 'fairlead-web-'))

beforeAll(async () => {
  const webFolder = join(home, 'web')
  mkdirSync(join(webFolder, 'assets'), { recursive: true })
  writeFileSync(join(home, 'package.json'), 'SECRET')
  writeFileSync(join(webFolder, 'index.html'), '<!doctype html><style nonce="__CSP_NONCE__"></style>')
  writeFileSync(join(webFolder, 'mark.svg'), '<svg/>')
  writeFileSync(join(webFolder, 'assets', 'main-1a2b.js'), 'run()')
  writeFileSync(join(webFolder, 'assets', '.hidden'), 'SECRET')
  server = await plantedServer({ webFolder })
  await server.app.listen({ port: 0, host: '127.0.0.1' })
  port = (server.app.server.address() as AddressInfo).port
})
afterAll(async () => {
  await server.app.close()
  rmSync(home, { recursive: true })
})

test('a hashed file is kept for a year, a file beside the page for an hour, the page not at all', async () => {
  const kept = async (url: string) => (await server.app.inject(url)).headers['cache-control']
  expect(await kept('/assets/main-1a2b.js')).toBe('public, max-age=31536000, immutable')
  expect(await kept('/mark.svg')).toBe('public, max-age=3600')
  expect(await kept('/')).toBe('no-store')
})

test.each(['/', '/aims', '/people/somebody', '/index.html', '/deep/er/and/deeper?with=query'])(
  '%s opens the page of the application, with the nonce of this answer',
  async url => {
    const { statusCode, body, headers } = await server.app.inject(url)
    expect(statusCode).toBe(200)
    expect(headers['content-type']).toMatch(/^text\/html/)
    const nonce = /nonce="([0-9a-f]+)"/.exec(body)?.[1]
    expect(String(headers['content-security-policy'])).toContain(`'nonce-${nonce}'`)
  },
)

test('a monitor that only asks for the head of the page gets it', async () => {
  expect((await server.app.inject({ method: 'HEAD', url: '/' })).statusCode).toBe(200)
})

test.each([
  ['an asset that is none', '/assets/main-0000.js'],
  ['the folder of assets', '/assets/'],
  ['a folder above, in plain', '/assets/../../package.json'],
  ['a folder above, encoded', '/assets/%2e%2e/%2e%2e/package.json'],
  ['a folder above, with an encoded slash', '/assets/..%2f..%2fpackage.json'],
  ['a folder above, encoded twice', '/assets/%252e%252e/package.json'],
  ['a folder above, the other way round', '/assets/..\\..\\package.json'],
  ['a file with a NUL in its name', '/assets/main-1a2b.js%00.html'],
  ['an absolute path', '//etc/passwd'],
])('%s is not served', async (_, path) => {
  const { status, body } = await raw(path)
  expect(body).not.toMatch(/SECRET|root:/)
  if (path.startsWith('/assets/') && !path.includes('/../')) expect([400, 403, 404]).toContain(status)
})

test('what is not asked for with GET is no page', async () => {
  const answer = await server.app.inject({ method: 'POST', url: '/aims' })
  expect(answer.statusCode).toBe(404)
  expect(answer.json().error.code).toBe('not_found')
})

test('an unknown address of the API stays JSON beside the application', async () => {
  expect((await server.app.inject('/api/nothing')).json().error.code).toBe('not_found')
})

// A client library would tidy the path up before sending it.
function raw(path: string): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const asked = request({ port, host: '127.0.0.1', path }, answer => {
      let body = ''
      answer.setEncoding('utf8').on('data', part => {
        body += part
      })
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }))
    })
    asked.on('error', reject).end()
  })
}
