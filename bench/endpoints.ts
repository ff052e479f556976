import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Inside } from './inside.ts'
import { type Asked, type Load, load } from './load.ts'
import { type Program, startOurs } from './program.ts'
import { countStatements, type Statement } from './recorder.ts'
import { type Figure, median, shown } from './report.ts'
import type { Scratch } from './scratch-database.ts'
import type { Reader, World } from './world.ts'

const CONNECTIONS = 32
const ROUNDS = 5
const SECONDS = 1.5
/** Connections to the database, of the product and of its peer alike: the product's default. */
export const POOL = '10'

/** Home, queue, aim page and team page under load, against the bare program that sends the same SQL, in turns. */
export async function measureEndpoints(
  product: Program,
  inside: Inside,
  world: World,
  scratch: Scratch,
): Promise<Figure[]> {
  const pages = pagesOf(world)
  const recordings: Record<string, readonly Statement[]> = {}
  const counts = new Map<string, number>()
  for (const [name, requests] of pages)
    for (const { path, cookie } of requests) {
      await inside.get(path, cookie)
      const { statements } = await inside.get(path, cookie)
      recordings[`${cookie} ${path}`] = statements
      counts.set(name, Math.max(counts.get(name) ?? 0, countStatements(statements)))
    }
  const folder = await mkdtemp(join(tmpdir(), 'fairlead-bench-'))
  const file = join(folder, 'recording.json')
  await writeFile(file, JSON.stringify(recordings))
  const peer = await startOurs('peer.ts', {
    DATABASE_URL: scratch.url,
    DATABASE_CONNECTIONS: POOL,
    BENCH_RECORDING: file,
  })
  const figures: Figure[] = []
  for (const [name, requests] of pages)
    figures.push(...figuresOf(name, counts.get(name) ?? 0, await inTurns(product, peer, requests)))
  await peer.stop()
  await rm(folder, { recursive: true })
  return figures
}

function pagesOf({ readers, direction }: World): [string, Asked[]][] {
  const aims = direction.rows.aimsAims.filter(aim => aim.kind === 'goal' && aim.scope === 'team')
  const asked = (path: (reader: Reader, at: number) => string) =>
    readers.map((reader, at) => ({ path: path(reader, at), cookie: reader.cookie }))
  return [
    ['home', asked(() => '/api/home')],
    ['queue', asked(() => '/api/inbox/queue')],
    ['aim page', asked((_, at) => `/api/aims/${aims[Math.floor((at * aims.length) / readers.length)]?.id}`)],
    ['team page', asked(({ employee }) => `/api/teams/${employee.teamId}`)],
  ]
}

interface Turn {
  readonly ours: Load
  readonly peers: Load
}

async function inTurns(product: Program, peer: Program, requests: readonly Asked[]): Promise<Turn[]> {
  await load(product.url, requests, CONNECTIONS, 2)
  await load(peer.url, requests, CONNECTIONS, 1)
  const turns: Turn[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const ours = await load(product.url, requests, CONNECTIONS, SECONDS)
    const peers = await load(peer.url, requests, CONNECTIONS, SECONDS)
    turns.push({ ours, peers })
  }
  return turns
}

function figuresOf(name: string, statements: number, turns: readonly Turn[]): Figure[] {
  const ours = turns.map(turn => turn.ours)
  const peers = turns.map(turn => turn.peers)
  const middle = (loads: readonly Load[], of: keyof Load) => median(loads.map(each => each[of]))
  const inWords = (loads: readonly Load[]) =>
    `${shown(middle(loads, 'requestsPerSecond'))}/s, p95 ${shown(middle(loads, 'p95'))} ms, ${Math.round(middle(loads, 'bytes'))} B`
  return [
    {
      part: 'endpoints',
      what: `${name}: throughput of the bare program`,
      value: median(turns.map(turn => turn.ours.requestsPerSecond / turn.peers.requestsPerSecond)),
      unit: '×',
      bound: { at: 'least', value: 0.5 },
      against: `${inWords(ours)}; bare: ${inWords(peers)}; ${statements} statements`,
    },
    { part: 'endpoints', what: `${name}: p95 at 32 connections`, value: middle(ours, 'p95'), unit: 'ms' },
  ]
}
