import type { Work } from '#platform/work.ts'
import { readAllBallots } from '../store/ballots.ts'
import type { ClosedSurvey } from '../store/waves.ts'
import { type Columns, columnsOf } from './columns.ts'

// One of 100,000 people and 60 questions takes about 7 MB.
const MOST = 12
const kept = new Map<string, Columns>()

/** The columns of closed surveys, in the order asked; kept in memory, since nothing of them changes any more. At most one statement. */
export async function closedColumns(work: Work, surveys: readonly ClosedSurvey[]): Promise<Columns[]> {
  const keyOf = ({ id, plan }: ClosedSurvey) => `${work.orgId} ${id} ${plan.fingerprint}`
  const missing = surveys.filter(survey => !kept.has(keyOf(survey)))
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
      return ballots === undefined ? [] : [[keyOf(survey), columnsOf(ballots, survey)] as const]
    }),
  )
  return surveys.flatMap(survey => {
    const key = keyOf(survey)
    const columns = fresh.get(key) ?? kept.get(key)
    return columns === undefined ? [] : [keep(key, columns)]
  })
}

/** The latest one asked for stays the longest. */
function keep(key: string, columns: Columns): Columns {
  kept.delete(key)
  kept.set(key, columns)
  const [oldest] = kept.keys()
  if (kept.size > MOST && oldest !== undefined) kept.delete(oldest)
  return columns
}
