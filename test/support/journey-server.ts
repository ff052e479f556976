import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The morning of all journeys: a Monday, so that a week is still to come. */
const MORNING = '2026-11-23T09:00:00Z'

/** A server of its own on a data folder of its own, both gone after `stop`. */
export interface JourneyServer {
  readonly url: string
  /** What it printed so far; the link of the first run is in it. */
  readonly said: () => string
  readonly stop: () => Promise<void>
}

/** Starts the program as people do. `demo` begins with a copy of the prepared sample organisation, `start` with nothing. */
export async function startServer(verb: 'demo' | 'start'): Promise<JourneyServer> {
  const folder = mkdtempSync(join(tmpdir(), `fairlead-journey-${verb}-`))
  if (verb === 'demo') cpSync(preparedDemo(), folder, { recursive: true })
  const program = runFairlead([verb, '--data', folder])
  let said = ''
  for (const stream of [program.stdout, program.stderr]) stream.on('data', (text: Buffer) => (said += text))
  const gone = once(program, 'exit')
  const url = await new Promise<string>((resolve, reject) => {
    program.stdout.on('data', () => {
      const port = /ready at http:\/\/\S+:(\d+)/.exec(said)?.[1]
      if (port !== undefined) resolve(`http://127.0.0.1:${port}`)
    })
    void gone.then(() => reject(new Error(`The server stopped before it was ready:\n${said}`)))
  })
  const stop = async () => {
    program.kill('SIGTERM')
    await gone
    rmSync(folder, { recursive: true, force: true })
  }
  return { url, said: () => said, stop }
}

/** Makes the sample organisation as of `MORNING` once, for every server of this run to begin with. */
export async function prepareDemo(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'fairlead-journey-prepared-'))
  const program = runFairlead(['demo', '--only-make', '--data', folder])
  let said = ''
  for (const stream of [program.stdout, program.stderr]) stream.on('data', (text: Buffer) => (said += text))
  const [code] = await once(program, 'exit')
  if (code !== 0) throw new Error(`The sample organisation could not be made:\n${said}`)
  process.env['JOURNEY_DEMO'] = folder
}

/** Removes what `prepareDemo` made. */
export function forgetDemo(): void {
  rmSync(preparedDemo(), { recursive: true, force: true })
}

function preparedDemo(): string {
  const folder = process.env['JOURNEY_DEMO']
  if (folder === undefined) throw new Error('The journeys’ global setup has not run.')
  return folder
}

function runFairlead(words: readonly string[]) {
  const env = {
    ...process.env,
    PORT: '0',
    DATABASE_URL: '',
    SMTP_URL: '',
    LOG_LEVEL: 'silent',
    REQUESTS_PER_MINUTE: '0',
    FAIRLEAD_NOW: MORNING,
  }
  return spawn(process.execPath, ['src/main.ts', ...words], { env, stdio: ['ignore', 'pipe', 'pipe'] })
}
