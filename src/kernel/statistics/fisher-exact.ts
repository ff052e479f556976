import type { Counted } from './interval.ts'

// Two tables as likely as each other may differ in the last bits; the same slack as in R's fisher.test.
const SLACK = 1 + 1e-7

/**
 * Two-sided p of Fisher's exact test (1934) for two groups with `count` of `n`: the probability, given all margins, of tables
 * no likelier than the one seen. Probabilities follow from each other, P(x+1)/P(x) = (m−x)(k−x) / ((x+1)(n−k+x+1)), so no
 * factorial is ever computed. Counts are whole numbers, 0 ≤ count ≤ n, else RangeError. Costs one step per possible table.
 */
export function fisherExact(a: Counted, b: Counted): number {
  if (![a, b].every(isWhole)) throw new RangeError('Counts are whole numbers between 0 and n.')
  const counting = a.count + b.count
  const first = Math.max(0, counting - b.n)
  const last = Math.min(a.n, counting)
  const weights = likelihoods(a.n, b.n, counting, first, last)
  const seen = (weights[a.count - first] as number) * SLACK
  let total = 0
  let extreme = 0
  for (const weight of weights) {
    total += weight
    if (weight <= seen) extreme += weight
  }
  return Math.min(1, extreme / total)
}

/** How likely each table is, from `first` to `last` in the first group, in units of the likeliest. */
function likelihoods(m: number, n: number, k: number, first: number, last: number): Float64Array {
  const weights = new Float64Array(last - first + 1)
  const rise = (x: number) => ((m - x) * (k - x)) / ((x + 1) * (n - k + x + 1))
  const mode = Math.min(last, Math.max(first, Math.floor(((m + 1) * (k + 1)) / (m + n + 2))))
  weights[mode - first] = 1
  for (let x = mode; x < last; x++) weights[x + 1 - first] = (weights[x - first] as number) * rise(x)
  for (let x = mode; x > first; x--) weights[x - 1 - first] = (weights[x - first] as number) / rise(x - 1)
  return weights
}

function isWhole({ count, n }: Counted): boolean {
  return Number.isInteger(count) && Number.isInteger(n) && count >= 0 && count <= n
}
