import { FollowAct } from '../contract/words.ts'

/** Everything that permissions on one action follow from. */
export interface FollowPlace {
  readonly ownerId: string
  readonly isPublished: boolean
}

/** How a reader stands to the unit of an action. */
export interface FollowReader {
  readonly personId: string | null
  readonly isPeople: boolean
  /** Leads the unit or one above it today. */
  readonly leads: boolean
  /** Answers for what follows from the survey. */
  readonly answers: boolean
  /** Was asked in the unit or below it. */
  readonly wasAsked: boolean
}

/** Whom to ask, in words: the end of the sentence “Ask …”. */
export const WHO = 'whoever leads this group, or the people team'

/**
 * What a reader may do with an action, whatever its state. One sentence per line. Who was asked sees it once it is published; whoever
 * sees to it, leads its unit or answers for the survey carries it on.
 */
export function followActs(place: FollowPlace, reader: FollowReader): ReadonlySet<FollowAct> {
  const { personId, isPeople, leads, answers, wasAsked } = reader
  const carries = isPeople || leads || answers || place.ownerId === personId
  const allowed: Record<FollowAct, boolean> = {
    see: carries || (place.isPublished && wasAsked),
    edit: carries,
    link: carries,
    publish: carries,
    finish: carries,
    withdraw: carries,
  }
  return new Set(FollowAct.options.filter(act => allowed[act]))
}

/** Whether a reader may begin an action for a unit: who leads it, the people team, and for the whole whoever answers for the survey. */
export function mayBegin(
  place: number,
  { isPeople, leads, answers }: Omit<FollowReader, 'wasAsked'>,
): boolean {
  return isPeople || leads || (answers && place === 0)
}
