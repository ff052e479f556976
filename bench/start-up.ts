import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startProduct } from './program.ts'
import type { Figure } from './report.ts'
import type { Scratch } from './scratch-database.ts'

/** From starting the program to its first answer: with nothing there yet, and again, on both engines. */
export async function measureStart(scratch: Scratch): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'fairlead-bench-'))
  const embedded = { FAIRLEAD_DATA: join(folder, 'embedded'), LOG_LEVEL: 'warn' }
  const { url, ownerUrl } = await scratch.empty()
  const server = {
    FAIRLEAD_DATA: join(folder, 'server'),
    DATABASE_URL: url,
    DATABASE_OWNER_URL: ownerUrl,
    LOG_LEVEL: 'warn',
  }
  const figures = [
    await started('embedded, empty folder', embedded),
    await started('embedded, again', embedded, 5),
    await started('PostgreSQL, empty database', server),
    await started('PostgreSQL, again', server, 5),
  ]
  await rm(folder, { recursive: true })
  return figures
}

async function started(what: string, environment: Record<string, string>, bound?: number): Promise<Figure> {
  const program = await startProduct(environment)
  await program.stop()
  return {
    part: 'start',
    what,
    value: program.startedMs / 1000,
    unit: 's',
    ...(bound === undefined ? {} : { bound: { at: 'most', value: bound } }),
  }
}
