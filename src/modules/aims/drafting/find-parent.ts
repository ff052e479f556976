import { type AppError, ruleBroken } from '#kernel/errors.ts'
import type { OrgChart } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import { maySee, standpointOf } from '../access.ts'
import { type LineRow, readLine } from '../store/line-above.ts'

/** The line from a chosen aim upwards; `field` is told to be unknown when there is none or the actor may not see it. */
export async function findParent(
  work: Work,
  parentId: string,
  chart: OrgChart,
  field = 'parentId',
): Promise<readonly [LineRow, ...LineRow[]]> {
  const [parent, ...above] = await readLine(work, parentId)
  if (parent === undefined) throw unknown(field)
  const guarded = { ...parent, parent: above[0] ?? null }
  if (!maySee(guarded, standpointOf(work.actor, guarded, chart))) throw unknown(field)
  return [parent, ...above]
}

function unknown(field: string): AppError {
  return ruleBroken(
    field,
    'unknown_aim',
    'The chosen aim does not exist, or is not yours to see.',
    'Choose another one.',
  )
}
