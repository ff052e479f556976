import type { Norm, NormSource } from '../contract/report-views.ts'
import type { Question } from '../definition/definition.ts'
import { NORM_SETS, type NormQuestion, type NormSet, normOf } from '../norms/norms.ts'
import { type Wording, wordingOf } from '../norms/wording.ts'
import type { Told } from './told.ts'
import { isScored, type Wave } from './wave.ts'

/** A question's told share beside the norm it is linked to; null without a norm, or where the own share is not told exactly. */
export function questionNorm(wave: Wave, code: string, told: Told | null): Norm | null {
  const found = linkedNorm(wave, code)
  return found && besideNorm(found.set, found.asked.favourable, found.wording, told)
}

/** A factor beside the mean of the norms of its questions: only when all of them were told and have one of the same source. */
export function factorNorm(
  wave: Wave,
  codes: readonly string[],
  told: readonly string[],
  score: Told | null,
): Norm | null {
  const found = codes.map(code => linkedNorm(wave, code)).filter(each => each !== null)
  const [first] = found
  if (first === undefined || found.length < codes.length || told.length < codes.length) return null
  if (found.some(({ set }) => set !== first.set)) return null
  const mean = found.reduce((sum, { asked }) => sum + asked.favourable, 0) / found.length
  const isSame = found.every(({ wording }) => wording === 'same')
  return besideNorm(first.set, Math.round(mean), isSame ? 'same' : 'similar', score)
}

/** What must be said of the norms that a page shows. */
export function sourcesOf(norms: readonly (Norm | null)[]): NormSource[] {
  const used = new Set(norms.map(norm => norm?.source))
  return NORM_SETS.filter(({ code }) => used.has(code)).map(({ questions: _, ...source }) => source)
}

interface LinkedNorm {
  readonly set: NormSet
  readonly asked: NormQuestion
  readonly wording: Wording
}

/** The norm that a question names by its code or by what it is followed by, if it asks the same on the same kind of scale. */
function linkedNorm({ survey, places }: Wave, code: string): LinkedNorm | null {
  const question = places.get(code)?.question
  if (question?.kind !== 'scale' || question.reversed || !isScored(survey, question)) return null
  const found = normOf(question.trend ?? question.code)
  const { en } = question.text
  if (
    found === null ||
    en === undefined ||
    scaleKind(survey.definition.scales, question) !== found.asked.scale
  )
    return null
  const wording = wordingOf(en, found.asked.text)
  return wording && { ...found, wording }
}

function scaleKind(
  scales: readonly { readonly code: string; readonly kind: string }[],
  { scale }: Extract<Question, { kind: 'scale' }>,
): string | undefined {
  return scales.find(({ code }) => code === scale)?.kind
}

/** Points above the norm; the interval is that of the own share, since a norm of so many people has next to none. */
function besideNorm({ code }: NormSet, favourable: number, wording: Wording, told: Told | null): Norm | null {
  if (told?.shown.kind !== 'percent') return null
  const { low, high, shown } = told
  return {
    ...{ source: code, favourable, wording },
    ...{ points: shown.percent - favourable, low: low - favourable, high: high - favourable },
  }
}
