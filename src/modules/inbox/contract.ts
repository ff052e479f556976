import { z } from 'zod'
import { defineContract } from '#kernel/contract.ts'
import { Id } from '#kernel/id.ts'
import { LocalDate } from '#kernel/local-date.ts'

/** How much hangs on it. */
export const Severity = z.enum(['critical', 'major', 'minor', 'info'])
export type Severity = z.output<typeof Severity>

/** One thing that waits for the reader. */
export const QueueLine = z.strictObject({
  /** What is to be done, such as `accept_plan`; the room it comes from names the verb by `addWaits`. */
  kind: z.string(),
  /** What it is about: the title of an aim or task, or the name of a person. */
  subject: z.string(),
  /** Where it is done. */
  link: z.string(),
  severity: Severity,
  /** The day by which it should be done; null when there is none. */
  dueOn: LocalDate.nullable(),
  overdue: z.boolean(),
  /** Since when it waits; null for what is simply due. */
  sinceOn: LocalDate.nullable(),
})
export type QueueLine = z.output<typeof QueueLine>

/** Everything that waits for the reader, most pressing first. */
const QueueView = z.strictObject({ today: LocalDate, lines: z.array(QueueLine) })

/** Something the reader was told. */
export const NoticeView = z.strictObject({
  id: Id,
  text: z.string(),
  link: z.string(),
  at: z.iso.datetime(),
  read: z.boolean(),
})
export type NoticeView = z.output<typeof NoticeView>

/** How one kind of notice goes by mail; `usual` is at once for what cannot wait, else with the digest. */
export const MailChoice = z.enum(['usual', 'at_once', 'digest', 'off'])
export type MailChoice = z.output<typeof MailChoice>

/** Minutes after local midnight. */
const MinuteOfDay = z.int().min(0).max(1439)

/** When nothing is sent: between two times of day in the person's own zone (the same twice: never), and on their days off. */
export const QuietHours = z.strictObject({
  quietFrom: MinuteOfDay,
  quietTo: MinuteOfDay,
  quietDays: z.boolean(),
})
export type QuietHours = z.output<typeof QuietHours>

/** How one kind of event reaches the reader. */
const EventChoice = z.strictObject({ type: z.string().max(60), listed: z.boolean(), mail: MailChoice })
export type EventChoice = z.output<typeof EventChoice>

const Chosen = QuietHours.extend({
  rev: z.int().min(0),
  digest: z.enum(['daily', 'weekly', 'off']),
  events: z.array(EventChoice).max(500),
})

/** How the reader wants to be told; every kind of event there is. */
export const PreferencesView = Chosen.extend({
  events: z.array(EventChoice.extend({ room: z.string() })),
  /** Null for people without an address, who get no mail. */
  email: z.string().nullable(),
  timeZone: z.string(),
})
export type PreferencesView = z.output<typeof PreferencesView>

/** What a person chooses; kinds of events that are left out stay as they are. */
export const NewPreferences = Chosen
export type NewPreferences = z.output<typeof NewPreferences>

/** A link from a mail, `<organisation>.<secret>`. */
const MailedLink = z.strictObject({ link: z.string().min(1).max(200) })

/** What a link in a mail would do, and for whom. */
export const LinkView = z.strictObject({
  /** The verb, such as "Accept". */
  label: z.string(),
  /** What it is about. */
  text: z.string(),
  /** As whom it acts. */
  person: z.string(),
  organisation: z.string(),
  /** Where the same is done in the app. */
  page: z.string(),
})
export type LinkView = z.output<typeof LinkView>

/** What is not mailed any more: one kind of event, or (null) the digest. */
const Unsubscribed = z.strictObject({ type: z.string().nullable() })

const LINK_ERRORS = ['not_found', 'forbidden', 'rule_broken', 'illegal_transition'] as const

/** The endpoints of the inbox. */
export const inboxContract = defineContract({
  readQueue: {
    method: 'GET',
    path: '/api/inbox/queue',
    summary: 'List what waits for you, the most pressing first',
    response: QueueView,
  },
  listNotices: {
    method: 'GET',
    path: '/api/inbox/notices',
    summary: 'List what you were told, newest first, and count what you have not read',
    query: z.strictObject({
      /** The last one of the page before. */
      cursor: Id.optional(),
      limit: z.coerce.number().int().min(1).max(100).default(30),
    }),
    response: z.strictObject({
      notices: z.array(NoticeView),
      nextCursor: Id.nullable(),
      unread: z.int(),
    }),
  },
  countUnread: {
    method: 'GET',
    path: '/api/inbox/unread',
    summary: 'Count what you were told and have not read',
    response: z.strictObject({ unread: z.int() }),
  },
  markNotice: {
    method: 'PUT',
    path: '/api/inbox/notices/:id/reading',
    summary: 'Mark something you were told as read, or as not read',
    params: z.strictObject({ id: Id }),
    body: z.strictObject({ read: z.boolean() }),
    errors: ['not_found'],
  },
  markAllNotices: {
    method: 'POST',
    path: '/api/inbox/notices/reading',
    summary: 'Mark everything you were told as read, up to the newest that you saw',
    body: z.strictObject({ upTo: Id }),
  },
  readPreferences: {
    method: 'GET',
    path: '/api/inbox/preferences',
    summary: 'Show how you are told: in the app, by mail, when not',
    response: PreferencesView,
  },
  changePreferences: {
    method: 'PUT',
    path: '/api/inbox/preferences',
    summary: 'Choose how you are told',
    body: NewPreferences,
    response: PreferencesView,
    errors: ['stale_rev', 'rule_broken'],
  },
  readMailedLink: {
    method: 'POST',
    path: '/api/inbox/mailed-link/question',
    summary: 'Tell what a link in a mail would do; does nothing',
    access: 'public',
    body: MailedLink,
    response: LinkView,
    errors: LINK_ERRORS,
    perMinute: 60,
  },
  actByMailedLink: {
    method: 'POST',
    path: '/api/inbox/mailed-link',
    summary: 'Do what a link in a mail says, once, as the person it was sent to',
    access: 'public',
    body: MailedLink,
    response: z.strictObject({ message: z.string(), page: z.string() }),
    errors: LINK_ERRORS,
    perMinute: 30,
  },
  askUnsubscribe: {
    method: 'GET',
    path: '/api/inbox/unsubscribe/:link',
    summary: 'Lead to the page that asks whether to end mails of this kind; does nothing',
    access: 'public',
    params: MailedLink,
    raw: 'text/html; charset=utf-8',
  },
  unsubscribe: {
    method: 'POST',
    path: '/api/inbox/unsubscribe/:link',
    summary: 'End mails of this kind by the link in them, as mail programs do (RFC 8058)',
    access: 'public',
    fromAnywhere: true,
    params: MailedLink,
    response: Unsubscribed,
    errors: ['not_found'],
    perMinute: 30,
  },
})
