import { sql } from 'kysely'
import { expect } from 'vitest'
import { type Answered, type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { goalIn, taskBy } from '../task.factory.ts'

/** What the wishes below speak about: tasks of Linus on a goal of the Pilots, a request to Alan, and what is hidden. */
export interface Place {
  readonly org: Organisation
  readonly goalId: string
  readonly closedId: string
  readonly strategyId: string
  readonly hiddenGoalId: string
  /** Of Linus, on the goal, at rev 2: rev 1 is stale. */
  readonly task: string
  /** Of Linus, waits for `task`. */
  readonly waiting: string
  /** Asked of Alan by Linus; Margaret answers. */
  readonly request: string
  readonly hidden: string
}

export async function place(): Promise<Place> {
  const org = await organisation()
  const goalId = await goalIn(org)
  const closedId = await goalIn(org, { title: 'Closed goal', state: 'closed' })
  const strategyId = await goalIn(org, { title: 'Fewer delays', scope: 'org', team: null })
  await org.system(work =>
    sql`update aims_aims set kind = 'strategy' where id = ${strategyId}`.execute(work.sql),
  )
  const hiddenGoalId = await goalIn(org, { title: 'His own', scope: 'person', owner: 'Alan', team: null })
  const { id: task } = await taskBy(org, 'Grace', {
    title: 'Check the ropes',
    goalId,
    assigneeId: org.id.Linus,
  })
  await org.http.patch(`/api/tasks/${task}`, { rev: 1, critical: true }, { as: 'Grace' })
  const { id: waiting } = await taskBy(org, 'Grace', {
    title: 'Rig the mast',
    assigneeId: org.id.Linus,
    dependsOn: [task],
  })
  const { id: request } = await taskBy(org, 'Linus', { title: 'Print badges', assigneeId: org.id.Alan })
  const { id: hidden } = await taskBy(org, 'Margaret', { title: 'Hire a pilot', assigneeId: org.id.Alan })
  return { org, goalId, closedId, strategyId, hiddenGoalId, task, waiting, request, hidden }
}

type Method = 'post' | 'put' | 'patch'
/** What is wrong; who asks for it; the request; the status; every item as “field code”. */
export type Refusal = readonly [
  wrong: string,
  as: Name,
  ask: (p: Place) => readonly [Method, string, unknown],
  status: 409 | 422,
  items: readonly string[],
]

/** Asks for it over HTTP: it is refused with exactly these items, each says what to do, and nothing was saved. */
export async function expectRefused([, as, ask, status, items]: Refusal): Promise<void> {
  const p = await place()
  const before = await everything(p.org)
  const [method, url, body] = ask(p)
  const refused = await p.org.http[method](url, body, { as })
  const found = itemsOf(refused).map(({ field, code }) => `${field} ${code}`)
  expect([refused.status, found.toSorted()]).toEqual([status, items])
  for (const { message, fix } of itemsOf(refused)) {
    expect(message).toMatch(/\S/)
    expect(fix).toMatch(/\S/)
  }
  expect(await everything(p.org)).toEqual(before)
}

/** Every row of the room, and how many events there are. */
async function everything(org: Organisation): Promise<unknown> {
  return await org.system(async work => {
    const rows = async (from: string) =>
      (
        await sql<{ row: string }>`select t::text as row from ${sql.table(from)} as t order by 1`.execute(
          work.sql,
        )
      ).rows
    return {
      tasks: await rows('tasks_tasks'),
      dependencies: await rows('tasks_dependencies'),
      moves: await rows('tasks_moves'),
      requests: await rows('tasks_requests'),
      tops: await rows('tasks_tops'),
      events: (await rows('platform_events')).length,
    }
  })
}

function itemsOf({
  body,
}: Answered): readonly { field: string; code: string; message: string; fix: string }[] {
  return body.error.items
}
