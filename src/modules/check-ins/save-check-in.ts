import { AppError, ruleBroken, staleRev } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import { NewObstacle, raiseObstacle } from '#modules/obstacles/public.ts'
import { chartOn } from '#modules/people/public.ts'
import { type TaskRow, tasksSeen } from '#modules/tasks/public.ts'
import { actingPerson, type NewEvent, type Work } from '#platform/work.ts'
import { actionsFor } from './access.ts'
import { checkInView } from './check-in-view.ts'
import type { CheckInView, SaveCheckIn } from './contract.ts'
import { insertCheckIns, lastOf, saveCheckIn as store } from './store/check-in-store.ts'
import type { CheckIn } from './store/tables.ts'
import { mayTell } from './week.ts'

/** Makes the actor's check-in of a week, or changes it within a day. Who answers for them on the day of the first reads it. */
export async function saveCheckIn(work: Work, said: SaveCheckIn): Promise<CheckInView> {
  const me = actingPerson(work)
  const chart = await chartOn(work, work.today)
  const before = (await lastOf(work, me)).find(({ weekOn }) => weekOn === said.weekOn)
  mustBePossible(work, said, before)
  const ids = [...said.did.map(({ taskId }) => taskId), ...said.next]
  const tasks = new Map((await tasksSeen(work, [...new Set(ids)])).map(task => [task.id, task]))
  mustBeOwn(said, tasks, me)
  const title = (taskId: string) => tasks.get(taskId)?.title ?? ''
  const stuck =
    said.stuck === null ? null : await raiseObstacle(work, NewObstacle.parse({ title: said.stuck }))
  const { note, needGuidance } = said
  const after: CheckIn = {
    ...(before ?? {
      ...{ id: newId(work.now.getTime()), personId: me, weekOn: said.weekOn, managerId: chart.managerOf(me) },
      ...{ madeAt: work.now, answeredAt: null, answer: null, rev: 1 },
    }),
    ...{ note, needGuidance, obstacleId: stuck?.id ?? before?.obstacleId ?? null },
    did: said.did.map(({ taskId, done }) => ({ taskId, title: title(taskId), done })),
    next: said.next.map(taskId => ({ taskId, title: title(taskId) })),
  }
  if (before === undefined) await insertCheckIns(work, [after])
  else await store(work, after)
  await work.publish(...eventsOf(before, after))
  return checkInView(work, before === undefined ? after : { ...after, rev: after.rev + 1 }, chart)
}

function mustBePossible(work: Work, { rev, weekOn }: SaveCheckIn, before: CheckIn | undefined): void {
  if (before === undefined && !mayTell(weekOn, work.today))
    throw ruleBroken('weekOn', 'other_week', 'This week cannot be told of today.', 'Load the page again.')
  if ((before?.rev ?? null) !== rev) throw staleRev(before ?? null)
  if (before !== undefined && !actionsFor(before, before.personId, work.now).has('edit')) {
    const message = 'A check-in can be changed for a day.'
    const item = { field: '', code: 'too_late', message, fix: 'Say it in the next one, or talk about it.' }
    throw new AppError('illegal_transition', { items: [item], current: { state: 'made', legal: [] } })
  }
}

function mustBeOwn({ did, next }: SaveCheckIn, tasks: ReadonlyMap<string, TaskRow>, me: string): void {
  const isOwn = (id: string) => tasks.get(id)?.assignee?.id === me
  const told = [
    ...did.map(({ taskId }) => ({ taskId, field: 'did' })),
    ...next.map(taskId => ({ taskId, field: 'next' })),
  ]
  const wrong = told.find(({ taskId }) => !isOwn(taskId))
  if (wrong === undefined) return
  throw ruleBroken(
    wrong.field,
    'not_your_task',
    'One of these is not a task of yours.',
    'Choose from your own tasks.',
  )
}

/** What is told: ids and the week, never a word of it. A wish for guidance is an event of its own, once. */
function eventsOf(
  before: CheckIn | undefined,
  { id, personId, managerId, weekOn, needGuidance }: CheckIn,
): NewEvent[] {
  const about = { subject: { kind: 'check_in', id }, data: { personId, managerId, weekOn } }
  return [
    { type: before === undefined ? 'check_in.made' : 'check_in.changed', ...about },
    ...(needGuidance && before?.needGuidance !== true ? [{ type: 'check_in.guidance_asked', ...about }] : []),
  ]
}
