import { cutTo } from '#kernel/text.ts'
import { columnKey, type Field, fieldOf, isSensitive, titleOf } from './layout.ts'
import type { Problem } from './sheet.ts'

/** Which column of a file is what. Numbers are positions, from 0. */
export interface ColumnMap {
  readonly fields: ReadonlyMap<Field, number>
  /** Extra columns, kept with the person under the title they have in the file. */
  readonly attributes: readonly { readonly name: string; readonly column: number }[]
  /** Titles of columns that are not stored. */
  readonly leftAside: readonly string[]
  /** `Job Title Level` and the like may hold words; a column called `Level` may not. */
  readonly levelIsFree: boolean
  readonly problems: readonly Problem[]
}

/**
 * Finds fields, attributes and columns to leave aside in a header; the same column twice is an error. An attribute that
 * people have already keeps the spelling in `knownAttributes`.
 */
export function mapHeader(
  header: readonly string[],
  knownAttributes: ReadonlySet<string> = new Set(),
): ColumnMap {
  const spelling = new Map(Array.from(knownAttributes, name => [columnKey(name), name]))
  const fields = new Map<Field, number>()
  const attributes: { name: string; column: number }[] = []
  const leftAside: string[] = []
  const problems: Problem[] = [...repeated(header)]
  const own = new Set(header.flatMap(title => firstChoice(title) ?? []))
  header.forEach((title, column) => {
    if (title === '') return
    const match = fieldOf(title)
    if (match && !(match.secondChoice && own.has(match.field))) {
      const earlier = fields.get(match.field)
      if (earlier === undefined) fields.set(match.field, column)
      else problems.push(sameMeaning(header[earlier] ?? '', title, match.field))
    } else if (isSensitive(title)) leftAside.push(title)
    else attributes.push({ name: spelling.get(columnKey(title)) ?? attributeName(title), column })
  })
  problems.push(...missingColumns(fields), ...notes(attributes, leftAside))
  const level = fields.get('level')
  const levelIsFree = level !== undefined && fieldOf(header[level] ?? '')?.secondChoice === true
  return { fields, attributes, leftAside, levelIsFree, problems }
}

/** Names that every object has already are written a little differently. */
function attributeName(title: string): string {
  return title in Object.prototype ? `${title} (column)` : cutTo(title, 80)
}

function firstChoice(title: string): Field | null {
  const match = fieldOf(title)
  return match && !match.secondChoice ? match.field : null
}

function repeated(header: readonly string[]): Problem[] {
  const seen = new Map<string, string>()
  return header.flatMap(title => {
    const key = columnKey(title)
    if (key === '') return []
    const earlier = seen.get(key)
    seen.set(key, title)
    if (earlier === undefined || fieldOf(title) !== null) return []
    return [
      fileProblem(
        'error',
        title,
        'duplicate_column',
        `The column “${title}” is there twice.`,
        'Rename or delete one of them.',
      ),
    ]
  })
}

function sameMeaning(first: string, second: string, field: Field): Problem {
  const message =
    columnKey(first) === columnKey(second)
      ? `The column “${second}” is there twice.`
      : `The columns “${first}” and “${second}” both mean ${titleOf(field)}.`
  return fileProblem('error', second, 'duplicate_column', message, 'Rename or delete one of them.')
}

function missingColumns(fields: ReadonlyMap<Field, number>): Problem[] {
  const problems: Problem[] = []
  if (!fields.has('name') && !fields.has('firstName') && !fields.has('lastName')) {
    problems.push(
      fileProblem(
        'error',
        'Name',
        'missing_column',
        'There is no column with names.',
        'Add a column called Name, or First name and Last name.',
      ),
    )
  }
  if (!fields.has('email') && !fields.has('employeeId')) {
    problems.push(
      fileProblem(
        'error',
        'Email',
        'missing_column',
        'There is no column that identifies people.',
        'Add a column called Email or Employee Id.',
      ),
    )
  }
  return problems
}

function notes(attributes: readonly { readonly name: string }[], leftAside: readonly string[]): Problem[] {
  const problems: Problem[] = []
  if (attributes.length > 0) {
    const names = attributes.map(attribute => attribute.name).join(', ')
    problems.push(
      fileProblem(
        'warning',
        'header',
        'kept_as_attributes',
        `These columns are kept as attributes, which the person and the people team can see: ${names}.`,
        'Delete a column from the file if it should not be kept.',
      ),
    )
  }
  if (leftAside.length > 0) {
    problems.push(
      fileProblem(
        'warning',
        'header',
        'left_aside',
        `These columns are private and are not stored: ${leftAside.join(', ')}.`,
        'Nothing to do. They will get a separate, protected place.',
      ),
    )
  }
  return problems
}

function fileProblem(
  level: 'warning' | 'error',
  field: string,
  code: string,
  message: string,
  fix: string,
): Problem {
  return { row: null, level, field, code, message, fix }
}
