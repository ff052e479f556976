import { AppError, type ErrorItem } from '#kernel/errors.ts'
import type { Work } from '#platform/work.ts'
import type { Saved } from '../contract.ts'
import { happened } from '../events.ts'
import { openFor, saved } from '../open-obstacle.ts'
import { replaceNamed, saveObstacles } from '../store/save-obstacles.ts'

/** Chooses who else may know of a sensitive one; never the person it is about. */
export async function namePeople(
  work: Work,
  id: string,
  { rev, personIds }: { readonly rev: number; readonly personIds: readonly string[] },
): Promise<Saved> {
  const opened = await openFor(work, id, 'name', 'choose who may know of this', rev)
  const { obstacle, chart } = opened
  const wrong: ErrorItem | undefined = personIds.flatMap(personId => {
    if (personId === obstacle.aboutId)
      return [item('about_named', 'The person it is about would learn of it.', 'Leave them out.')]
    if (!chart.isActive(personId))
      return [item('person_unknown', 'One of them is not in the organisation.', 'Choose somebody else.')]
    return []
  })[0]
  if (wrong !== undefined) throw new AppError('rule_broken', { items: [wrong] })
  await saveObstacles(work, [obstacle])
  await replaceNamed(work, id, [...new Set(personIds)])
  await work.publish(happened('obstacle.named', obstacle))
  return saved(opened, obstacle)
}

function item(code: string, message: string, fix: string): ErrorItem {
  return { field: 'personIds', code, message, fix }
}
