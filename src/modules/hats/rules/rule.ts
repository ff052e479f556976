import type { LocalDate } from '#kernel/local-date.ts'
import type { Contrast } from '../contract.ts'
import type { Depends } from '../facts/change.ts'
import type { Snapshot } from '../facts/snapshot.ts'
import type { Thresholds } from '../thresholds/thresholds.ts'
import type { Source, Strength } from './source.ts'

/** Which hat a situation calls for: setting direction (lead), seeing work through (manage), or both. */
export type Hat = 'lead' | 'manage' | 'both'

/** What a situation is about. */
export interface Subject {
  readonly kind: 'person' | 'team' | 'aim' | 'change' | 'decision' | 'obstacle'
  readonly id: string
}

/**
 * A case that a rule looked at. `fires`: the situation is there. `holds`: not enough to begin with, but an open one is not over.
 * `calm`: an open one is over once it has been calm for `calmDays`. `quiet`: an open one is over at once. What a rule does not mention
 * is quiet.
 */
export interface Considered {
  readonly rule: string
  readonly wearerId: string
  readonly subject: Subject
  readonly verdict: 'fires' | 'holds' | 'calm' | 'quiet'
  /** For how many days a case must be calm before an open one is over; null where it is not calm. */
  readonly calmDays: number | null
  /** It would fire, and only holds since who would wear it is away, or not here. */
  readonly isHeld?: true
  readonly hat: Hat
  readonly strength: Strength
  readonly sources: readonly Source[]
  /** Others who see the same card: the person it is about, or the line above a gap in cover. */
  readonly seenBy: readonly string[]
  /** Teams and aims that it is about, for rules that step back where another situation asks for the opposite. */
  readonly scope: readonly string[]
  /** A date that will not wait, such as that of a project; null where there is none. */
  readonly dueOn: LocalDate | null
}

/** A step of a playbook: what to do, and whose hat it belongs to. */
export interface Step {
  readonly id: string
  readonly says: string
  readonly hat: 'lead' | 'manage'
}

/**
 * What a rule says about itself, published to everybody: what is noticed, from which records, who sees it, when it is over, what to do.
 * Its numbers stand there by name (“{calm}”) until `wordsInForce` puts in those of an organisation.
 */
export interface RuleWords {
  readonly title: string
  /** In which of the five contrasts it calls for the side of its hat; of one that calls for both, for both sides. */
  readonly contrasts: readonly Contrast[]
  readonly notices: string
  readonly reads: string
  /** When it calls for which hat, for a rule whose cases call for either. */
  readonly whichHat?: string
  readonly seenBy: string
  readonly clears: string
  readonly steps: readonly Step[]
}

/** A situation that Fairlead notices: one paragraph of practice §3.2. */
export interface Rule extends RuleWords, Depends {
  readonly id: string
  readonly version: number
  readonly hat: Hat
  /** Whether it looks at the cases of the rules before it. */
  readonly looksBack?: true
  /** Goes through everybody it can be about. `before`: cases of the rules that ran earlier, none unless it looks back. */
  consider(at: Snapshot, is: Thresholds, before: Iterable<Considered>): Iterable<Considered>
}
