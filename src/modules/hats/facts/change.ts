import { isDeepStrictEqual } from 'node:util'
import type { Facts } from './facts.ts'
import type { Part } from './parts.ts'
import type { Few } from './snapshot.ts'

/** What is not as it was: whole parts of the facts, and the work of a few. */
export interface Change {
  readonly parts: ReadonlySet<Part>
  readonly few: Few | null
  /** Whose check-ins are other ones. */
  readonly askers: Few
}

/** What somebody says about how it depends on what may change. */
export interface Depends {
  readonly ofWork?: OfWork
  /** Each case depends on the check-ins of its subject alone. */
  readonly ofCheckIns?: 'person'
}

/** The people with another row than before, or with none any more. */
export function askersOf(before: Facts['checkIns'], now: Facts['checkIns']): Few {
  const was = new Map(before.map(row => [row.personId, row]))
  const other = now.filter(row => {
    const known = was.get(row.personId)
    was.delete(row.personId)
    return !isDeepStrictEqual(known, row)
  })
  const persons = [...other, ...was.values()].map(({ personId }) => ({ id: personId }))
  return { teams: [], persons, aims: [] }
}

/**
 * How something depends on tasks: each of its cases on the work of its subject alone (a person, a team, or an aim with what is below
 * it), or anything on anything. Left out where no task changes what it says.
 */
export type OfWork = 'person' | 'team' | 'aim' | 'anything'

/** Over whom something must run again (null: over all), and which of its cases stay as they are. */
export interface Again {
  readonly over: Few | null
  stays(subject: { readonly kind: string; readonly id: string }): boolean
}

/**
 * What must run again after a change: whoever looked at a part that is another one (`reads`; undefined where that is not known) over
 * all, else whoever depends on tasks over the few. Null: it says what it said.
 */
export function againAfter(
  { parts, few, askers }: Change,
  reads: ReadonlySet<Part> | undefined,
  { ofWork, ofCheckIns }: Depends,
): Again | null {
  const touched = [...parts].filter(part => reads === undefined || reads.has(part))
  const isOfAskers = few === null && ofCheckIns === 'person' && touched.join() === 'checkIns'
  if (isOfAskers) return over(askers, 'person')
  const isTouched = reads === undefined || touched.length > 0
  if (isTouched || (few !== null && ofWork === 'anything')) return { over: null, stays: () => false }
  return few === null || ofWork === undefined ? null : over(few, ofWork)
}

function over(few: Few, of: OfWork): Again {
  const ids = new Set([...few.teams, ...few.persons, ...few.aims].map(each => each.id))
  return { over: few, stays: ({ kind, id }) => kind === of && !ids.has(id) }
}
