import { addDays, type LocalDate, mondayOf } from '#kernel/local-date.ts'
import { type TaskState, WeekSection } from '../contract/words.ts'
import { isOpen } from '../task.ts'

/** Why a task is in somebody's week; the order of the sections of the page. */
export const WEEK_SECTIONS = WeekSection.options

/** How many tasks somebody chooses to put first in a week. */
const TOP_COUNT = 3

/** What decides whether a task belongs in the week of the person it is assigned to. */
export interface WeekTask {
  readonly id: string
  readonly state: TaskState
  readonly dueOn: LocalDate | null
  readonly critical: boolean
  readonly awaitsAnswer: boolean
}

/** The last day of the week of `today`: its Sunday. */
export function weekEnd(today: LocalDate): LocalDate {
  return addDays(mondayOf(today), 6)
}

/**
 * The section a task belongs to in the week of `today`, or null when it can wait. Blocked tasks have a section of their
 * own whatever their date; a critical task without a near date is shown from the moment it is assigned.
 */
export function sectionOf(task: WeekTask, today: LocalDate): WeekSection | null {
  if (!isOpen(task.state) || task.awaitsAnswer) return null
  if (task.state === 'blocked') return 'blocked'
  if (task.dueOn !== null && task.dueOn < today) return 'overdue'
  if (task.dueOn !== null && task.dueOn <= weekEnd(today)) return 'this_week'
  if (task.state === 'doing') return 'doing'
  return task.critical ? 'critical' : null
}

/** The tasks of a week in the order to look at them: by section, critical first, then by date, then oldest first. */
export function inWeekOrder<T extends WeekTask>(tasks: readonly T[], today: LocalDate): readonly T[] {
  return tasks
    .map(task => ({ task, section: sectionOf(task, today) }))
    .filter(entry => entry.section !== null)
    .sort((a, b) => sectionRank(a.section) - sectionRank(b.section) || compareTasks(a.task, b.task))
    .map(entry => entry.task)
}

/** The tasks that come first: those chosen for this week, done or not, else the first few that can be worked on. */
export function topOf<T extends WeekTask>(
  week: readonly T[],
  all: readonly T[],
  chosen: readonly string[],
): { readonly tasks: readonly T[]; readonly chosen: boolean } {
  const byId = new Map(all.filter(task => task.state !== 'dropped').map(task => [task.id, task]))
  const picked = chosen.map(id => byId.get(id)).filter(task => task !== undefined)
  if (chosen.length > 0) return { tasks: picked, chosen: true }
  return { tasks: week.filter(task => task.state !== 'blocked').slice(0, TOP_COUNT), chosen: false }
}

function sectionRank(section: WeekSection | null): number {
  return section === null ? WEEK_SECTIONS.length : WEEK_SECTIONS.indexOf(section)
}

function compareTasks(a: WeekTask, b: WeekTask): number {
  if (a.critical !== b.critical) return a.critical ? -1 : 1
  const dueA = a.dueOn ?? '9999-12-31'
  const dueB = b.dueOn ?? '9999-12-31'
  if (dueA !== dueB) return dueA < dueB ? -1 : 1
  return a.id < b.id ? -1 : 1
}
