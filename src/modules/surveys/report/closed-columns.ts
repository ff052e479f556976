import { Kept } from '#platform/kept.ts'
import type { Work } from '#platform/work.ts'
import { readAllBallots } from '../store/ballots.ts'
import type { ClosedSurvey } from '../store/waves.ts'
import { type Columns, columnsOf } from './columns.ts'

// One of 100,000 people, 60 questions and 12 attributes takes about 8 MB. Kept for ten minutes after the last report on any survey.
const kept = new Kept<Columns>({ most: 256e6, sizeOf: bytesOf, idleMs: 600_000 })

/** The columns of closed surveys, in the order asked; kept in memory, since nothing of them changes any more. At most one statement. */
export async function closedColumns(work: Work, surveys: readonly ClosedSurvey[]): Promise<Columns[]> {
  const known = surveys.map(survey => kept.get(keyOf(work, survey)))
  const missing = surveys.filter((_, at) => known[at] === undefined)
  const read =
    missing.length === 0
      ? []
      : await readAllBallots(
          work,
          missing.map(({ id, attributes }) => ({ surveyId: id, width: attributes.length })),
        )
  const fresh = new Map(
    missing.flatMap((survey, at) => {
      const ballots = read[at]
      return ballots === undefined ? [] : [[survey.id, columnsOf(ballots, survey)] as const]
    }),
  )
  return surveys.flatMap((survey, at) => {
    const columns = known[at] ?? fresh.get(survey.id)
    if (columns === undefined) return []
    kept.set(keyOf(work, survey), columns)
    return [columns]
  })
}

function keyOf({ orgId }: Work, { id, plan }: ClosedSurvey): string {
  return `${orgId} ${id} ${plan.fingerprint}`
}

function bytesOf({ rows, starts, answers, levels, weights }: Columns): number {
  return rows * (4 + answers.length + levels.length + (weights === null ? 0 : 8)) + 8 * starts.length
}
