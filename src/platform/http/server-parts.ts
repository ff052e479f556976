import type { Config } from '../config/config.ts'
import type { Sql } from '../db/database.ts'
import type { FindStanding } from '../session/session.ts'
import type { Standing, WorkParts } from '../work-runner.ts'
import type { BoundRoute } from './bind.ts'

/** What a server is made from; rooms are told apart only by their routes. */
export interface ServerParts extends WorkParts {
  readonly config: Config
  readonly routes: Readonly<Record<string, readonly BoundRoute[]>>
  readonly findStanding: FindStanding
  /** Standing of the system itself in the organisation of this transaction. */
  readonly systemStanding: (sql: Sql) => Promise<Standing>
  /** Folder of the built browser application; absent in tests and for `worker`. */
  readonly webFolder?: string
  /** Where log lines go instead of standard output. */
  readonly logStream?: { write(line: string): void }
  /** Parse each answer by its contract: on in development and tests. */
  readonly checkAnswers: boolean
}
