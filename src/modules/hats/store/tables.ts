import type { Kysely } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import type { Hat, Subject } from '../rules/rule.ts'
import type { Source, Strength } from '../rules/source.ts'
import type { SignalState } from '../signals/reconcile.ts'

/** A signal as it is stored. */
export interface SignalRow {
  readonly orgId: string
  readonly id: string
  readonly rule: string
  readonly ruleVersion: number
  readonly subjectKind: Subject['kind']
  readonly subjectId: string
  readonly wearerId: string
  readonly hat: Hat
  readonly strength: Strength
  readonly state: SignalState
  readonly evidence: readonly Source[]
  readonly thresholdsVersion: number
  readonly seenBy: string[]
  readonly scope: string[]
  readonly dueOn: LocalDate | null
  readonly firedOn: LocalDate
  readonly judgedOn: LocalDate
  readonly clearedOn: LocalDate | null
  readonly snoozedUntil: LocalDate | null
  readonly setAsideAt: Strength | null
  readonly answer: 'fits' | 'does_not_fit' | 'later' | null
  /** What the person it is about adds, for the two who see the card. */
  readonly context: string
  /** When they said that it is enough. */
  readonly enoughOn: LocalDate | null
  /** Since when its case has been calm, so that it is soon over; null while it is not. */
  readonly calmSince: LocalDate | null
  readonly rev: number
}

type HatsTables = { hatsSignals: SignalRow }

/** Kysely on this room's tables. */
export function db(work: Work): Kysely<HatsTables> {
  return work.sql.withTables<HatsTables>()
}
