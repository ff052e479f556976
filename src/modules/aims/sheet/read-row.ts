import { z } from 'zod'
import { LocalDate } from '#kernel/local-date.ts'
import { Body, line, Statement, Title } from '#kernel/text.ts'
import { AimKind, AimLinkKind, AimScope, MeasureType } from '../aim-words.ts'
import type { Column } from './layout.ts'
import type { RowProblem, SheetRow } from './read-sheet.ts'

/** A row whose cells are all of the right form; what it refers to is not looked up yet. */
export interface ReadRow {
  readonly row: number
  readonly key: string
  readonly parent: string
  readonly ownerEmail: string
  readonly ownerName: string
  readonly team: string
  readonly criteria: readonly string[]
  readonly state: 'draft' | 'live'
  readonly fields: z.output<typeof Fields>
}

/** Reads the cells of a row by their form; problems name the column. */
export function readRow({ row, cell }: SheetRow): {
  readonly read: ReadRow | null
  readonly problems: RowProblem[]
} {
  const raw = Object.fromEntries(Object.entries(CELLS).map(([field, column]) => [field, cell(column)]))
  const result = Fields.safeParse(raw)
  const criteria = cell('Success criteria')
    .split(/\s*(?:\||\r?\n)\s*/)
    .filter(text => text !== '')
  const fields = result.data
  const problems = [
    ...(result.error?.issues ?? []).map(issue => formProblem(row, String(issue.path[0]), raw)),
    ...(criteria.length > 5 || criteria.some(text => !Statement.safeParse(text).success)
      ? [cellProblem(row, 'Success criteria', 'At most five criteria of 280 characters, separated by "|".')]
      : []),
  ]
  if (fields === undefined || problems.length > 0) return { read: null, problems }
  const read = {
    row,
    key: cell('Key'),
    parent: cell('Parent'),
    ownerEmail: cell('Owner email'),
    ownerName: cell('Owner'),
    team: cell('Team'),
    criteria,
    state: fields.state === 'live' ? ('live' as const) : ('draft' as const),
    fields,
  }
  return { read, problems }
}

const CELLS = {
  kind: 'Kind',
  scope: 'Scope',
  title: 'Title',
  link: 'Link',
  state: 'State',
  what: 'What',
  why: 'Why',
  how: 'How',
  startOn: 'Start date',
  dueOn: 'Due date',
  dueOverrideReason: 'Late reason',
  standaloneReason: 'Stands alone because',
  measure: 'Measure',
  unit: 'Unit',
  start: 'Start',
  target: 'Target',
  low: 'Low',
  high: 'High',
  cadenceDays: 'Cadence days',
} as const satisfies Record<string, Column>

const lower = z.string().toLowerCase()
const empty = z.literal('').transform(() => null)
const number = z
  .string()
  .regex(/^[-+]?\d+([.,]\d+)?$/)
  .transform(text => Number(text.replace(',', '.')))
  .or(empty)
const date = LocalDate.or(empty)
const reason = Statement.or(empty)

const Fields = z.object({
  kind: lower.pipe(AimKind).or(z.literal('').transform(() => 'goal' as const)),
  scope: lower.pipe(AimScope).or(empty),
  title: Title,
  link: lower.pipe(AimLinkKind).or(empty),
  // Only what can be imported as such; everything else starts as a draft again.
  state: lower.pipe(z.enum(['', 'draft', 'consulting', 'briefed', 'planned', 'live', 'closed', 'retired'])),
  what: Body,
  why: Body,
  how: Body,
  startOn: date,
  dueOn: date,
  dueOverrideReason: reason,
  standaloneReason: reason,
  measure: lower.pipe(MeasureType).or(empty),
  unit: line(40),
  start: number,
  target: number,
  low: number,
  high: number,
  cadenceDays: z
    .string()
    .regex(/^\d{1,2}$/)
    .transform(Number)
    .pipe(z.int().min(1).max(92))
    .or(empty),
})

function formProblem(row: number, field: string, raw: Record<string, string>): RowProblem {
  const column = CELLS[field as keyof typeof CELLS]
  return cellProblem(row, column, FORMS[column] ?? `"${raw[field]}" is too long or has control characters.`)
}

const FORMS: Partial<Record<Column, string>> = {
  Kind: 'Vision, strategy or goal.',
  Scope: 'Org, team or person.',
  Title: 'A title has 3 to 140 characters on one line.',
  Link: 'Adds, enables or supports.',
  State: 'Draft or live.',
  'Start date': 'A date is written 2026-03-31.',
  'Due date': 'A date is written 2026-03-31.',
  Measure: 'Number, band, milestones or yesno.',
  Start: 'A number, such as 71 or 0.5.',
  Target: 'A number, such as 71 or 0.5.',
  Low: 'A number, such as 71 or 0.5.',
  High: 'A number, such as 71 or 0.5.',
  'Cadence days': 'Whole days, 1 to 92.',
}

function cellProblem(row: number, column: Column, form: string): RowProblem {
  return { row, column, code: 'form', message: `The cell "${column}" cannot be read.`, fix: form }
}
