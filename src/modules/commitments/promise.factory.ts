import type { Organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import type { NewPromise, PromiseView } from './contract.ts'
import { type MadePromise, makePromise, promise } from './make-promises.ts'
import { readPromise } from './open-promise.ts'

/** The words that no stranger may find anywhere. */
export const SECRET = 'Bring the tide tables of Marden Reach'

/** A promise of somebody to Linus for Friday. */
export function promiseBy(org: Organisation, by: Name, over: Partial<NewPromise> = {}): Promise<PromiseView> {
  const wanted: NewPromise = {
    what: SECRET,
    to: { kind: 'person', id: org.id.Linus },
    dueOn: '2026-03-06',
    taskId: null,
    ...over,
  }
  return org.as(by, work => makePromise(work, wanted))
}

/** A promise made in a room, such as a talk of Grace with Linus. */
export async function promiseIn(
  org: Organisation,
  by: Name,
  over: Partial<MadePromise> = {},
): Promise<PromiseView> {
  const wanted: MadePromise = {
    by: { kind: 'person', id: org.id[by] },
    to: { kind: 'person', id: org.id.Linus },
    what: SECRET,
    dueOn: '2026-03-06',
    source: null,
    ...over,
  }
  return await org.as(by, async work => {
    const [id = ''] = await promise(work, [wanted])
    return await readPromise(work, id)
  })
}
