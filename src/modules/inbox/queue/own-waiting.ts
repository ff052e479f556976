import { addDays, type LocalDate } from '#kernel/local-date.ts'
import { addWorkingDays, type WorkCalendar } from '#kernel/working-days.ts'
import type { MyAims } from '#modules/aims/public.ts'
import type { TaskRow, WaitingTasks } from '#modules/tasks/public.ts'
import type { Severity } from '../contract.ts'
import type { Waiting } from './queue.ts'

/** How much each kind weighs, and whether only its reader can do it. */
const WEIGHT = {
  accept_plan: { severity: 'major', mine: true },
  write_plan: { severity: 'major', mine: true },
  answer_ask_back: { severity: 'major', mine: true },
  confirm_closing: { severity: 'minor', mine: true },
  issue_brief: { severity: 'minor', mine: false },
  check_in: { severity: 'minor', mine: true },
  task_request: { severity: 'minor', mine: false },
  task_overdue: { severity: 'minor', mine: true },
} as const satisfies Readonly<Record<string, { readonly severity: Severity; readonly mine: boolean }>>

/** Working days a leader or owner has to answer, counted from when it began to wait. */
const ANSWER_DAYS = {
  accept_plan: 5,
  write_plan: 10,
  answer_ask_back: 5,
  confirm_closing: 5,
  issue_brief: 10,
} as const

/** What waits among the reader's goals and tasks, which are weighed in memory; days are counted by their own calendar. */
export function ownWaiting(
  aims: MyAims,
  tasks: WaitingTasks,
  today: LocalDate,
  calendar: WorkCalendar,
): Waiting[] {
  return [
    ...aims.awaiting.map(each => awaited(each, calendar)),
    ...aims.checkIns.flatMap(each => checkInDue(each, today)),
    ...tasks.requests.map(task => waits('task_request', task.title, `/tasks/${task.id}`, task.dueOn)),
    ...tasks.own.flatMap(task => taskOverdue(task, today)),
  ]
}

function awaited({ aim, what, sinceOn }: MyAims['awaiting'][number], calendar: WorkCalendar): Waiting {
  const dueOn = addWorkingDays(sinceOn, ANSWER_DAYS[what], calendar)
  return { ...waits(what, aim.title, `/aims/${aim.id}`, dueOn), sinceOn }
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

function waits(kind: keyof typeof WEIGHT, subject: string, link: string, dueOn: LocalDate | null): Waiting {
  return { kind, subject, link, dueOn, sinceOn: null, ...WEIGHT[kind] }
}
