import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** A program that serves HTTP in a process of its own. */
export interface Program {
  readonly url: string
  /** Milliseconds from start to its first answer. */
  readonly startedMs: number
  stop(): Promise<void>
}

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** Starts the built product as it runs in production, on a free port. */
export function startProduct(
  environment: Record<string, string>,
  words: readonly string[] = ['start'],
): Promise<Program> {
  return start(['src/main.ts', ...words], '/readyz', {
    NODE_ENV: 'production',
    REQUESTS_PER_MINUTE: '0',
    ...environment,
  })
}

/** Starts a TypeScript program of this folder, which prints its address like the product does. */
export function startOurs(program: string, environment: Record<string, string>): Promise<Program> {
  return start([`bench/${program}`], '/', environment)
}

async function start(args: string[], ready: string, environment: Record<string, string>): Promise<Program> {
  const from = performance.now()
  const { DATABASE_URL: _, DATABASE_OWNER_URL: __, ...inherited } = process.env
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...inherited, PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  running.add(child)
  const url = await addressOf(child)
  const answer = await fetch(url + ready)
  if (!answer.ok) throw new Error(`${args.join(' ')} answers ${answer.status} at ${ready}`)
  await answer.arrayBuffer()
  return { url, startedMs: performance.now() - from, stop: () => stop(child) }
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = ''
    child.once('exit', code => reject(new Error(`It ended with ${code} before it was ready:\n${printed}`)))
    child.stdout?.on('data', (chunk: Buffer) => {
      if (printed.length > 20_000) return
      printed += chunk
      const port = /ready at http:\/\/[^\s:]+:(\d+)/.exec(printed)?.[1]
      if (port !== undefined) resolve(`http://127.0.0.1:${port}`)
    })
  })
}

/** Stops what a failed run left running. */
export async function stopAll(): Promise<void> {
  await Promise.all([...running].map(stop))
}

const running = new Set<ChildProcess>()

async function stop(child: ChildProcess): Promise<void> {
  running.delete(child)
  if (child.exitCode !== null) return
  const ended = new Promise(resolve => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
}
