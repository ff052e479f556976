import { sql } from 'kysely'
import { z } from 'zod'
import { defineContract } from '#kernel/contract.ts'
import { Id, newId } from '#kernel/id.ts'
import { line } from '#kernel/text.ts'
import { MONDAY, organisation } from '#test/organisation.ts'
import { stoppedClock } from '../clock/clock.ts'
import { readConfig } from '../config/config.ts'
import { sendMails } from '../mail/outgoing-mail.ts'
import { newSecret } from '../session/session.ts'
import type { Work } from '../work.ts'
import { SYSTEM } from '../work-runner.ts'
import { type BoundRoute, bind } from './bind.ts'
import { createServer } from './server.ts'
import type { ServerParts } from './server-parts.ts'

const contract = defineContract({
  list: {
    method: 'GET',
    path: '/api/planted',
    summary: 'Count what was planted',
    query: z.strictObject({ limit: z.coerce.number().int().min(1).max(9).optional() }),
    response: z.strictObject({ mails: z.number() }),
  },
  add: {
    method: 'POST',
    path: '/api/planted',
    summary: 'Plant a text',
    body: z.strictObject({ text: z.string(), note: line(20).optional(), more: z.json().optional() }),
    response: z.strictObject({ id: Id }),
  },
  addAndFail: {
    method: 'POST',
    path: '/api/planted/failures',
    summary: 'Plant a text, then break',
    body: z.strictObject({ text: z.string() }),
  },
  read: {
    method: 'GET',
    path: '/api/planted/:id',
    summary: 'Read one',
    params: z.strictObject({ id: Id }),
    response: z.strictObject({ id: Id }),
  },
  writeInRead: { method: 'GET', path: '/api/planted/writing', summary: 'Write where one may only read' },
  wrongAnswer: {
    method: 'GET',
    path: '/api/planted/wrong-answer',
    summary: 'Answer what the contract does not say',
    response: z.strictObject({ id: Id }),
  },
  small: {
    method: 'POST',
    path: '/api/planted/small',
    summary: 'Take a small body only',
    body: z.strictObject({ text: z.string() }),
    bodyLimit: 100,
  },
  heavy: { method: 'GET', path: '/api/planted/heavy', summary: 'Ask for much', perMinute: 2 },
  enter: {
    method: 'POST',
    path: '/api/planted/session',
    summary: 'Sign in',
    access: 'public',
    perMinute: 3,
    response: z.strictObject({ url: z.string() }),
  },
  keep: { method: 'PUT', path: '/api/planted/session', summary: 'Stay signed in', access: 'public' },
  leave: { method: 'DELETE', path: '/api/planted/session', summary: 'Sign out', access: 'public' },
  file: {
    method: 'GET',
    path: '/api/planted/file',
    summary: 'Take a file',
    access: 'public',
    raw: 'text/csv',
  },
  slow: {
    method: 'GET',
    path: '/api/planted/slow',
    summary: 'Answer late',
    access: 'public',
    raw: 'text/plain',
  },
  whoAsks: {
    method: 'GET',
    path: '/api/planted/asker',
    summary: 'Say who asks',
    access: 'public',
    response: z.strictObject({ ip: z.string() }),
  },
})

/** When a session that the planted server opens ends. */
export const UNTIL = new Date('2026-03-12T09:00:00Z')

/** A server with routes of its own that write, fail and dawdle, on an organisation of its own. `gate` is what `slow` waits for. */
export async function plantedServer(
  extras: Partial<ServerParts> = {},
  gate: Promise<void> = Promise.resolve(),
) {
  const org = await organisation()
  const standing = {
    actor: {
      ...SYSTEM,
      kind: 'person' as const,
      personId: org.id.Ada,
      flags: { people: false, admin: false },
    },
    timeZone: 'UTC',
  }
  const app = await createServer({
    database: org.database,
    clock: stoppedClock(MONDAY),
    subscribers: () => [],
    config: { ...readConfig({}), LOG_LEVEL: 'silent', REQUESTS_PER_MINUTE: 0 },
    routes: { planted: plantedRoutes(gate) },
    findStanding: async (_, { hash }) => (hash === secret.hash ? standing : null),
    systemStanding: async () => ({ actor: SYSTEM, timeZone: 'UTC' }),
    checkAnswers: true,
    ...extras,
  })
  const secret = newSecret(org.orgId)
  return {
    org,
    app,
    /** Text of the one credential that is let in. */
    secret: secret.text,
    signedIn: { authorization: `Bearer ${secret.text}` },
    planted: () =>
      org.database.inOrganisation(org.orgId, async db => {
        const { rows } = await sql<{ mails: number; events: number }>`select
          (select count(*)::int from platform_mails) as mails, (select count(*)::int from platform_events) as events`.execute(
          db,
        )
        return rows[0]
      }),
  }
}

function plantedRoutes(gate: Promise<void>): BoundRoute[] {
  return bind(contract, {
    list: async work => {
      const { rows } = await sql<{ n: number }>`select count(*)::int as n from platform_mails`.execute(
        work.sql,
      )
      return { mails: rows[0]?.n ?? 0 }
    },
    add: async (work, { body }) => {
      await plant(work, body.text, body.more)
      return { id: newId() }
    },
    addAndFail: async (work, { body }) => {
      await plant(work, body.text)
      throw new Error('the engine room is on fire')
    },
    read: async (_, { params }) => ({ id: params.id }),
    writeInRead: work => plant(work, 'sneaked in'),
    wrongAnswer: async () => ({ id: 'not an id', secret: 'internal' }) as { id: string },
    small: async () => {},
    heavy: async () => {},
    enter: async (threshold, _, exchange) => {
      exchange.setSession(newSecret(newId()).text, UNTIL)
      return { url: `${exchange.publicUrl} ${threshold.clock.now().toISOString()}` }
    },
    keep: async (_, __, exchange) => exchange.keepSession(UNTIL),
    leave: async (_, __, exchange) => exchange.clearSession(),
    file: async (_, __, exchange) => {
      exchange.setHeader('content-disposition', 'attachment; filename="planted.csv"')
      return 'a,b\n'
    },
    slow: async () => {
      await gate
      return 'at last'
    },
    whoAsks: async (_, __, { ip }) => ({ ip }),
  })
}

async function plant(work: Work, text: string, more: unknown = null): Promise<void> {
  await sendMails(work, [{ recipient: 'ada@harbour.example', subject: 'Planted', body: text }])
  const subject = { kind: 'person', id: work.actor.personId ?? '' }
  await work.publish({ type: 'test.planted', subject, data: { more } })
}
