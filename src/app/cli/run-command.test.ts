import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'

const MAIN = fileURLToPath(new URL('../../main.ts', import.meta.url))
const PLAN = fileURLToPath(
  new URL('../../modules/aims/stratml/fixtures/harbour-city-water.part2.xml', import.meta.url),
)
const home = mkdtempSync(join(tmpdir(), 'fairlead-cli-'))
const running: ChildProcess[] = []
afterAll(() => {
  for (const child of running) child.kill('SIGKILL')
  rmSync(home, { recursive: true, force: true })
})

test('a plan goes in, into a backup, is restored elsewhere, and comes out whole', async () => {
  const [data, elsewhere, file] = [join(home, 'a'), join(home, 'b'), join(home, 'backup.gz')]
  const imported = await fairlead(['import', 'plan', PLAN, '--data', data, '--json'])
  expect(imported).toMatchObject({ code: 0, err: '' })
  expect(JSON.parse(imported.out).created).toMatchObject({ visions: 1, strategies: 2, goals: 4 })
  const backup = await fairlead(['backup', file, '--data', data, '--json'])
  expect(JSON.parse(backup.out)).toMatchObject({ organisations: 1, rows: expect.any(Number) })
  const restored = await fairlead(['restore', file, '--data', elsewhere, '--json'])
  expect(JSON.parse(restored.out)).toEqual(JSON.parse(backup.out))
  const exported = await fairlead(['export', 'plan', '--data', elsewhere])
  expect(exported.code).toBe(0)
  for (const title of ['Find leaks early', 'Harbour City Water']) expect(exported.out).toContain(title)
}, 240_000)

test('a server answers, refuses a second program on its folder by its number, and ends in order when asked to', async () => {
  const data = join(home, 'served')
  const server = begin(['web', '--data', data])
  const [address] = /http:\/\/localhost:\d+/.exec(await said(server, /setup\?key=\S+/)) ?? ['']
  expect((await fetch(`${address}/healthz`)).status).toBe(200)
  const [second, taken] = await Promise.all([
    fairlead(['migrate', '--data', data]),
    fairlead(['start', '--data', join(home, 'other')], { PORT: address.split(':').at(-1) ?? '' }),
  ])
  expect(second).toMatchObject({ code: 1, out: '' })
  expect(second.err).toContain(`in use by process ${server.child.pid}`)
  expect(second.err).not.toContain('    at ')
  expect(taken.code).toBe(1)
  expect(taken.err).toContain('listens on this port already')
  server.child.kill('SIGTERM')
  expect(await server.ended).toBe(0)
  expect(server.heard.out).toContain('Finishing what is under way')
  expect(existsSync(join(data, 'fairlead.lock'))).toBe(false)
  expect((await fairlead(['migrate', '--data', data])).out).toContain('up to date')
}, 240_000)

test('the description of the API is printed without any database', async () => {
  const { code, out } = await fairlead(['openapi'])
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ openapi: '3.1.0', paths: { '/api/session': expect.any(Object) } })
  expect(existsSync(join(home, 'default'))).toBe(false)
})

/** A program that was started, what it has said so far, and its exit code once it has ended. */
interface Started {
  readonly child: ChildProcess
  readonly heard: { out: string; err: string }
  readonly ended: Promise<number | null>
}

async function fairlead(words: string[], settings: Record<string, string> = {}) {
  const { heard, ended } = begin(words, settings)
  return { code: await ended, ...heard }
}

// With no settings but ours, in a folder of ours: nothing of whoever runs the tests is read or written.
function begin(words: string[], settings: Record<string, string> = {}): Started {
  const env = {
    PATH: process.env['PATH'],
    LOG_LEVEL: 'silent',
    PORT: '0',
    FAIRLEAD_DATA: join(home, 'default'),
    ...settings,
  }
  const child = spawn(process.execPath, [MAIN, ...words], {
    cwd: home,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.push(child)
  const heard = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', part => {
    heard.out += part
  })
  child.stderr.setEncoding('utf8').on('data', part => {
    heard.err += part
  })
  return { child, heard, ended: once(child, 'close').then(([code]) => code) }
}

// Listening goes on afterwards: a program whose reader has gone ends at its next word.
async function said({ child, heard, ended }: Started, words: RegExp): Promise<string> {
  while (!words.test(heard.out)) {
    const over = await Promise.race([
      once(child.stdout ?? child, 'data').then(() => false),
      ended.then(() => true),
    ])
    if (over) throw new Error(`It ended after saying: ${heard.out}${heard.err}`)
  }
  return heard.out
}
