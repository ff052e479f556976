import type { Generated } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Notice } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'

/** A row of `inbox_notices`. */
export interface NoticeTable {
  orgId: string
  id: string
  personId: string
  eventId: string
  eventType: string
  actorId: string | null
  subjectId: string
  at: Date
  text: string
  link: string
  actions: NonNullable<Notice['actions']>
  listed: boolean
  readAt: Date | null
  mail: 'at_once' | 'digest' | 'off'
  mailAt: Date | null
  mailedAt: Date | null
}

/** A row of `inbox_preferences`. */
export interface PreferenceTable {
  orgId: string
  personId: string
  digest: 'daily' | 'weekly' | 'off'
  quietFrom: number
  quietTo: number
  quietDays: boolean
  rev: Generated<number>
}

/** A row of `inbox_choices`. */
export interface ChoiceTable {
  orgId: string
  personId: string
  eventType: string
  listed: boolean
  mail: 'usual' | 'at_once' | 'digest' | 'off'
}

/** A row of `inbox_links`. */
export interface LinkTable {
  orgId: string
  id: string
  personId: string
  secretHash: string
  kind: 'act' | 'unsubscribe'
  action: string | null
  subjectId: string | null
  label: string | null
  noticeId: string | null
  eventType: string | null
  createdAt: Date
  expiresAt: Date
  usedAt: Date | null
}

type InboxTables = {
  inboxNotices: NoticeTable
  inboxPreferences: PreferenceTable
  inboxChoices: ChoiceTable
  inboxDigests: { orgId: string; personId: string; thoughtOn: LocalDate }
  inboxLinks: LinkTable
}

/** This room's tables on the transaction of a unit of work. */
export const db = (work: Work) => work.sql.withTables<InboxTables>()
