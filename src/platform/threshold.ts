import type { Clock } from './clock/clock.ts'
import type { Database } from './db/database.ts'
import type { Actor, Work } from './work.ts'

/** What a public endpoint gets instead of a `Work`: it decides itself which organisation to enter. */
export interface Threshold {
  readonly database: Database
  readonly clock: Clock
  /** Runs `action` as the system in one organisation. */
  inOrganisation<T>(orgId: string, action: (work: Work) => Promise<T>): Promise<T>
  /** The same as a given actor. */
  inOrganisationAs<T>(orgId: string, actor: Actor, action: (work: Work) => Promise<T>): Promise<T>
  /** Id of the person whose session or token came along with the request; null when nobody is signed in. */
  signedIn(): Promise<string | null>
}
