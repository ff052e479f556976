import { sql } from 'kysely'
import { newId } from '#kernel/id.ts'
import { ORGANISATION_ALONG, type Organisation, rememberOrganisation } from '#modules/people/public.ts'
import type { Sql } from '#platform/db/database.ts'
import type { Credential } from '#platform/session/session.ts'
import type { Work } from '#platform/work.ts'
import { type Standing, SYSTEM } from '#platform/work-runner.ts'

export type SignInKeyRow = {
  orgId: string
  id: string
  personId: string
  kind: 'mail' | 'invitation' | 'handed_over'
  codeHash: string | null
  linkHash: string
  issuedBy: string | null
  createdAt: Date
  expiresAt: Date
  failedAttempts: number
  usedAt: Date | null
}

export type SessionRow = {
  orgId: string
  id: string
  personId: string
  secretHash: string
  device: string
  createdAt: Date
  lastSeenAt: Date
  expiresAt: Date
  endedAt: Date | null
}

export type TokenRow = {
  orgId: string
  id: string
  personId: string
  name: string
  scope: 'read' | 'write'
  secretHash: string
  createdAt: Date
  expiresAt: Date
  revokedAt: Date | null
}

export type PersonaRow = { orgId: string; personId: string; position: number; see: string }

type AccountTables = {
  accountsSignInKeys: SignInKeyRow
  accountsSessions: SessionRow
  accountsApiTokens: TokenRow
  accountsPersonas: PersonaRow
}

const db = (work: Work) => work.sql.withTables<AccountTables>()

/** Standing behind a session cookie or API token, in one statement; it reads people's flags and the organisation with it, since every request asks. */
export async function findStanding(on: Sql, credential: Credential, now: Date): Promise<Standing | null> {
  const { rows } = await (credential.kind === 'session'
    ? bySession(on, credential, now)
    : byToken(on, credential, now))
  const row = rows[0]
  if (row === undefined) return null
  const { personId, people, admin, id, write, organisation } = row
  rememberOrganisation(on, organisation)
  const kind = credential.kind === 'session' ? 'person' : 'token'
  const actor = { kind, personId, flags: { people, admin }, sessionId: id, write } as const
  return { timeZone: organisation.timeZone, actor }
}

type StandingRow = {
  id: string
  personId: string
  people: boolean
  admin: boolean
  write: boolean
  organisation: Organisation
}

function bySession(on: Sql, { orgId, hash }: Credential, now: Date) {
  return sql<StandingRow>`
    select s.id, s.person_id, p.is_people as people, p.is_admin as admin, true as write, ${ORGANISATION_ALONG} as organisation
      from accounts_sessions s
      join people_persons p on p.org_id = s.org_id and p.id = s.person_id
      join people_organisations o on o.org_id = s.org_id
     where s.org_id = ${orgId} and s.secret_hash = ${hash} and s.ended_at is null and s.expires_at > ${now} and ${isHere(now)}`.execute(
    on,
  )
}

/** Through the last day of somebody who leaves, as the organisation counts days. */
function isHere(now: Date) {
  return sql<boolean>`(p.left_on is null or p.left_on >= (${now}::timestamptz at time zone o.time_zone)::date)`
}

function byToken(on: Sql, { orgId, hash }: Credential, now: Date) {
  return sql<StandingRow>`
    select t.id, t.person_id, p.is_people as people, p.is_admin as admin, t.scope = 'write' as write, ${ORGANISATION_ALONG} as organisation
      from accounts_api_tokens t
      join people_persons p on p.org_id = t.org_id and p.id = t.person_id
      join people_organisations o on o.org_id = t.org_id
     where t.org_id = ${orgId} and t.secret_hash = ${hash} and t.revoked_at is null and t.expires_at > ${now} and ${isHere(now)}`.execute(
    on,
  )
}

export async function insertSession(
  work: Work,
  session: Omit<SessionRow, 'orgId' | 'id' | 'endedAt'>,
): Promise<string> {
  const id = newId(work.now.getTime())
  await db(work)
    .insertInto('accountsSessions')
    .values({ ...session, orgId: work.orgId, id, endedAt: null })
    .execute()
  return id
}

/** Moves the end of a session on, when it was last seen more than `minutes` ago. */
export async function renewSession(work: Work, id: string, expiresAt: Date, minutes: number): Promise<void> {
  const stale = new Date(work.now.getTime() - minutes * 60_000)
  await db(work)
    .updateTable('accountsSessions')
    .set({ lastSeenAt: work.now, expiresAt })
    .where('orgId', '=', work.orgId)
    .where('id', '=', id)
    .where('lastSeenAt', '<', stale)
    .execute()
}

export async function sessionsOf(work: Work, personId: string): Promise<SessionRow[]> {
  return await db(work)
    .selectFrom('accountsSessions')
    .selectAll()
    .where('orgId', '=', work.orgId)
    .where('personId', '=', personId)
    .where('endedAt', 'is', null)
    .where('expiresAt', '>', work.now)
    .orderBy('lastSeenAt', 'desc')
    .execute()
}

/** Ends sessions of a person: all, or the one with this id. Returns how many ended. */
export async function endSessions(work: Work, personId: string, id?: string): Promise<number> {
  const result = await db(work)
    .updateTable('accountsSessions')
    .set({ endedAt: work.now })
    .where('orgId', '=', work.orgId)
    .where('personId', '=', personId)
    .where('endedAt', 'is', null)
    .$if(id !== undefined, query => query.where('id', '=', id ?? ''))
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}

export async function insertKeys(
  work: Work,
  keys: readonly Omit<SignInKeyRow, 'orgId' | 'id' | 'createdAt' | 'failedAttempts' | 'usedAt'>[],
): Promise<void> {
  const rows = keys.map(key => ({
    ...key,
    orgId: work.orgId,
    id: newId(work.now.getTime()),
    createdAt: work.now,
    failedAttempts: 0,
    usedAt: null,
  }))
  await db(work).insertInto('accountsSignInKeys').values(rows).execute()
}

export async function keyByLink(work: Work, linkHash: string): Promise<SignInKeyRow | undefined> {
  return await db(work)
    .selectFrom('accountsSignInKeys')
    .selectAll()
    .where('orgId', '=', work.orgId)
    .where('linkHash', '=', linkHash)
    .forUpdate()
    .executeTakeFirst()
}

/** The latest mailed key of a person, locked so that two attempts at once are counted. */
export async function latestKeyOf(work: Work, personId: string): Promise<SignInKeyRow | undefined> {
  return await db(work)
    .selectFrom('accountsSignInKeys')
    .selectAll()
    .where('orgId', '=', work.orgId)
    .where('personId', '=', personId)
    .where('kind', '=', 'mail')
    .orderBy('id', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst()
}

/** Uses a key up; false when somebody else did so at the same moment. */
export async function markUsed(work: Work, id: string): Promise<boolean> {
  const result = await db(work)
    .updateTable('accountsSignInKeys')
    .set({ usedAt: work.now })
    .where('orgId', '=', work.orgId)
    .where('id', '=', id)
    .where('usedAt', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

export async function countFailure(work: Work, id: string): Promise<void> {
  await db(work)
    .updateTable('accountsSignInKeys')
    .set(eb => ({ failedAttempts: eb('failedAttempts', '+', 1) }))
    .where('orgId', '=', work.orgId)
    .where('id', '=', id)
    .execute()
}

export async function insertToken(work: Work, token: Omit<TokenRow, 'orgId' | 'revokedAt'>): Promise<void> {
  await db(work)
    .insertInto('accountsApiTokens')
    .values({ ...token, orgId: work.orgId, revokedAt: null })
    .execute()
}

export async function tokensOf(work: Work, personId: string): Promise<TokenRow[]> {
  return await db(work)
    .selectFrom('accountsApiTokens')
    .selectAll()
    .where('orgId', '=', work.orgId)
    .where('personId', '=', personId)
    .where('revokedAt', 'is', null)
    .orderBy('id')
    .execute()
}

export async function revokeToken(work: Work, personId: string, id: string): Promise<number> {
  const result = await db(work)
    .updateTable('accountsApiTokens')
    .set({ revokedAt: work.now })
    .where('orgId', '=', work.orgId)
    .where('personId', '=', personId)
    .where('id', '=', id)
    .where('revokedAt', 'is', null)
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}

export async function insertPersonas(
  work: Work,
  personas: readonly Omit<PersonaRow, 'orgId'>[],
): Promise<void> {
  await db(work)
    .insertInto('accountsPersonas')
    .values(personas.map(persona => ({ ...persona, orgId: work.orgId })))
    .execute()
}

export async function personas(work: Work): Promise<PersonaRow[]> {
  return await db(work)
    .selectFrom('accountsPersonas')
    .selectAll()
    .where('orgId', '=', work.orgId)
    .orderBy('position')
    .execute()
}

/** Removes sign-in keys and sessions that ended more than `days` ago: they open nothing and only say who was where. */
export async function removeEnded(work: Work, days: number): Promise<void> {
  const before = new Date(work.now.getTime() - days * 86_400_000)
  await db(work)
    .deleteFrom('accountsSignInKeys')
    .where('orgId', '=', work.orgId)
    .where('expiresAt', '<', before)
    .execute()
  await db(work)
    .deleteFrom('accountsSessions')
    .where('orgId', '=', work.orgId)
    .where('expiresAt', '<', before)
    .execute()
}

/** Standing of the system itself in the organisation of this transaction: all flags, the organisation's time zone. */
export async function systemStanding(on: Sql): Promise<Standing> {
  const { rows } = await sql<{ timeZone: string }>`select time_zone from people_organisations`.execute(on)
  return { actor: SYSTEM, timeZone: rows[0]?.timeZone ?? 'UTC' }
}
