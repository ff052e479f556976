import { notFound } from '#kernel/errors.ts'
import { askerOf } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import type { ActName } from './act-kinds.ts'
import { actsOf } from './acts-of.ts'
import type { Mark } from './contract.ts'
import { saveMark } from './store/marks.ts'
import { seasonsFrom } from './window.ts'

/** Says of something the acting person did that it was the other hat, or leaves it out. Nothing is told of it anywhere. */
export async function markAct(work: Work, kind: ActName, id: string, mark: Mark | null): Promise<void> {
  const asker = await askerOf(work)
  const { acts } = await actsOf(work, asker)
  const act = acts.find(each => each.kind === kind && each.id === id)
  if (act === undefined) throw notFound('act')
  await saveMark(work, asker.me, act, mark, seasonsFrom(work.today))
}
