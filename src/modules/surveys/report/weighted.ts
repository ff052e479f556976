import { kishSize } from '#kernel/statistics/weights.ts'
import type { Weighted } from '../contract/report-views.ts'
import type { ShownGroup } from './shown.ts'
import { type Told, tell } from './told.ts'
import { isScored, isTold, tellingOf, type Wave } from './wave.ts'

/**
 * A factor with each answer counted as often as it stands for, over the same questions as without weights: the mean of their weighted
 * shares, and an interval for as many equal answers as so many unequal ones are worth (Kish). Null in a survey without weights, and for
 * groups of which weights would tell too much.
 */
export function weightedScore(wave: Wave, group: ShownGroup, codes: readonly string[]): Weighted | null {
  const { weights } = wave.columns
  if (weights === null || group.attribute !== null || wave.weighed[group.unit] !== 1) return null
  const tallies = codes.flatMap(code => tallyOf(wave, group, code, weights) ?? [])
  if (tallies.length === 0) return null
  const share = tallies.reduce((sum, tally) => sum + tally.share, 0) / tallies.length
  const size = Math.min(...tallies.map(tally => tally.size))
  const n = Math.min(...tallies.map(tally => tally.n))
  const told = tell(share, n, tellingOf(wave, group), size)
  return told && weightedOf(told, size)
}

function weightedOf({ shown, low, high }: Told, size: number): Weighted {
  return { shown, low, high, size: Math.round(size) }
}

function tallyOf(wave: Wave, group: ShownGroup, code: string, weights: Float64Array) {
  const place = wave.places.get(code)
  if (place?.question.kind !== 'scale' || !isScored(wave.survey, place.question)) return null
  if (!isTold(wave, group, place.question)) return null
  const bytes = wave.columns.answers[place.at] ?? new Uint8Array()
  const { starts, ends } = wave.columns
  let [n, all, squares, favourable] = [0, 0, 0, 0]
  for (let row = starts[group.unit] ?? 0; row < (ends[group.unit] ?? 0); row++) {
    const answer = bytes[row] as number
    if (answer === 0) continue
    const weight = weights[row] as number
    n++
    all += weight
    squares += weight * weight
    if (place.question.reversed ? answer <= 2 : answer >= 4) favourable += weight
  }
  return n < wave.survey.plan.least ? null : { n, share: favourable / all, size: kishSize(all, squares) }
}
