/**
 * The value below which a variable with the F distribution of `above` and `below` degrees of freedom (> 0, need not be
 * whole) falls with probability `p` (0 ≤ p < 1).
 */
export function fQuantile(p: number, above: number, below: number): number {
  const x = betaQuantile(p, above / 2, below / 2)
  return (below * x) / (above * (1 - x))
}

/** The value below which Student's t with `freedom` degrees (> 0) falls with probability `p` (0 < p < 1). */
export function studentQuantile(p: number, freedom: number): number {
  const squared = fQuantile(Math.abs(2 * p - 1), 1, freedom)
  return Math.sign(p - 0.5) * Math.sqrt(squared)
}

/**
 * The value below which a beta variable of `a` and `b` (> 0) falls with probability `p` (0 < p < 1): the x with I_x(a, b) = p, by halving.
 * The function rises, and 200 halvings reach the last bit of any x.
 */
export function betaQuantile(p: number, a: number, b: number): number {
  let low = 0
  let high = 1
  for (let halving = 0; halving < 200; halving++) {
    const middle = (low + high) / 2
    if (middle <= low || middle >= high) break
    if (regularBeta(middle, a, b) < p) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/**
 * The regularised incomplete beta function I_x(a, b), 0 ≤ x ≤ 1, a, b > 0: the chance that a beta variable is at most x.
 * Continued fraction 8.17.22 of the NIST Digital Library of Mathematical Functions, on the side where it converges fast.
 */
export function regularBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  if (x > (a + 1) / (a + b + 2)) return 1 - regularBeta(1 - x, b, a)
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x))
  return (front * fraction(x, a, b)) / a
}

/** Modified Lentz: numerator and denominator side by side, neither allowed to be exactly zero. */
function fraction(x: number, a: number, b: number): number {
  const apart = (value: number) => (Math.abs(value) < 1e-300 ? 1e-300 : value)
  let below = 1 / apart(1 - ((a + b) * x) / (a + 1))
  let above = 1
  let result = below
  for (let m = 1; m < 10_000; m++) {
    const before = result
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    for (const step of [even, odd]) {
      below = 1 / apart(1 + step * below)
      above = apart(1 + step / above)
      result *= below * above
    }
    if (Math.abs(result - before) <= 1e-16 * Math.abs(result)) break
  }
  return result
}

/** ln Γ(x) for x > 0: Stirling's series above 15, reached by Γ(x) = Γ(x+1)/x. Relative error about 1e-15. */
export function logGamma(x: number): number {
  let shift = 0
  let at = x
  for (; at < 15; at++) shift += Math.log(at)
  const series = 1 / 12 - (1 / 360 - (1 / 1260 - 1 / 1680 / at / at) / at / at) / at / at
  return (at - 0.5) * Math.log(at) - at + 0.5 * Math.log(2 * Math.PI) + series / at - shift
}
