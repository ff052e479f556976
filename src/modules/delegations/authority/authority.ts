import type { LocalDate } from '#kernel/local-date.ts'

/** Where somebody's authority over a matter comes from. */
export type Source = 'brief_giver' | 'line' | 'owner' | 'held' | 'assignee' | 'none'

/** A delegation of level 4 or 5 that somebody holds, and that contains the matter. */
export interface Held {
  readonly level: number
  readonly untilOn: LocalDate | null
  /** Null: not limited in numbers. */
  readonly moneyLimit: number | null
}

/** How somebody stands to the matter they want to give authority over. */
export interface AuthorityFacts {
  /** They issue the brief of the goal, or stand above who owns it. */
  readonly briefGiver: boolean
  /** They own the goal. `authority` is what its brief leaves to them; null when it is silent. */
  readonly owner: { readonly authority: number | null } | null
  /** The work, or the person who receives it, is below them in the line. */
  readonly inLine: boolean
  /** Their position, 1 contributor to 5 executive. */
  readonly position: number
  /** The task is theirs to do. */
  readonly assignee: boolean
  readonly held: readonly Held[]
}

/** How far somebody may go, and why; limits and end come along only where it is borrowed. */
export interface Authority {
  /** 0: this is not theirs to give. */
  readonly most: number
  readonly source: Source
  readonly untilOn: LocalDate | null
  readonly moneyLimit: number | null
}

/** What a lead and a manager may give away of their line's work; nobody gives what is not theirs. */
const BY_POSITION: Readonly<Record<number, number>> = { 1: 3, 2: 4, 3: 5, 4: 5, 5: 5 }

/** What an owner may give away where the brief does not say how free they are. */
const SILENT_BRIEF = 3

/** What somebody may give away of a task that is theirs to do. */
const OWN_TASK = 3

/**
 * The most authority that somebody can give over a matter: the highest of what they have from any source.
 * Who issues the brief of a goal gives all of it. Who owns it gives what the brief leaves to them. Who holds it by a
 * delegation of level 4 or 5 passes that on, within its limits and until its end. Who stands above in the line gives by
 * their position. Who does a task gives it to be agreed first.
 */
export function authorityOf(facts: AuthorityFacts): Authority {
  const { briefGiver, owner, inLine, position, assignee, held } = facts
  const own: Authority[] = [
    ...(briefGiver ? [unlimited(5, 'brief_giver')] : []),
    ...(inLine ? [unlimited(BY_POSITION[position] ?? 0, 'line')] : []),
    ...(owner === null ? [] : [unlimited(owner.authority ?? SILENT_BRIEF, 'owner')]),
    ...(assignee ? [unlimited(OWN_TASK, 'assignee')] : []),
  ]
  const borrowed = held
    .filter(({ level }) => level >= 4)
    .map(({ level, untilOn, moneyLimit }) => ({ most: level, source: 'held' as const, untilOn, moneyLimit }))
  // One's own comes first where both reach as far: it has no end.
  return [...own, ...borrowed].reduce(
    (best, each) => (each.most > best.most ? each : best),
    unlimited(0, 'none'),
  )
}

function unlimited(most: number, source: Source): Authority {
  return { most, source, untilOn: null, moneyLimit: null }
}
