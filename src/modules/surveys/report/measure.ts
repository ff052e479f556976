import { recommendScore } from '#kernel/statistics/recommend-score.ts'
import { type ShownShare, shownShare } from '../release/shown-share.ts'
import { personMeans } from './person-means.ts'
import type { ShownGroup } from './shown.ts'
import { type Told, tell } from './told.ts'
import { isScored, isTold, tellingOf, type Wave } from './wave.ts'

/** A question of five labelled points, as a group answered it. */
export interface QuestionScore {
  readonly favourable: Told
  readonly neutral: ShownShare
  readonly unfavourable: ShownShare
}

/** A factor by the convention “mean of questions”. */
export interface FactorScore {
  readonly favourable: Told
  readonly neutral: ShownShare
  readonly unfavourable: ShownShare
  /** Those of its questions that enough people of the group answered. */
  readonly questions: readonly string[]
}

/** The recommend score of a group, −100…100 or a band of it. */
export interface RecommendTold {
  readonly promoters: Told
  readonly passives: ShownShare
  readonly detractors: Told
  readonly from: number
  readonly to: number
}

/** How a group answered one question; null when fewer than the threshold did, or when it is not one of five points. */
export function questionScore(wave: Wave, group: ShownGroup, code: string): QuestionScore | null {
  const tally = tallyOf(wave, group, code)
  if (tally === null) return null
  const telling = tellingOf(wave, group)
  const favourable = tell(tally.favourable / tally.n, tally.n, telling)
  const neutral = shownShare(tally.neutral / tally.n, tally.n, telling.k)
  const unfavourable = shownShare(tally.unfavourable / tally.n, tally.n, telling.k)
  return favourable && neutral && unfavourable && { favourable, neutral, unfavourable }
}

/** A factor over the questions that enough people of the group answered; null when there are none. */
export function factorScore(wave: Wave, group: ShownGroup, codes: readonly string[]): FactorScore | null {
  const telling = tellingOf(wave, group)
  const tallies = codes
    .map(code => ({ code, tally: tallyOf(wave, group, code) }))
    .flatMap(({ code, tally }) => (tally !== null && tally.n >= telling.k ? [{ code, tally }] : []))
  const [first] = tallies
  if (first === undefined) return null
  const n = Math.min(...tallies.map(({ tally }) => tally.n))
  const mean = (part: 'favourable' | 'neutral' | 'unfavourable') =>
    tallies.reduce((sum, { tally }) => sum + tally[part] / tally.n, 0) / tallies.length
  const favourable = tell(mean('favourable'), n, telling)
  const neutral = shownShare(mean('neutral'), n, telling.k)
  const unfavourable = shownShare(mean('unfavourable'), n, telling.k)
  if (favourable === null || neutral === null || unfavourable === null) return null
  return { favourable, neutral, unfavourable, questions: tallies.map(({ code }) => code) }
}

/**
 * The 0–100 index of a factor: mean over persons of (their mean − 1) / 4, over the questions that are told. Summed from the smallest
 * up, so that the order of people leaves no trace in the last bit.
 */
export function scoreOf100(wave: Wave, group: ShownGroup, { questions }: FactorScore): ShownShare | null {
  const own = personMeans(wave, group, questions)
    .filter(mean => !Number.isNaN(mean))
    .sort()
  if (own.length === 0) return null
  const share = own.reduce((sum, mean) => sum + (mean - 1) / 4, 0) / own.length
  return shownShare(share, own.length, tellingOf(wave, group).k)
}

/** The recommend score of a group; a band of it under 20 answers. */
export function recommendTold(wave: Wave, group: ShownGroup, code: string): RecommendTold | null {
  const place = wave.places.get(code)
  if (place?.question.kind !== 'recommend' || !isTold(wave, group, place.question)) return null
  const found = recommendScore(wave.counts.of(group, place.at).subarray(1))
  if (found === null) return null
  const telling = tellingOf(wave, group)
  const promoters = tell(found.promoters / found.n, found.n, telling)
  const detractors = tell(found.detractors / found.n, found.n, telling)
  const passives = shownShare(found.passives / found.n, found.n, telling.k)
  const whole = shownShare((found.score + 1) / 2, found.n, telling.k)
  if (promoters === null || detractors === null || passives === null || whole === null) return null
  const [from, to] =
    whole.kind === 'band'
      ? [2 * whole.from - 100, 2 * whole.to - 100]
      : [Math.round(found.score * 100), Math.round(found.score * 100)]
  return { promoters, passives, detractors, from, to }
}

function tallyOf(wave: Wave, group: ShownGroup, code: string) {
  const place = wave.places.get(code)
  if (place === undefined || place.question.kind !== 'scale' || !isScored(wave.survey, place.question))
    return null
  if (!isTold(wave, group, place.question)) return null
  const [, one = 0, two = 0, neutral = 0, four = 0, five = 0] = wave.counts.of(group, place.at)
  const [low, high] = [one + two, four + five]
  const n = low + neutral + high
  if (n === 0) return null
  return place.question.reversed
    ? { favourable: low, neutral, unfavourable: high, n }
    : { favourable: high, neutral, unfavourable: low, n }
}
