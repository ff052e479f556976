/**
 * The value below which a standard normal variable falls with probability `p` (0 < p < 1; −∞ at 0, ∞ at 1; NaN outside).
 * Algorithm AS 241, PPND16 (Wichura 1988): relative error about 1e-16.
 */
export function normalQuantile(p: number): number {
  const fromMiddle = p - 0.5
  if (Math.abs(fromMiddle) <= 0.425) {
    const r = 0.180625 - fromMiddle * fromMiddle
    return fromMiddle * ratio(MIDDLE, r)
  }
  const r = Math.sqrt(-Math.log(Math.min(p, 1 - p)))
  if (r === Number.POSITIVE_INFINITY) return Math.sign(fromMiddle) * r
  const size = r <= 5 ? ratio(TAIL, r - 1.6) : ratio(FAR_TAIL, r - 5)
  return Math.sign(fromMiddle) * size
}

/** How far an interval of the given level (such as 0.95) reaches to each side, in standard deviations (0.95 → 1.96). */
export function reachOf(level: number): number {
  if (!(level > 0 && level < 1)) throw new RangeError('The level of an interval lies between 0 and 1.')
  return normalQuantile(0.5 + level / 2)
}

/** The chance that a standard normal variable lies further from 0 than `z`, on either side: erfc(|z|/√2). */
export function normalTwoSided(z: number): number {
  const x = Math.abs(z) / Math.SQRT2
  return x < 3 ? 1 - errorBySeries(x) : tailByFraction(x)
}

/** erf(x) = 2/√π · e^(−x²) · Σ 2^k x^(2k+1) / (1·3·…·(2k+1)); every term is positive, so nothing cancels. */
function errorBySeries(x: number): number {
  let term = x
  let sum = x
  for (let k = 1; term > sum * 1e-17; k++) {
    term *= (2 * x * x) / (2 * k + 1)
    sum += term
  }
  return ((2 * sum) / Math.sqrt(Math.PI)) * Math.exp(-x * x)
}

/** erfc(x) = e^(−x²)/√π · 1/(x + ½/(x + 1/(x + 3⁄2/(x + …)))), from the inside out. */
function tailByFraction(x: number): number {
  let inner = x
  for (let k = 60; k > 0; k--) inner = x + k / 2 / inner
  return Math.exp(-x * x) / (Math.sqrt(Math.PI) * inner)
}

interface Fraction {
  readonly above: readonly number[]
  readonly below: readonly number[]
}

function ratio({ above, below }: Fraction, x: number): number {
  return polynomial(above, x) / polynomial(below, x)
}

function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0)
}

const MIDDLE: Fraction = {
  above: [
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987,
    67265.7709270087, 33430.57558358813, 2509.0809287301227,
  ],
  below: [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
    28729.085735721943, 5226.495278852854,
  ],
}
const TAIL: Fraction = {
  above: [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
    0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
  ],
  below: [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
    0.0005475938084995345, 1.0507500716444169e-9,
  ],
}
const FAR_TAIL: Fraction = {
  above: [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
    0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
  ],
  below: [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133,
    1.8463183175100548e-5, 1.421511758316446e-7, 2.0442631033899397e-15,
  ],
}
