import { createHash, randomBytes } from 'node:crypto'
import type { Sql } from '../db/database.ts'
import type { Standing } from '../work-runner.ts'

/** What a request shows to prove who sends it: which organisation it claims, and the hash of a secret to look up there. */
export interface Credential {
  readonly kind: 'session' | 'token'
  readonly orgId: string
  /** SHA-256 of the secret, hex. Secrets themselves are never stored. */
  readonly hash: string
}

/** Finds the standing behind a credential in one statement, inside the organisation's transaction; null when it is not valid (any more). */
export type FindStanding = (sql: Sql, credential: Credential, now: Date) => Promise<Standing | null>

/** A new secret of 256 random bits as `<organisation>.<secret>`, and the hash to store. */
export function newSecret(orgId: string): { readonly text: string; readonly hash: string } {
  const secret = randomBytes(32).toString('base64url')
  return { text: `${orgId}.${secret}`, hash: hashOf(secret) }
}

/** Reads `<organisation>.<secret>`; null when it does not have that form. */
export function readSecret(kind: Credential['kind'], text: string | undefined): Credential | null {
  const match = SECRET.exec(text ?? '')
  return match?.[1] && match[2] ? { kind, orgId: match[1], hash: hashOf(match[2]) } : null
}

/** SHA-256, hex; enough for secrets that are random themselves. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

const SECRET = /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\.([A-Za-z0-9_-]{20,})$/
