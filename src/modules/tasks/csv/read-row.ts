import type { ErrorItem } from '#kernel/errors.ts'
import { type LocalDate, parseLocalDate } from '#kernel/local-date.ts'
import { Body, Statement, Title } from '#kernel/text.ts'
import { TaskState } from '../contract/words.ts'
import type { TaskWish } from '../fields/new-task.ts'
import type { Column } from './layout.ts'
import type { TableRow } from './read-table.ts'
import { readRhythm } from './rhythm.ts'
import type { RowProblem } from './row-problem.ts'

/** How names in cells become ids; null when there is none, or more than one. */
export interface Directory {
  readonly person: (emailOrName: string) => string | null
  readonly goal: (idOrTitle: string) => string | null
}

/** What a row asks for. `id` is the id it had where it came from. */
export interface RowWish {
  readonly row: number
  readonly id: string | null
  readonly title: string
  readonly note: string
  readonly goalId: string | null
  readonly assigneeId: string | null
  readonly dueOn: LocalDate | null
  readonly estimateDays: number | null
  readonly critical: boolean
  readonly state: TaskState
  readonly reason: string | null
  readonly recurrence: TaskWish['recurrence']
  /** Ids, as the file knows them. */
  readonly waitsFor: readonly string[]
}

/** Reads one row; every cell that cannot be understood is a problem. Blank cells are simply not set. */
export function readRow(
  { row, cells }: TableRow,
  directory: Directory,
): { wish: RowWish; problems: RowProblem[] } {
  const problems: RowProblem[] = []
  const refuse = (column: Column, code: string, message: string, fix: string) => {
    problems.push({ row, column, code, message, fix })
    return null
  }
  const text = (column: Column) => cells[column] ?? ''
  const found = (
    columns: readonly [Column, Column],
    find: (words: string) => string | null,
    noun: string,
  ) => {
    const column = columns.find(each => text(each) !== '')
    if (column === undefined) return null
    const message = `There is no ${noun} “${text(column)}”, or more than one.`
    return find(text(column)) ?? refuse(column, 'unknown', message, `Write the ${columns[0].toLowerCase()}.`)
  }
  const state = stateOf(text('State'))
  if (state === null)
    refuse(
      'State',
      'state',
      `“${text('State')}” is no state of a task.`,
      'Write todo, doing, blocked, done or dropped.',
    )
  const wish: RowWish = {
    row,
    id: text('Id') === '' ? null : text('Id').toLowerCase(),
    title: text('Title'),
    note: text('Note'),
    goalId: found(['Goal id', 'Goal'], directory.goal, 'goal'),
    assigneeId: found(['Assignee email', 'Assignee'], directory.person, 'person'),
    dueOn:
      text('Due') === ''
        ? null
        : (parseLocalDate(text('Due')) ?? refuse('Due', 'date', ...badDate(text('Due')))),
    estimateDays: numberOf(text('Estimate days'), () =>
      refuse(
        'Estimate days',
        'number',
        `“${text('Estimate days')}” is not a number of days.`,
        'Write a number such as 2.5.',
      ),
    ),
    critical: /^(yes|y|true|1|x|critical|high|urgent)$/i.test(text('Critical')),
    state: state ?? 'todo',
    reason: text('Reason') === '' ? null : text('Reason'),
    recurrence:
      text('Comes back') === ''
        ? null
        : (readRhythm(text('Comes back')) ??
          refuse(
            'Comes back',
            'rhythm',
            `“${text('Comes back')}” does not say how often.`,
            'Write every week, every 2 months or every 5 working days.',
          )),
    waitsFor: text('Waits for')
      .toLowerCase()
      .split(/[\s,;]+/)
      .filter(Boolean),
  }
  if (!Title.safeParse(wish.title).success)
    refuse('Title', 'title', 'A title is one line of 3 to 140 characters.', 'Write a title of that length.')
  if (!Body.safeParse(wish.note).success)
    refuse(
      'Note',
      'note',
      'A note has at most 10,000 characters and no control characters.',
      'Shorten it, or type it again.',
    )
  if (wish.reason !== null && !Statement.safeParse(wish.reason).success)
    refuse('Reason', 'reason', 'A reason is one line of at most 280 characters.', 'Shorten it.')
  return { wish, problems }
}

/** A problem of a field as a problem of the column it came from. */
export function inColumn(row: number, item: ErrorItem): RowProblem {
  const { field, code, message, fix } = item
  return { row, column: COLUMN_OF[field] ?? '', code, message, fix }
}

const COLUMN_OF: Readonly<Record<string, Column>> = {
  goalId: 'Goal',
  assigneeId: 'Assignee',
  dueOn: 'Due',
  estimateDays: 'Estimate days',
  reason: 'Reason',
  recurrence: 'Comes back',
  dependsOn: 'Waits for',
}

function badDate(text: string): [string, string] {
  return [`“${text}” is not a date.`, 'Write it as year-month-day, such as 2026-03-31.']
}

function stateOf(text: string): TaskState | null {
  const plain = text.toLowerCase().replace(/[\s_-]/g, '')
  if (plain === '' || plain === 'open' || plain === 'notstarted') return 'todo'
  if (plain === 'inprogress' || plain === 'started') return 'doing'
  if (plain === 'closed' || plain === 'completed') return 'done'
  return TaskState.safeParse(plain).data ?? null
}

function numberOf(text: string, refuse: () => null): number | null {
  if (text === '') return null
  const value = Number(text.replace(',', '.'))
  return Number.isFinite(value) ? value : refuse()
}
