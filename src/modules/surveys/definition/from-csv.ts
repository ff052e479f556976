import { CsvError, parse } from 'csv-parse/sync'
import { AppError, type ErrorItem } from '#kernel/errors.ts'
import { Code, Definition, Language } from './definition.ts'
import { MOST_QUESTIONS } from './problems.ts'

/**
 * A definition from a table with a header, one question a row. Columns, of which only `text` is needed: `code`, `section`, `kind`
 * (scale, recommend, single, multiple, ranking, text), `text`, `text:de` (a translation), `scale` (labels, lowest first, parted by
 * `|`; without it five points of agreement), `choices` (the same), `required`, `reversed`, `na`, `comment` (yes or no), `trend`.
 * Throws `malformed` with every problem of every row.
 */
export function definitionFromCsv(csv: string, language: string): Definition {
  const [header = [], ...lines] = parsed(csv.replace(/^\uFEFF/, ''))
  const titles = header.map(title => title.trim().toLowerCase())
  if (!titles.includes('text')) throw refused([columnMissing])
  const rows = lines
    .map((line, at) => ({ row: at + 2, cells: cellsOf(titles, line) }))
    .filter(({ cells }) => [...cells.values()].some(cell => cell !== ''))
  if (rows.length === 0 || rows.length > MOST_QUESTIONS) throw refused([notSoMany(rows.length)])
  const problems = rows.flatMap(rowProblems)
  if (problems.length > 0) throw refused(problems)
  return assembled(rows, titles, language)
}

interface Row {
  readonly row: number
  readonly cells: ReadonlyMap<string, string>
}

const KINDS = ['scale', 'recommend', 'single', 'multiple', 'ranking', 'text']
const AGREEMENT = ['Strongly disagree', 'Disagree', 'Neither agree nor disagree', 'Agree', 'Strongly agree']

function rowProblems({ row, cells }: Row): ErrorItem[] {
  const kind = kindOf(cells)
  const choices = partsOf(cells.get('choices')).length
  const points = partsOf(cells.get('scale')).length
  return [
    ...(cells.get('text') ? [] : [wrong(row, 'text', 'The question is empty.', 'Write the question.')]),
    ...(KINDS.includes(kind)
      ? []
      : [wrong(row, 'kind', `“${kind}” is no kind of question.`, `Write one of ${KINDS.join(', ')}.`)]),
    ...(['single', 'multiple', 'ranking'].includes(kind) &&
    (choices < 2 || choices > (kind === 'ranking' ? 9 : 16))
      ? [wrong(row, 'choices', `It has ${choices} choices.`, 'Write at least two, parted by |.')]
      : []),
    ...(kind === 'scale' && cells.get('scale') && (points < 2 || points > 11)
      ? [
          wrong(
            row,
            'scale',
            `The scale has ${points} points.`,
            'Write 2 to 11 labels, the lowest first, parted by |.',
          ),
        ]
      : []),
    ...['code', 'trend']
      .filter(column => cells.get(column) && !Code.safeParse(cells.get(column)).success)
      .map(column =>
        wrong(
          row,
          column,
          `“${cells.get(column)}” cannot be a code.`,
          'Use small letters, digits and _, a letter first.',
        ),
      ),
  ]
}

function assembled(rows: readonly Row[], titles: readonly string[], language: string): Definition {
  const languages = titles
    .map(title => /^text:(.+)$/.exec(title)?.[1])
    .flatMap(tag => (tag === undefined ? [] : [languageOf(tag)]))
  const scales = [
    ...new Set(
      rows.filter(({ cells }) => kindOf(cells) === 'scale').map(({ cells }) => labelsOf(cells).join('|')),
    ),
  ]
  const sections = [...new Set(rows.map(({ cells }) => cells.get('section') || 'Questions'))]
  const taken = new Set(rows.map(({ cells }) => cells.get('code')))
  const question = ({ row, cells }: Row) => {
    const kind = kindOf(cells)
    const translations = languages.flatMap(tag => {
      const text = cells.get(`text:${tag.toLowerCase()}`)
      return text ? [[tag, text] as const] : []
    })
    const common = {
      kind,
      code: cells.get('code') || freeCode(`q${row - 1}`, taken),
      text: { [language]: cells.get('text'), ...Object.fromEntries(translations) },
      required: isYes(cells.get('required')),
    }
    const extras = {
      notApplicable: isYes(cells.get('na')),
      comment: isYes(cells.get('comment')),
      trend: cells.get('trend') || null,
    }
    const choices = partsOf(cells.get('choices')).map((text, at) => ({
      code: `c${at + 1}`,
      text: { [language]: text },
    }))
    if (kind === 'text') return common
    if (kind === 'recommend') return { ...common, ...extras }
    if (kind !== 'scale') return { ...common, choices }
    const scale = `scale${scales.indexOf(labelsOf(cells).join('|')) + 1}`
    return { ...common, ...extras, scale, reversed: isYes(cells.get('reversed')) }
  }
  const read = Definition.safeParse({
    format: 'fairlead-survey/1',
    language,
    scales: scales.map((labels, at) => ({
      code: `scale${at + 1}`,
      kind: labels === AGREEMENT.join('|') ? 'agreement' : 'rating',
      points: labels.split('|').map(text => ({ [language]: text })),
    })),
    sections: sections.map((title, at) => ({
      code: `section${at + 1}`,
      title: { [language]: title },
      questions: rows.filter(({ cells }) => (cells.get('section') || 'Questions') === title).map(question),
    })),
  })
  if (read.success) return read.data
  throw refused(read.error.issues.map(({ path, message }) => unreadable(path.join('.'), message)))
}

/** The code, made longer until it is nobody else's. */
function freeCode(code: string, taken: ReadonlySet<string | undefined>): string {
  return taken.has(code) ? freeCode(`${code}x`, taken) : code
}

function kindOf(cells: Row['cells']): string {
  return cells.get('kind')?.toLowerCase() || 'scale'
}

function labelsOf(cells: Row['cells']): readonly string[] {
  const labels = partsOf(cells.get('scale'))
  return labels.length === 0 ? AGREEMENT : labels
}

function partsOf(cell: string | undefined): string[] {
  return (cell ?? '')
    .split('|')
    .map(part => part.trim())
    .filter(part => part !== '')
}

function isYes(cell: string | undefined): boolean {
  return ['yes', 'y', 'true', '1', 'x'].includes(cell?.toLowerCase() ?? '')
}

/** `pt-br` and `zh-hant` as people write tags: pt-BR, zh-Hant. */
function languageOf(tag: string): string {
  const written = tag
    .replace(/-([a-z])(?=[a-z]{3}(-|$))/, script => script.toUpperCase())
    .replace(/-([a-z]{2})$/, region => region.toUpperCase())
  if (!Language.safeParse(written).success)
    throw refused([wrong(1, `text:${tag}`, `“${tag}” is no language.`, 'Write a tag such as text:de.')])
  return written
}

/** Takes off the quote mark that exports put before what a spreadsheet would run as a formula. */
function cellsOf(titles: readonly string[], line: readonly string[]): Map<string, string> {
  return new Map(
    titles.map((title, at) => [
      title,
      (line[at] ?? '')
        .normalize('NFC')
        .trim()
        .replace(/^'(?=[=+\-@])/, ''),
    ]),
  )
}

function parsed(text: string): string[][] {
  const [first = ''] = text.split(/\r|\n/, 1)
  const delimiter = [';', '\t'].find(mark => first.split(mark).length > first.split(',').length) ?? ','
  try {
    return parse(text, { delimiter, relax_column_count: true })
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause
    // The row in which it opens, not the end of the table, up to which it was looked for.
    const row = Number(cause['records'] ?? 0) + 1
    const fix = 'Close it, or write two quotation marks ("") where one belongs to the text.'
    throw refused([wrong(row, '', 'A quotation mark is not closed, or is in the wrong place.', fix)])
  }
}

function wrong(row: number, column: string, message: string, fix: string): ErrorItem {
  return {
    field: column === '' ? `csv.${row}` : `csv.${row}.${column}`,
    code: 'bad_row',
    message: `Row ${row}: ${message}`,
    fix,
  }
}

const columnMissing: ErrorItem = {
  field: 'csv',
  code: 'column_missing',
  message: 'There is no column “text”.',
  fix: 'Name the column with the questions “text”.',
}

function notSoMany(count: number): ErrorItem {
  const message =
    count === 0
      ? 'There is no question.'
      : `There are ${count} questions; one survey takes ${MOST_QUESTIONS}.`
  return {
    field: 'csv',
    code: 'question_count',
    message,
    fix: `Bring 1 to ${MOST_QUESTIONS} questions, one a row.`,
  }
}

function unreadable(field: string, message: string): ErrorItem {
  return { field, code: 'malformed', message: `${field}: ${message}`, fix: 'Change that cell.' }
}

function refused(items: readonly ErrorItem[]): AppError {
  return new AppError('malformed', { items })
}
