import { z } from 'zod'
import { defineContract } from '#kernel/contract.ts'
import { Id } from '#kernel/id.ts'

const Email = z.email().max(254)
const Slug = z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/)
const TimeZone = z
  .string()
  .refine(
    zone => zone === 'UTC' || Intl.supportedValuesOf('timeZone').includes(zone),
    'is not a known time zone, such as Europe/Lisbon',
  )

/** Who is signed in, and where. */
export const SessionView = z.strictObject({
  person: z.strictObject({
    id: Id,
    name: z.string(),
    email: z.string(),
    /** Their own zone; null where the organisation's is theirs too. */
    timeZone: z.string().nullable(),
  }),
  flags: z.strictObject({ people: z.boolean(), admin: z.boolean() }),
  organisation: z.strictObject({ id: Id, name: z.string(), timeZone: z.string() }),
  demo: z.boolean(),
  today: z.iso.date(),
})
export type SessionView = z.output<typeof SessionView>

const Device = z.strictObject({
  id: Id,
  device: z.string(),
  createdAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
  current: z.boolean(),
})

const Token = z.strictObject({
  id: Id,
  name: z.string(),
  scope: z.enum(['read', 'write']),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
})

const QueuedMail = z.strictObject({
  id: Id,
  recipient: z.string(),
  subject: z.string(),
  body: z.string().nullable(),
  createdAt: z.iso.datetime(),
  sentAt: z.iso.datetime().nullable(),
  attempts: z.number().int(),
  failure: z.string().nullable(),
})

const FailedDelivery = z.strictObject({
  id: z.uuid(),
  consumer: z.string(),
  eventType: z.string(),
  failedAt: z.iso.datetime(),
})

const Round = z.strictObject({
  name: z.string(),
  everyMinutes: z.int(),
  beganAt: z.iso.datetime().nullable(),
  endedAt: z.iso.datetime().nullable(),
  failures: z.int(),
  failure: z.string().nullable(),
})

const Persona = z.strictObject({ personId: Id, name: z.string(), title: z.string(), see: z.string() })

/** Endpoints of first run, sign-in, sessions, invitations and API tokens. */
export const accountsContract = defineContract({
  readSetup: {
    method: 'GET',
    path: '/api/setup',
    summary: 'Tell whether the first organisation still has to be set up',
    access: 'public',
    response: z.strictObject({ needed: z.boolean() }),
  },
  setUp: {
    method: 'POST',
    path: '/api/setup',
    summary: 'Set up the first organisation with the one-time key from the console',
    access: 'public',
    perMinute: 10,
    body: z.strictObject({
      key: z.string().max(100),
      organisation: z.strictObject({ name: z.string().trim().min(2).max(140), timeZone: TimeZone }),
      person: z.strictObject({ name: z.string().trim().min(1).max(140), email: Email }),
    }),
    response: SessionView,
    errors: ['forbidden', 'duplicate', 'rule_broken', 'too_many_requests'],
  },
  readSession: {
    method: 'GET',
    path: '/api/session',
    summary: 'Tell who is signed in; null when nobody is',
    access: 'anybody',
    response: SessionView.nullable(),
  },
  keepSession: {
    method: 'POST',
    path: '/api/session/renewal',
    summary: 'Keep the session alive; a page asks when it is opened',
  },
  askForCode: {
    method: 'POST',
    path: '/api/sign-in/codes',
    summary: 'Send a sign-in code and link to an address, if somebody here has it',
    access: 'public',
    perMinute: 10,
    body: z.strictObject({ email: Email, organisation: Slug.optional() }),
    response: z.strictObject({ sent: z.literal(true) }),
    errors: ['too_many_requests', 'rule_broken'],
  },
  signInWithCode: {
    method: 'POST',
    path: '/api/sign-in',
    summary: 'Sign in with the code from the mail',
    access: 'public',
    perMinute: 20,
    body: z.strictObject({ email: Email, code: z.string().trim().max(20), organisation: Slug.optional() }),
    response: SessionView,
    errors: ['rule_broken', 'too_many_requests'],
  },
  signInWithLink: {
    method: 'POST',
    path: '/api/sign-in/link',
    summary: 'Sign in with a one-time link from a mail, an invitation or an administrator',
    access: 'public',
    perMinute: 20,
    body: z.strictObject({ link: z.string().max(200) }),
    response: SessionView,
    errors: ['rule_broken', 'too_many_requests'],
  },
  signOut: { method: 'DELETE', path: '/api/session', summary: 'Sign out on this device' },
  listDevices: {
    method: 'GET',
    path: '/api/sessions',
    summary: 'List where you are signed in',
    response: z.strictObject({ devices: z.array(Device) }),
  },
  endDevice: {
    method: 'DELETE',
    path: '/api/sessions/:id',
    summary: 'Sign out one device',
    params: z.strictObject({ id: Id }),
    errors: ['not_found'],
  },
  signOutEverywhere: { method: 'DELETE', path: '/api/sessions', summary: 'Sign out everywhere, here too' },
  listTokens: {
    method: 'GET',
    path: '/api/tokens',
    summary: 'List your API tokens',
    response: z.strictObject({ tokens: z.array(Token) }),
  },
  createToken: {
    method: 'POST',
    path: '/api/tokens',
    summary: 'Make an API token; its text is shown once',
    response: Token.extend({ text: z.string() }),
    body: z.strictObject({
      name: z.string().trim().min(1).max(140),
      scope: z.enum(['read', 'write']),
      days: z.number().int().min(1).max(366),
    }),
    errors: ['rule_broken', 'forbidden'],
  },
  revokeToken: {
    method: 'DELETE',
    path: '/api/tokens/:id',
    summary: 'Revoke an API token',
    params: z.strictObject({ id: Id }),
    errors: ['not_found'],
  },
  invite: {
    method: 'POST',
    path: '/api/invitations',
    summary: 'Invite people by mail',
    errors: ['forbidden', 'not_found', 'rule_broken'],
    body: z.strictObject({ personIds: z.array(Id).min(1).max(500) }),
    response: z.strictObject({ invited: z.number().int() }),
  },
  handOverLink: {
    method: 'POST',
    path: '/api/people/:id/sign-in-link',
    summary: 'Make a one-time sign-in link to hand over in person; the person is told',
    params: z.strictObject({ id: Id }),
    response: z.strictObject({ link: z.string(), expiresAt: z.iso.datetime() }),
    errors: ['forbidden', 'not_found', 'rule_broken'],
  },
  listPersonas: {
    method: 'GET',
    path: '/api/demo/personas',
    summary: 'List the demo people one can sign in as; empty outside the demo',
    access: 'public',
    response: z.strictObject({ personas: z.array(Persona) }),
  },
  becomePersona: {
    method: 'POST',
    path: '/api/demo/session',
    summary: 'Sign in as a demo person; only in the demo',
    access: 'public',
    perMinute: 60,
    body: z.strictObject({ personId: Id }),
    response: SessionView,
    errors: ['not_found', 'too_many_requests'],
  },
  listMails: {
    method: 'GET',
    path: '/api/system/mails',
    summary: 'List mails sent and waiting; texts that let somebody sign in are shown to nobody',
    response: z.strictObject({ mails: z.array(QueuedMail) }),
    errors: ['forbidden'],
  },
  retryMail: {
    method: 'POST',
    path: '/api/system/mails/:id/retry',
    summary: 'Try a mail again that could not be sent',
    params: z.strictObject({ id: Id }),
    errors: ['forbidden', 'not_found'],
  },
  listFailures: {
    method: 'GET',
    path: '/api/system/failures',
    summary: 'List background work that failed eight times',
    response: z.strictObject({ failures: z.array(FailedDelivery) }),
    errors: ['forbidden'],
  },
  retryFailure: {
    method: 'POST',
    path: '/api/system/failures/:id/retry',
    summary: 'Let failed background work run again',
    params: z.strictObject({ id: z.uuid() }),
    errors: ['forbidden', 'not_found'],
  },
  listRounds: {
    method: 'GET',
    path: '/api/system/rounds',
    summary:
      'List the work that is done again and again, when it was last done, and what kept it from being done',
    response: z.strictObject({ rounds: z.array(Round) }),
    errors: ['forbidden'],
  },
  retryRound: {
    method: 'POST',
    path: '/api/system/rounds/:name/retry',
    summary: 'Let recurring work run within a minute instead of at its time',
    params: z.strictObject({ name: z.string().max(100) }),
    errors: ['forbidden', 'not_found'],
  },
})
