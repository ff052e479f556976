import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { rooms } from '#app/rooms.ts'
import { newId } from '#kernel/id.ts'
import { stoppedClock } from '#platform/clock/clock.ts'
import { readConfig } from '#platform/config/config.ts'
import { createServer } from '#platform/http/server.ts'
import { newSecret } from '#platform/session/session.ts'
import type { Actor, Work } from '#platform/work.ts'
import { runWork, SYSTEM } from '#platform/work-runner.ts'
import { type Name, STORY, type Told, tell } from './story.ts'
import { workerDatabase } from './worker-database.ts'

/** When every test's clock stands at first: a Monday morning. */
export const MONDAY = '2026-03-02T09:00:00Z'

/** What a request answers: the status, and the body as parsed JSON when it is JSON. */
export interface Answered {
  readonly status: number
  readonly body: ReturnType<typeof JSON.parse>
  readonly headers: Readonly<Record<string, unknown>>
}

/** Who asks, and with which headers beyond our own page's. `as` absent: signed out. */
export interface Asking {
  readonly as?: Name
  readonly headers?: Record<string, string>
}

/** A fresh organisation with the story's people on this worker's database, in Lisbon if nothing is said; no other test sees it. */
export async function organisation({ timeZone = 'Europe/Lisbon' } = {}) {
  const database = await workerDatabase()
  const clock = stoppedClock(MONDAY)
  const orgId = newId()
  const told: Told = await database.inOrganisation(orgId, db => tell(db, orgId, timeZone))
  const parts = { database, clock, subscribers: rooms.subscribers }
  const run = <T>(actor: Actor, action: (work: Work) => Promise<T>) =>
    runWork(parts, orgId, async () => ({ actor, timeZone }), action)
  const app = await server()
  const cookies = new Map<Name, string>()

  async function ask(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    body: unknown,
    asking: Asking,
  ): Promise<Answered> {
    clockOfServer.set(clock.now().toISOString())
    const cookie = asking.as === undefined ? {} : { cookie: await signedIn(asking.as) }
    const content = body === undefined ? {} : { payload: body as object | string }
    const answer = await app.inject({
      method,
      url,
      headers: { 'x-fairlead': '1', ...cookie, ...asking.headers },
      ...content,
    })
    const json = String(answer.headers['content-type']).includes('json') && answer.body !== ''
    return { status: answer.statusCode, body: json ? answer.json() : answer.body, headers: answer.headers }
  }

  async function signedIn(name: Name): Promise<string> {
    const known = cookies.get(name)
    if (known !== undefined) return known
    const { text, hash } = newSecret(orgId)
    await database.inOrganisation(orgId, db =>
      sql`insert into accounts_sessions (org_id, id, person_id, secret_hash, created_at, last_seen_at, expires_at)
        values (${orgId}, ${newId()}, ${told.person[name]}, ${hash}, now(), now(), '2999-01-01')`.execute(db),
    )
    cookies.set(name, `fairlead_session=${text}`)
    return `fairlead_session=${text}`
  }

  return {
    /** The organisation's own id. */
    orgId,
    /** Person ids by first name. */
    id: told.person,
    /** Team ids by name. */
    team: told.team,
    database,
    /** Runs one committed unit of work as somebody of the story. */
    as: <T>(name: Name, action: (work: Work) => Promise<T>) => run(actorOf(name, told), action),
    /** Runs one committed unit of work as the system. */
    system: <T>(action: (work: Work) => Promise<T>) => run(SYSTEM, action),
    /** What the clock shows. */
    now: () => clock.now(),
    /** Sets the clock. */
    at: (iso: string) => clock.set(iso),
    /** The server, asked in-process. */
    http: {
      get: (url: string, asking: Asking = {}) => ask('GET', url, undefined, asking),
      post: (url: string, body: unknown, asking: Asking = {}) => ask('POST', url, body, asking),
      put: (url: string, body: unknown, asking: Asking = {}) => ask('PUT', url, body, asking),
      patch: (url: string, body: unknown, asking: Asking = {}) => ask('PATCH', url, body, asking),
      delete: (url: string, asking: Asking = {}, body?: unknown) => ask('DELETE', url, body, asking),
    },
    /** Number of entries in the ledger with this type. */
    eventsOfType: (type: string) =>
      database.inOrganisation(orgId, async db => {
        const { rows } = await sql<{
          n: number
        }>`select count(*)::int as n from platform_events where type = ${type}`.execute(db)
        return rows[0]?.n ?? 0
      }),
  }
}

/** An organisation of the story. */
export type Organisation = Awaited<ReturnType<typeof organisation>>

function actorOf(name: Name, told: Told): Actor {
  const { flag } = STORY[name]
  return {
    kind: 'person',
    personId: told.person[name],
    flags: { people: flag === 'people', admin: flag === 'admin' },
    sessionId: null,
    write: true,
  }
}

// One server for all tests of a worker; its clock is set to the asking organisation's before each request.
const clockOfServer = stoppedClock(MONDAY)
let started: Promise<FastifyInstance> | undefined

function server(): Promise<FastifyInstance> {
  started ??= workerDatabase().then(database =>
    createServer({
      ...rooms,
      database,
      clock: clockOfServer,
      config: { ...readConfig({}), LOG_LEVEL: 'silent', REQUESTS_PER_MINUTE: 0 },
      checkAnswers: true,
    }),
  )
  return started
}
