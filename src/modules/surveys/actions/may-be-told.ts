import type { ErrorItem } from '#kernel/errors.ts'
import type { Work } from '#platform/work.ts'
import { questionsOf } from '../definition/definition.ts'
import { commentsReport } from '../report/list-comments.ts'
import { factorScore, questionScore } from '../report/measure.ts'
import { SOMEBODY } from '../report/sight.ts'
import { readBy, type Wave } from '../report/wave.ts'
import { readComments } from '../store/comments.ts'
import type { OpenedActions } from './open-actions.ts'
import { quoteProblems } from './quoted.ts'

/** Why texts may not be told to everybody who was asked in a unit: see `quoted.ts`. Compared with the comments that are released of the unit and the whole. */
export async function mayBeTold(
  work: Work,
  { wave }: OpenedActions,
  place: number,
  texts: Readonly<Record<string, string | null>>,
): Promise<ErrorItem[]> {
  const all = await readComments(work, wave.survey.id)
  const released = readBy(wave, { isPeople: true, leads: new Set() })
  const readable = [place, 0].flatMap(each =>
    commentsReport(
      { wave: released, place: each, earlier: [], passed: released.gate.unit(each), reader: SOMEBODY },
      all,
      {
        limit: all.length,
      },
    ).entries.map(({ body }) => body),
  )
  return quoteProblems(texts, percentsForAll(wave), readable)
}

/** Whole percents that everybody can read: those of the whole organisation, through the gate of somebody who leads nothing. */
function percentsForAll(wave: Wave): ReadonlySet<number> {
  const { gate, survey } = readBy(wave, SOMEBODY)
  const { group } = gate.unit(0)
  if (group === null) return new Set()
  const shares = [
    ...survey.definition.factors.map(
      ({ questions }) => factorScore(wave, group, questions)?.favourable.shown,
    ),
    ...questionsOf(survey.definition).flatMap(({ code }) => {
      const score = questionScore(wave, group, code)
      return score === null ? [] : [score.favourable.shown, score.neutral, score.unfavourable]
    }),
  ]
  return new Set(shares.flatMap(share => (share?.kind === 'percent' ? [share.percent] : [])))
}
