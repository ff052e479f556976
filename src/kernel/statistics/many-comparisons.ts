/** Which rule kept the false alarms of a page under control. */
export interface Corrected {
  readonly by: 'Holm' | 'Benjamini–Hochberg'
  /** Adjusted p of each comparison, in the order given; compare with the same q as a single one. */
  readonly ps: readonly number[]
}

/** Corrects the comparisons of one page, the family it states: Holm's rule under ten of them, Benjamini and Hochberg's from ten. */
export function correctFamily(ps: readonly number[]): Corrected {
  return ps.length < 10
    ? { by: 'Holm', ps: holm(ps) }
    : { by: 'Benjamini–Hochberg', ps: benjaminiHochberg(ps) }
}

/** Adjusted p, min over j ≥ rank of p₍ⱼ₎·m/j, at most 1 (Benjamini & Hochberg 1995): of those under q, a share q is chance. */
export function benjaminiHochberg(ps: readonly number[]): number[] {
  const adjusted = new Array<number>(ps.length)
  let least = 1
  for (const [back, index] of byRank(ps).reverse().entries()) {
    least = Math.min(least, (ps[index] as number) * (ps.length / (ps.length - back)))
    adjusted[index] = least
  }
  return adjusted
}

/** Adjusted p, max over j ≤ rank of p₍ⱼ₎·(m−j+1), at most 1 (Holm 1979): the chance that any under q is chance is at most q. */
export function holm(ps: readonly number[]): number[] {
  const adjusted = new Array<number>(ps.length)
  let most = 0
  for (const [rank, index] of byRank(ps).entries()) {
    most = Math.max(most, Math.min(1, (ps[index] as number) * (ps.length - rank)))
    adjusted[index] = most
  }
  return adjusted
}

/** Positions by rising p. Throws RangeError when one is no probability. */
function byRank(ps: readonly number[]): number[] {
  if (!ps.every(p => p >= 0 && p <= 1)) throw new RangeError('A p lies between 0 and 1.')
  return [...ps.keys()].sort((a, b) => (ps[a] as number) - (ps[b] as number))
}
