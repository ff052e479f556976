import { cellsOf, nullVectors } from './cells.ts'
import { DependencySearch } from './dependency-search.ts'
import { PRIMES, type Row } from './modular.ts'

/** What an audit found, and how much of the work it was allowed is left. */
export type Audit =
  | { readonly found: 'none' | 'out_of_work'; readonly work: number }
  /** These people are what some combination of released groups depends on, though they are too few. */
  | { readonly found: 'few'; readonly people: readonly number[]; readonly work: number }

/**
 * The exact audit of released groups (each 1 or 0 for every person): is there a linear combination of them that depends on
 * fewer than k people, but on somebody? Every published statistic of a group is linear in its members, so if there is none,
 * nothing published, nor any sum and difference of it by however many readers, is about fewer than k.
 *
 * A combination is constant on cells, so it depends on a union of them; cells of k or more are never part of a small one.
 * One that depends on the cells S alone exists just when the null vectors of S are dependent, so sets of small cells with
 * fewer than k people are searched for dependent ones (`DependencySearch`), of O(m^(k−2)) for m small cells: for tests, and for
 * organisations of up to 300, with `work` (cells looked at) as the end of patience.
 */
export function auditGroups(
  groups: readonly ArrayLike<number>[],
  persons: number,
  k: number,
  work = Number.POSITIVE_INFINITY,
): Audit {
  const { people, rows } = cellsOf(groups, persons)
  const sizeOf = (cell: number) => people[cell]?.length ?? 0
  const vectors = nullVectors({ people, rows }, PRIMES[0])
  const small = [...people.keys()].filter(cell => sizeOf(cell) < k).sort((a, b) => sizeOf(a) - sizeOf(b))
  const search = new DependencySearch(
    small.map(cell => vectors[cell] as Row),
    small.map(sizeOf),
    PRIMES[0],
    work,
  )
  const found = search.under(k)
  if (found === 'out_of_work') return { found, work: 0 }
  if (found === null) return { found: 'none', work: search.work }
  return { found: 'few', people: found.flatMap(at => people[small[at] as number] ?? []), work: search.work }
}
