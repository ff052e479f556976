import { backupVerb, restoreVerb } from './backup-verbs.ts'
import { demoVerb } from './demo-verb.ts'
import { exportVerb } from './export-verb.ts'
import { hatsVerb } from './hats-verb.ts'
import { importVerb } from './import-verb.ts'
import { migrateVerb } from './migrate-verb.ts'
import { openapiVerb } from './openapi-verb.ts'
import { startVerb, webVerb, workerVerb } from './serve-verb.ts'
import type { Verb } from './verb.ts'

/** Every command, by name. */
export const VERBS: Readonly<Record<string, Verb>> = {
  start: startVerb,
  web: webVerb,
  worker: workerVerb,
  demo: demoVerb,
  migrate: migrateVerb,
  import: importVerb,
  export: exportVerb,
  backup: backupVerb,
  restore: restoreVerb,
  openapi: openapiVerb,
  hats: hatsVerb,
}
