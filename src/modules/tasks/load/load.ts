import { addDays, type LocalDate } from '#kernel/local-date.ts'
import { type WorkCalendar, workingDaysBetween } from '#kernel/working-days.ts'
import type { LoadWord, TaskState } from '../contract/words.ts'
import { isOpen } from '../task.ts'

/** The share of somebody's working time that planned tasks may fill; the rest goes to people, mail and surprises. */
const DEFAULT_ALLOCATION = 0.5

/** The usual window of a load, today included. */
export const LOAD_DAYS = 28

/** What a task brings to a load. `usualDays` stands in for a missing estimate (the median of its team). */
export interface LoadTask {
  readonly state: TaskState
  readonly dueOn: LocalDate | null
  readonly estimateDays: number | null
  readonly usualDays: number
  readonly awaitsAnswer: boolean
}

/** How much somebody can do: full-time share 0.1–1, share of it for tasks 0–1, and when they work. */
export interface Capacity {
  readonly fte: number
  readonly allocation?: number
  readonly calendar: WorkCalendar
}

/** Both ends included. */
export interface Window {
  readonly from: LocalDate
  readonly to: LocalDate
}

/** `ratio` = `taskDays` ÷ `availableDays`, null without available days. `undated` tasks are not in it. */
export interface Load {
  readonly ratio: number | null
  readonly word: LoadWord
  readonly taskDays: number
  readonly availableDays: number
  readonly tasks: number
  readonly unestimated: number
  readonly undated: number
}

/** The four weeks that begin today. */
export function nextFourWeeks(today: LocalDate): Window {
  return { from: today, to: addDays(today, LOAD_DAYS - 1) }
}

/**
 * The load of one person: Σ estimated days of open tasks due by the end of the window (overdue ones and undated ones
 * already begun included) ÷ Σ working days × full-time share × allocation (practice.md, H08).
 */
export function loadOf(tasks: readonly LoadTask[], capacity: Capacity, window: Window): Load {
  const open = tasks.filter(task => isOpen(task.state) && !task.awaitsAnswer)
  const counted = open.filter(task => countsIn(task, window))
  const taskDays = counted.reduce((sum, task) => sum + (task.estimateDays ?? task.usualDays), 0)
  const availableDays = available(capacity, window)
  const ratio = availableDays === 0 ? null : taskDays / availableDays
  return {
    ratio,
    word: wordOf(ratio),
    taskDays,
    availableDays,
    tasks: counted.length,
    unestimated: counted.filter(task => task.estimateDays === null).length,
    undated: open.filter(task => task.dueOn === null && task.state !== 'doing').length,
  }
}

/** The load of several people together, such as everybody who works on one goal. */
export function loadTogether(loads: readonly Load[]): Load {
  const sum = (of: (load: Load) => number) => loads.reduce((total, load) => total + of(load), 0)
  const taskDays = sum(load => load.taskDays)
  const availableDays = sum(load => load.availableDays)
  const ratio = availableDays === 0 ? null : taskDays / availableDays
  return {
    ratio,
    word: wordOf(ratio),
    taskDays,
    availableDays,
    tasks: sum(load => load.tasks),
    unestimated: sum(load => load.unestimated),
    undated: sum(load => load.undated),
  }
}

/** Up to 0.85 fine, up to 1 full, above too much (practice.md, H08 and A18). */
export function wordOf(ratio: number | null): LoadWord {
  if (ratio === null) return 'away'
  if (ratio > 1) return 'too_much'
  return ratio > 0.85 ? 'full' : 'fine'
}

function countsIn(task: LoadTask, window: Window): boolean {
  return task.dueOn === null ? task.state === 'doing' : task.dueOn <= window.to
}

function available(capacity: Capacity, window: Window): number {
  const days = workingDaysBetween(window.from, addDays(window.to, 1), capacity.calendar)
  return days * capacity.fte * (capacity.allocation ?? DEFAULT_ALLOCATION)
}
