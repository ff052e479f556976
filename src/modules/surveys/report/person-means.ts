import { pointOf } from '#kernel/statistics/favourability.ts'
import { answersIn } from './counts.ts'
import type { ShownGroup } from './shown.ts'
import { isScored, type Wave } from './wave.ts'

/** Each person's mean of a factor, 1–5, of those who answered at least half of its questions; NaN for the others. */
export function personMeans(wave: Wave, group: ShownGroup, codes: readonly string[]): Float64Array {
  const questions = codes
    .filter(code => {
      const question = wave.places.get(code)?.question
      return question !== undefined && isScored(wave.survey, question)
    })
    .map(code => fivePointOf(wave, group, code))
  const people = questions[0]?.answers.length ?? 0
  return Float64Array.from({ length: people }, (_, person) => {
    let [sum, answered] = [0, 0]
    for (const { answers, reversed } of questions) {
      const answer = answers[person] ?? 0
      if (answer === 0) continue
      answered++
      sum += pointOf(answer, reversed)
    }
    return answered > 0 && 2 * answered >= questions.length ? sum / answered : Number.NaN
  })
}

function fivePointOf(wave: Wave, group: ShownGroup, code: string) {
  const place = wave.places.get(code)
  const reversed = place?.question.kind === 'scale' && place.question.reversed
  return { answers: answersIn(wave.columns, group, place?.at ?? -1), reversed }
}
