import { isAlike } from '#platform/is-alike.ts'
import type { Facts } from './facts.ts'
import { allOf, type Few } from './few.ts'
import type { Part } from './parts.ts'
import type { OtherPeople } from './renew-people.ts'

/** What is not as it was: whole parts of the facts, and what is about a few alone (null: nothing). */
export interface Change {
  readonly parts: ReadonlySet<Part>
  /** Whose tasks are other ones. */
  readonly ofWork: Few | null
  /** Of whom something else may be said since an aim is another one. */
  readonly ofAims: Few | null
  /** Whose check-ins are other ones. */
  readonly ofCheckIns: Few
  /** Of which teams or changes surveys tell something else. */
  readonly ofGroups: Few
  /** Who is elsewhere, away or back. */
  readonly ofPeople: OtherPeople | null
}

/** What somebody says about how it depends on what may change. */
export interface Depends {
  readonly ofWork?: OfFew | 'anything'
  /** Left out where it looks at aims and each case may depend on any of them. */
  readonly ofAims?: OfFew
  readonly ofCheckIns?: 'person'
  readonly ofGroups?: 'team'
  /** Left out where each case may depend on anybody's place or absence; `places`: on anybody's place and who answers for teams alone; `names`: on what they are called. */
  readonly ofPeople?: OfFew | 'places' | 'names'
}

/** The people with another row than before, or with none any more. */
export function askersOf(before: Facts['checkIns'], now: Facts['checkIns']): Few {
  const was = new Map(before.map(row => [row.personId, row]))
  const other = now.filter(row => {
    const known = was.get(row.personId)
    was.delete(row.personId)
    return !isAlike(known, row)
  })
  const persons = [...other, ...was.values()].map(({ personId }) => ({ id: personId }))
  return { teams: [], persons, aims: [], ids: new Set(persons.map(({ id }) => id)) }
}

/**
 * How each case depends on tasks, aims, check-ins or people: on those of its subject alone. Of a person: their tasks, aims that they own,
 * brief, work on or serve, their place, manager and absences. Of a team: of everybody in it or who answers for it. Of an aim: of itself with
 * all below it, aims around it, and of who owns or works on one of these. Whether who wears the hat is there is not of it: that is asked of every case.
 */
export type OfFew = 'person' | 'team' | 'aim'

/** Over whom something must run again (null: over all); of its cases those `of` another subject of that kind stay as they are. */
export interface Again {
  readonly over: Few | null
  readonly of: OfFew | null
}

/** Nothing stays. */
export const OVER_ALL: Again = { over: null, of: null }

/**
 * What must run again after a change: over all whoever looked at a part that is another one (`reads`; undefined where that is not known),
 * else over the few whom it says it depends on. Null: it says what it said.
 */
export function againAfter(
  change: Change,
  reads: ReadonlySet<Part> | undefined,
  { ofWork, ofAims, ofCheckIns, ofGroups, ofPeople }: Depends,
): Again | null {
  if (reads === undefined) return OVER_ALL
  const few: (readonly [of: OfFew | 'anything', few: Few])[] = []
  for (const part of change.parts) {
    if (!reads.has(part)) continue
    if (part === 'checkIns') few.push([ofCheckIns ?? 'anything', change.ofCheckIns])
    else if (part === 'groups') few.push([ofGroups ?? 'anything', change.ofGroups])
    else few.push(['anything', NOBODY])
  }
  const people = change.ofPeople
  if (people !== null && ofPeople === 'places' && people.isOfPlaces) few.push(['anything', NOBODY])
  if (people !== null && ofPeople !== 'places' && ofPeople !== 'names')
    few.push([ofPeople ?? 'anything', people.few])
  if (change.ofAims !== null && reads.has('aims')) few.push([ofAims ?? 'anything', change.ofAims])
  if (change.ofWork !== null && ofWork !== undefined) few.push([ofWork, change.ofWork])
  const [first] = few
  if (first === undefined) return null
  const [of] = first
  return of === 'anything' || few.some(each => each[0] !== of)
    ? OVER_ALL
    : { over: allOf(few.map(each => each[1])), of }
}

/** Nothing at all. */
export const NOBODY: Few = { teams: [], persons: [], aims: [], ids: new Set() }
