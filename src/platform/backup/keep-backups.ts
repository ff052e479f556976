import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database } from '../db/database.ts'
import { writeBackup } from './write-backup.ts'

/** Where backups go and how many of the newest stay; `keep` 0 writes none. */
export interface BackupPlan {
  readonly folder: string
  readonly keep: number
}

/** Writes today's backup of these organisations and removes all but the newest `keep`. Returns the file, or null when there is nothing to do. */
export async function keepBackups(
  database: Database,
  orgIds: readonly string[],
  plan: BackupPlan,
  now: Date,
): Promise<string | null> {
  if (plan.keep === 0 || orgIds.length === 0) return null
  await mkdir(plan.folder, { recursive: true })
  const file = join(plan.folder, `fairlead-${now.toISOString().slice(0, 10)}.fairlead`)
  await writeBackup(database, orgIds, file, now)
  const kept = (await readdir(plan.folder)).filter(name => OURS.test(name)).sort()
  await Promise.all(kept.slice(0, -plan.keep).map(name => rm(join(plan.folder, name))))
  return file
}

// Only files of this form are ever removed: what somebody else keeps in the folder stays.
const OURS = /^fairlead-\d{4}-\d{2}-\d{2}\.fairlead$/
