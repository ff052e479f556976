import { daysBetween, type LocalDate } from '#kernel/local-date.ts'
import type { Hat } from '../rules/rule.ts'
import type { Strength } from '../rules/source.ts'
import type { SignalRow } from '../store/tables.ts'

/** What several situations of one person are put in order by. */
export interface Card {
  readonly id: string
  readonly rule: string
  readonly hat: Hat
  readonly strength: Strength
  readonly subjectKind: SignalRow['subjectKind']
  readonly scope: readonly string[]
  readonly dueOn: LocalDate | null
  readonly firedOn: LocalDate
}

/** Two situations about the same work, one for each hat, and which to begin with. */
export interface Sequence {
  readonly leadId: string
  readonly manageId: string
  readonly first: 'lead' | 'manage'
  readonly says: string
  /** What may be shared with somebody, by id: the teams and aims that both are about; empty where one of them is private. */
  readonly shared: readonly string[]
  /** Since when both have been there. */
  readonly since: LocalDate
}

/** Most that are shown at first, and the days within which a date does not wait for a talk (practice §3.3). */
const MOST = 3
const URGENT_DAYS = 14

/**
 * Several at once (practice §3.3): the three that weigh most first, never one merged label. Where the same work asks for both hats, the
 * talk about the purpose comes first and the plan after it; with a date within fourteen days it is the other way round, and the talk is
 * booked now.
 */
export function together<C extends Card>(
  cards: readonly C[],
  on: LocalDate,
): { readonly first: readonly C[]; readonly more: readonly C[]; readonly advice: readonly Sequence[] } {
  const ordered = cards.toSorted(
    (a, b) =>
      weightOf(b) - weightOf(a) ||
      (a.firedOn < b.firedOn ? -1 : a.firedOn > b.firedOn ? 1 : 0) ||
      (a.id < b.id ? -1 : 1),
  )
  return { first: ordered.slice(0, MOST), more: ordered.slice(MOST), advice: sequences(ordered, on) }
}

/** Severity of the situation × strength of the evidence. */
function weightOf({ rule, strength }: Card): number {
  return (SEVERITY[rule] ?? 2) * STRENGTH[strength]
}

const STRENGTH: Readonly<Record<Strength, number>> = { weak: 1, moderate: 2, strong: 3 }
const SEVERITY: Readonly<Record<string, number>> = {
  ...{ H05: 8, H07: 8, H08: 8 },
  ...{ H02: 4, H06: 4, H09: 4, H10: 4, H13: 4, H14: 4, H15: 4, H18: 4, H21: 4 },
}

function sequences(cards: readonly Card[], on: LocalDate): Sequence[] {
  const leading = cards.filter(card => card.hat === 'lead')
  const managing = cards.filter(card => card.hat === 'manage')
  return leading.flatMap(lead => {
    const beside = managing.filter(card => card.scope.some(id => lead.scope.includes(id)))
    const manage = beside.find(isKnown) ?? beside[0]
    if (manage === undefined) return []
    const dates = [lead.dueOn, manage.dueOn].filter(date => date !== null).toSorted()
    const soon = dates[0]
    const isUrgent = soon !== undefined && daysBetween(on, soon) <= URGENT_DAYS
    return [
      {
        ...{
          leadId: lead.id,
          manageId: manage.id,
          first: isUrgent ? ('manage' as const) : ('lead' as const),
        },
        says: isUrgent
          ? `Something is due on ${soon}: manage first, and book the talk about why today.`
          : 'Talk about why within five working days, then set the plan anew.',
        shared:
          isKnown(lead) && isKnown(manage) ? manage.scope.filter(id => lead.scope.includes(id)) : NOTHING,
        since: lead.firedOn > manage.firedOn ? lead.firedOn : manage.firedOn,
      },
    ]
  })
}

const NOTHING: readonly string[] = []

/**
 * Whether a third person may hear what there is to do. A card about one person is between them and whoever answers for them: shared, its
 * steps alone would say that somebody of the team needs support, say. That somebody is away or new everybody reads on their page.
 */
function isKnown({ rule, subjectKind }: Card): boolean {
  return subjectKind !== 'person' || AWAY_OR_NEW.has(rule)
}
const AWAY_OR_NEW: ReadonlySet<string> = new Set(['H02', 'H05'])
