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

function placeOf(config: Config, folder: string) {
  if (config.DATABASE_URL === undefined) return { folder }
  const owner = config.DATABASE_OWNER_URL === undefined ? {} : { ownerUrl: config.DATABASE_OWNER_URL }
  return { url: config.DATABASE_URL, connections: config.DATABASE_CONNECTIONS, ...owner }
}
