import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { AppError } from '#kernel/errors.ts'
import { clockFrom, systemClock } from '#platform/clock/clock.ts'
import { type Config, readConfig } from '#platform/config/config.ts'
import { openDatabase } from '#platform/db/open-database.ts'
import type { WorkParts } from '#platform/work-runner.ts'
import { rooms } from './rooms.ts'

/** Settings read, database open and up to date, clock set: what every command that works with data begins with. */
export interface House {
  readonly config: Config
  readonly parts: WorkParts
  /** The data folder, also with PostgreSQL: exports and backups are kept there. */
  readonly folder: string
}

/** Opens the house; `folder` (the flag --data) goes before FAIRLEAD_DATA, and DATABASE_URL before both. */
export async function openHouse(folder?: string): Promise<House> {
  const config = readConfig()
  const place = folder ?? config.FAIRLEAD_DATA
  const clock = config.FAIRLEAD_NOW === undefined ? systemClock : clockFrom(config.FAIRLEAD_NOW)
  const database = await openDatabase(placeOf(config, place))
  return { config, folder: place, parts: { database, clock, subscribers: rooms.subscribers } }
}

/** The same for what only reads: a folder in which nothing is kept is refused in words, and none is made. */
export async function openHouseToRead(folder?: string): Promise<House> {
  const { DATABASE_URL, FAIRLEAD_DATA } = readConfig()
  const place = folder ?? FAIRLEAD_DATA
  if (DATABASE_URL === undefined && !existsSync(join(place, 'db'))) throw nothingKept(place)
  return await openHouse(folder)
}

function nothingKept(place: string): AppError {
  const message = `Nothing of Fairlead is kept in ${resolve(place)}.`
  const fix = 'Name the folder that the server was started with: --data DIR.'
  return new AppError('unavailable', { items: [{ field: 'data', code: 'nothing_kept', message, fix }] })
}

function placeOf(config: Config, folder: string) {
  if (config.DATABASE_URL === undefined) return { folder }
  const owner = config.DATABASE_OWNER_URL === undefined ? {} : { ownerUrl: config.DATABASE_OWNER_URL }
  return { url: config.DATABASE_URL, connections: config.DATABASE_CONNECTIONS, ...owner }
}
