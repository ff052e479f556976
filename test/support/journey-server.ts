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
  /** Stops it and starts it again where it was, at another moment (ISO 8601 with zone). Who is signed in stays so. */
  readonly moveClock: (moment: string) => Promise<void>
  readonly stop: () => Promise<void>
}

/**
 * Starts the program as people do. `demo` begins with a copy of the prepared sample organisation, `start` with nothing.
 * Without a mail server, mails wait on the outbox page.
 */
export async function startServer(verb: 'demo' | 'start', mailServer = ''): Promise<JourneyServer> {
  const folder = mkdtempSync(join(tmpdir(), `fairlead-journey-${verb}-`))
  if (verb === 'demo') cpSync(preparedDemo(), folder, { recursive: true })
  let running = await run(verb, folder, { SMTP_URL: mailServer })
  const { port } = running
  return {
    url: `http://127.0.0.1:${port}`,
    said: () => running.said(),
    moveClock: async moment => {
      await running.stop()
      running = await run(verb, folder, { SMTP_URL: mailServer, PORT: port, FAIRLEAD_NOW: moment })
    },
    stop: async () => {
      await running.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Runs the program until it is ready. */
async function run(verb: string, folder: string, settings: Settings) {
  const program = runFairlead([verb, '--data', folder], settings)
  let said = ''
  for (const stream of [program.stdout, program.stderr]) stream.on('data', (text: Buffer) => (said += text))
  const gone = once(program, 'exit')
  const port = await new Promise<string>((resolve, reject) => {
    program.stdout.on('data', () => {
      const found = /ready at http:\/\/\S+:(\d+)/.exec(said)?.[1]
      if (found !== undefined) resolve(found)
    })
    void gone.then(() => reject(new Error(`The server stopped before it was ready:\n${said}`)))
  })
  const stop = async () => {
    program.kill('SIGTERM')
    await gone
  }
  return { port, said: () => said, stop }
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

type Settings = Readonly<Record<string, string>>

function runFairlead(words: readonly string[], settings: Settings = {}) {
  const env = {
    ...process.env,
    PORT: '0',
    DATABASE_URL: '',
    SMTP_URL: '',
    LOG_LEVEL: 'silent',
    REQUESTS_PER_MINUTE: '0',
    FAIRLEAD_NOW: MORNING,
    ...settings,
  }
  return spawn(process.execPath, ['src/main.ts', ...words], { env, stdio: ['ignore', 'pipe', 'pipe'] })
}
