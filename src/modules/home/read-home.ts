import { addDays, type LocalDate } from '#kernel/local-date.ts'
import { addWorkingDays, MONDAY_TO_FRIDAY } from '#kernel/working-days.ts'
import { type AimCard, lineOfSight, type MyAims, myAims } from '#modules/aims/public.ts'
import { chartOn, coverRequests } from '#modules/people/public.ts'
import { type TaskRow, tasksWaitingFor } from '#modules/tasks/public.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import type { HomeView, QueueKind } from './contract.ts'
import { inQueueOrder, type Waiting, WEIGHT } from './queue.ts'

/** Working days a leader or owner has to answer, counted from when it began to wait. */
const ANSWER_DAYS = {
  accept_plan: 5,
  write_plan: 10,
  answer_ask_back: 5,
  confirm_closing: 5,
  issue_brief: 10,
} as const

/** What the reader sees first: what waits for them, their line to the destination, what they own. */
export async function readHome(work: Work): Promise<HomeView> {
  const me = actingPerson(work)
  const chart = await chartOn(work, work.today)
  const aims = await myAims(work)
  const tasks = await tasksWaitingFor(
    work,
    aims.owned.map(aim => aim.id),
  )
  const covers = await coverRequests(work)
  const waiting = [
    ...aims.awaiting.map(awaited),
    ...aims.checkIns.flatMap(each => checkInDue(each, work.today)),
    ...covers.map(absence => waits('cover', absence.person.name, '/', absence.from)),
    ...tasks.requests.map(task => waits('task_request', task.title, `/tasks/${task.id}`, task.dueOn)),
    ...tasks.own.flatMap(task => taskOverdue(task, work.today)),
  ]
  return {
    today: work.today,
    queue: inQueueOrder(waiting, work.today),
    line: await lineOf(work, tasks.own, aims.owned),
    owned: aims.owned.map(({ id, title, kind, state, health, dueOn }) => ({
      id,
      title,
      kind,
      state,
      health,
      dueOn,
    })),
    reports: chart.reportsOf(me).length,
  }
}

function awaited({ aim, what, sinceOn }: MyAims['awaiting'][number]): Waiting {
  return {
    ...waits(
      what,
      aim.title,
      `/aims/${aim.id}`,
      addWorkingDays(sinceOn, ANSWER_DAYS[what], MONDAY_TO_FRIDAY),
    ),
    sinceOn,
  }
}

// A report is asked for two days ahead, so that Friday's can be made on Wednesday.
function checkInDue({ aim, dueOn }: MyAims['checkIns'][number], today: LocalDate): Waiting[] {
  return dueOn > addDays(today, 2) ? [] : [waits('check_in', aim.title, `/aims/${aim.id}`, dueOn)]
}

function taskOverdue(task: TaskRow, today: LocalDate): Waiting[] {
  if (task.dueOn === null || task.dueOn >= today) return []
  const overdue = waits('task_overdue', task.title, `/tasks/${task.id}`, task.dueOn)
  return [task.critical ? { ...overdue, severity: 'critical' } : overdue]
}

function waits(kind: QueueKind, subject: string, to: string, dueOn: LocalDate | null): Waiting {
  return { kind, subject, to, dueOn, sinceOn: null, ...WEIGHT[kind] }
}

// The task that comes first and serves a goal, else the first live goal of one's own.
async function lineOf(
  work: Work,
  tasks: readonly TaskRow[],
  owned: readonly AimCard[],
): Promise<HomeView['line']> {
  const doing = tasks.filter(task => task.goal !== null)
  const task = doing.find(candidate => candidate.state === 'doing') ?? doing[0]
  const aimId = task?.goal?.id ?? owned.find(card => card.state === 'live')?.id
  if (aimId === undefined) return null
  const links = (await lineOfSight(work, [aimId])).get(aimId) ?? []
  const stations = links.map(({ id, kind, title, why, health }) => ({ id, kind, title, why, health }))
  return { task: task === undefined ? null : { id: task.id, title: task.title }, stations }
}
