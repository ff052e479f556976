import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

// A disk of its own, as a file system in memory that only the child sees: Linux lets most users mount one this way.
const MOUNTS = ['unshare', '-rm', 'sh', '-c']
const MB = 1_000_000
const mayMount = spawnSync('unshare', ['-rm', 'sh', '-c', 'mount -t tmpfs t /tmp']).status === 0
const folder = mkdtempSync(join(tmpdir(), 'fairlead-full-'))
let program: ChildProcess | undefined
afterAll(() => {
  program?.kill('SIGKILL')
  rmSync(folder, { recursive: true })
})

test.runIf(mayMount)(
  'on a full disk every change is refused in words, reading goes on, nothing half-written stays, and with room again changes are kept',
  async () => {
    const server = await serverOnItsOwnDisk(250 * MB)
    const task = (title: string) => server.post('/api/tasks', { title })
    expect((await task('Before')).status).toBe(200)
    const ballast = server.fill(10 * MB)
    for (let tries = 0; tries < 3; tries++) {
      const refused = await task('Meanwhile')
      expect(refused.status).toBe(503)
      expect(refused.body.error.items).toMatchObject([
        { code: 'disk_full', fix: expect.stringContaining('room') },
      ])
    }
    expect((await server.get('/healthz')).status).toBe(200)
    expect(titles(await server.get('/api/tasks'))).toEqual(['Before'])
    ballast.remove()
    expect((await task('After')).status).toBe(200)
    expect(titles(await server.get('/api/tasks')).sort()).toEqual(['After', 'Before'])
    expect(server.said()).not.toMatch(/ {4}at /)
  },
  90_000,
)

function titles({ body }: { body: { entries: { title: string }[] } }): string[] {
  return body.entries.map(({ title }) => title)
}

async function serverOnItsOwnDisk(bytes: number) {
  const { DATABASE_URL: _, ...env } = process.env
  const mounted = `mount -t tmpfs -o size=${bytes} t ${folder} && exec "$0" src/main.ts start --data ${folder}`
  const [command = '', ...words] = [...MOUNTS, mounted, process.execPath]
  const settings = { PORT: '0', LOG_LEVEL: 'silent', REQUESTS_PER_MINUTE: '0' }
  const child = spawn(command, words, { env: { ...env, ...settings }, stdio: ['ignore', 'pipe', 'pipe'] })
  program = child
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text))
  while (!said.includes('/setup?key=')) {
    const ended = await Promise.race([once(child.stdout, 'data'), once(child, 'exit').then(() => 'ended')])
    if (ended === 'ended') throw new Error(said)
  }
  const port = /ready at http:\/\/\S+:(\d+)/.exec(said)?.[1]
  const [, key] = /\/setup\?key=(\S+)/.exec(said) ?? []
  let cookie = ''
  const ask = async (path: string, body?: object) => {
    const content = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
    const headers = { 'content-type': 'application/json', 'x-fairlead': '1', cookie }
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers, ...content })
    cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? cookie
    const text = await answer.text()
    return { status: answer.status, body: text === '' ? null : JSON.parse(text) }
  }
  await ask('/api/setup', {
    key,
    organisation: { name: 'Harbour Works', timeZone: 'Europe/Lisbon' },
    person: { name: 'Ada Lovelace', email: 'ada@harbour.example' },
  })
  // Only that process sees its disk; through its root so do we.
  const disk = `/proc/${child.pid}/root${folder}`
  return { get: ask, post: ask, said: () => said, fill: (left: number) => fill(disk, left) }
}

/** Another program's file that leaves only so many bytes. */
function fill(disk: string, left: number): { remove(): void } {
  const path = join(disk, 'somebody-elses-film')
  const file = openSync(path, 'w')
  const chunk = Buffer.alloc(1_000_000)
  for (let { bavail, bsize } = statfsSync(disk); bavail * bsize > left; { bavail, bsize } = statfsSync(disk))
    writeSync(file, chunk)
  closeSync(file)
  return { remove: () => rmSync(path) }
}
