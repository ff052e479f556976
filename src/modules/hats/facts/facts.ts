import type { LocalDate } from '#kernel/local-date.ts'
import type { AimsFacts } from '#modules/aims/public.ts'
import type { ChangeFact } from '#modules/changes/public.ts'
import type { CharterFacts } from '#modules/charters/public.ts'
import type { CheckInFact } from '#modules/check-ins/public.ts'
import type { TalkFacts } from '#modules/conversations/public.ts'
import type { DecisionFact } from '#modules/decisions/public.ts'
import type { DelegationFact, ReachInFact } from '#modules/delegations/public.ts'
import type { ObstacleFact } from '#modules/obstacles/public.ts'
import type { PeopleFacts } from '#modules/people/public.ts'
import type { WorkFacts } from '#modules/tasks/public.ts'

/** One organisation on one date: everything that any rule looks at, and nothing else. Plain rows, never written to. */
export interface Facts {
  readonly on: LocalDate
  readonly people: PeopleFacts
  readonly aims: AimsFacts
  readonly work: WorkFacts
  readonly checkIns: readonly CheckInFact[]
  readonly talks: TalkFacts
  readonly charters: CharterFacts
  readonly obstacles: readonly ObstacleFact[]
  readonly decisions: readonly DecisionFact[]
  readonly delegations: {
    readonly inForce: readonly DelegationFact[]
    readonly reachIns: readonly ReachInFact[]
  }
  readonly changes: readonly ChangeFact[]
  readonly recognised: readonly { readonly personId: string; readonly lastOn: LocalDate }[]
  readonly groups: readonly GroupFact[]
}

/** What people say in surveys that rules look at: factors by their code, single questions by what links them over waves. */
export const FIGURES = {
  engagement: 'engagement',
  clarity: 'clarity',
  D1: 'own_d1',
  D2: 'own_d2',
  E4: 'own_e4',
  R1: 'own_r1',
  R2: 'own_r2',
  W2: 'own_w2',
  W3: 'own_w3',
} as const
export type Figure = keyof typeof FIGURES

/** What one reader may already see of a group in a shared report: the release plan has decided, not the rules. */
export interface GroupFact {
  readonly figure: Figure
  readonly readerId: string
  /** The team; or the change itself: all that a survey asked, where these were the teams it touches and nobody else. */
  readonly aboutId: string
  /** For readiness: the change that people were asked about, as far as can be told from whom a survey asked. */
  readonly changeId: string | null
  /** The most and the least that the favourable share can be (0–1): small groups are told in bands. And how they are told it. */
  readonly favourable: number
  readonly least: number
  readonly shown: string
  /** Its interval where that says more, and how many answered: “38–44%, 23 answered”. */
  readonly measured: string
  readonly n: number
  /** Points since the wave before, and whether that is more than chance. */
  readonly change: { readonly points: number; readonly real: boolean } | null
}
