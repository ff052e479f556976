import { AppError, type ErrorItem } from '#kernel/errors.ts'
import type { Answers } from '../contract/bodies.ts'
import { shownQuestions } from '../contract/shown-questions.ts'
import type { Definition } from '../definition/definition.ts'
import { layoutOf, type Place } from '../definition/layout.ts'
import type { Ballots } from '../store/ballots.ts'
import type { Attribute, Unit } from '../store/tables.ts'
import type { AnswersFile } from './answers-file.ts'
import { answersFileProblems } from './answers-file-problems.ts'
import { GrowingBytes } from './growing-bytes.ts'
import { LevelList } from './level-list.ts'
import { type Cell, cellReader } from './read-cell.ts'
import { UnitTree } from './unit-tree.ts'

/** What a table of answers holds, as it is kept. */
export interface ReadAnswers {
  readonly units: readonly Unit[]
  readonly attributes: readonly Attribute[]
  readonly ballots: Ballots
  readonly comments: readonly { readonly question: string; readonly unit: number; readonly body: string }[]
}

/** Rows of a table with the line each begins on, the header first. */
export type Rows = AsyncIterable<{ readonly line: number; readonly cells: readonly string[] }>

// A table with more is wrong all over.
const MOST_PROBLEMS = 50
const LONGEST_WORDS = 10_000
// Weights are kept to six places: exact numbers, from which a plan can be reckoned.
const WEIGHT_PLACES = 1e6

/** Reads a table row by row; throws `rule_broken` with what is wrong by row and column, and nothing is kept. */
export async function readAnswers(file: AnswersFile, rows: Rows): Promise<ReadAnswers> {
  let table: Table | undefined
  for await (const { line, cells } of rows) {
    if (table === undefined) {
      const problems = answersFileProblems(file, cells)
      if (problems.length > 0) throw new AppError('rule_broken', { items: problems })
      table = new Table(file, cells)
    } else if (cells.length > 1 || cells[0] !== '') table.add(line, cells)
    if (table.problems.length >= MOST_PROBLEMS) break
  }
  if (table === undefined || (table.problems.length === 0 && table.count === 0)) throw empty()
  if (table.problems.length > 0) throw new AppError('rule_broken', { items: table.problems })
  return table.finish()
}

/** One question with the column that answers it. */
interface Answered {
  readonly place: Place
  readonly column: number
  readonly read: (text: string) => Cell
}

class Table {
  readonly problems: ErrorItem[] = []
  count = 0
  private readonly header: readonly string[]
  private readonly definition: Definition
  private readonly tree: UnitTree
  private readonly unitColumns: readonly number[]
  private readonly levels: readonly { readonly column: number; readonly list: LevelList }[]
  private readonly answered: readonly Answered[]
  private readonly weightColumn: number
  private readonly mayHide: boolean
  private readonly length: number
  private readonly unitOf: number[] = []
  private readonly weights: number[] = []
  private readonly bytes = new GrowingBytes()
  private readonly levelBytes = new GrowingBytes()
  private readonly comments: { question: string; unit: number; body: string }[] = []

  constructor({ definition, columns, whole }: AnswersFile, header: readonly string[]) {
    const { places, length } = layoutOf(definition)
    const na = new Set(columns.notApplicable)
    const columnOf = new Map(
      Object.entries(columns.answers).map(([column, code]) => [code, header.indexOf(column)]),
    )
    this.header = header
    this.definition = definition
    this.length = length
    this.tree = new UnitTree(whole)
    this.unitColumns = columns.units.map(column => header.indexOf(column))
    this.levels = columns.attributes.map(({ column, code, title }) => ({
      column: header.indexOf(column),
      list: new LevelList(code, title),
    }))
    this.weightColumn = columns.weight === null ? -1 : header.indexOf(columns.weight)
    this.answered = places.map(place => ({
      place,
      column: columnOf.get(place.question.code) ?? -1,
      read: cellReader(definition, place, na),
    }))
    this.mayHide = places.some(({ question }) => question.showIf !== null)
  }

  add(line: number, cells: readonly string[]): void {
    if (cells.length === this.header.length) this.addRow(line, cells)
    else
      this.wrong(line, -1, {
        code: 'cells_missing',
        message: `This row has ${cells.length} cells, and the first one ${this.header.length}.`,
        fix: 'Give every row as many cells as there are columns.',
      })
  }

  finish(): ReadAnswers {
    const { units, placeOf } = this.tree.finish()
    const width = this.levels.length
    const finished = this.levels.map(({ list }) => list.finish())
    const levels = this.levelBytes.all()
    return {
      units,
      attributes: finished.map(({ attribute }) => attribute),
      ballots: {
        count: this.count,
        units: Int32Array.from(this.unitOf, unit => placeOf[unit] as number),
        levels: levels.map((level, at) => finished[at % width]?.placeOf[level] ?? 0),
        answers: this.bytes.all(),
        weights: this.weightColumn < 0 ? null : Float64Array.from(this.weights),
      },
      comments: this.comments.map(each => ({ ...each, unit: placeOf[each.unit] as number })),
    }
  }

  private addRow(line: number, cells: readonly string[]): void {
    const unit = this.tree.add(this.namesOf(line, cells))
    this.unitOf.push(unit)
    if (this.levels.length > 0)
      this.levelBytes.add(
        Uint8Array.from(this.levels, ({ column, list }) => {
          const level = list.place(cells[column] ?? '')
          if (level === null) this.wrong(line, column, list.tooMany())
          return level ?? 0
        }),
      )
    if (this.weightColumn >= 0) this.weights.push(this.weightOf(line, cells[this.weightColumn] ?? ''))
    this.bytes.add(this.ballotOf(line, cells, unit))
    this.count++
  }

  private namesOf(line: number, cells: readonly string[]): string[] {
    // A name is one line, also where a spreadsheet broke it inside its cell.
    const names = this.unitColumns.map(column => (cells[column] ?? '').replaceAll(/\s+/g, ' '))
    const last = names.findLastIndex(name => name !== '')
    const gap = names.findIndex((name, at) => name === '' && at < last)
    if (gap >= 0)
      this.wrong(line, this.unitColumns[gap] ?? -1, {
        code: 'unit_above_missing',
        message: 'A narrower unit is named, and this one is not.',
        fix: 'Name the unit that it belongs to.',
      })
    return names.slice(0, last + 1)
  }

  private weightOf(line: number, text: string): number {
    const weight = /^\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN
    if (!(weight > 0 && weight < 1e6))
      this.wrong(line, this.weightColumn, {
        code: 'no_weight',
        message: `“${text.slice(0, 60)}” is no weight.`,
        fix: 'Write a number over 0 and under a million.',
      })
    return Math.round(weight * WEIGHT_PLACES) / WEIGHT_PLACES
  }

  private ballotOf(line: number, cells: readonly string[], unit: number): Uint8Array {
    const ballot = new Uint8Array(this.length)
    const answers: Answers = {}
    for (const { place, column, read } of this.answered) {
      const text = cells[column] ?? ''
      if (place.question.kind === 'text') {
        this.addWords(line, column, { question: place.question.code, unit, body: text })
        continue
      }
      const cell = read(text)
      if ('message' in cell) this.wrong(line, column, cell)
      else if (cell.answer !== undefined) {
        ballot.set(cell.bytes, place.at)
        if (this.mayHide) answers[place.question.code] = cell.answer
      }
    }
    if (this.mayHide) this.refuseHidden(line, answers)
    return ballot
  }

  private addWords(
    line: number,
    column: number,
    words: { question: string; unit: number; body: string },
  ): void {
    if (words.body.length > LONGEST_WORDS)
      this.wrong(line, column, {
        code: 'too_long',
        message: `There are ${words.body.length} characters; ${LONGEST_WORDS} are kept.`,
        fix: 'Shorten it.',
      })
    else if (words.body !== '') this.comments.push(words)
  }

  private refuseHidden(line: number, answers: Answers): void {
    const shown = new Set(shownQuestions(this.definition, answers).map(({ code }) => code))
    for (const { place, column } of this.answered) {
      const { code } = place.question
      if (!(code in answers) || shown.has(code)) continue
      this.wrong(line, column, {
        code: 'hidden_question',
        message: `“${code}” was answered, and does not follow from the other answers of the row.`,
        fix: 'Leave the cell empty, or ask it of everybody.',
      })
    }
  }

  private wrong(line: number, column: number, problem: Omit<ErrorItem, 'field'>): void {
    if (this.problems.length >= MOST_PROBLEMS) return
    const where = column < 0 ? `row ${line}` : `row ${line}, ${this.header[column]}`
    this.problems.push({ field: where, ...problem })
  }
}

function empty(): AppError {
  const message = 'There is no answer in this table.'
  const fix = 'The first row names the columns, and each one below is somebody who answered.'
  return new AppError('malformed', { items: [{ field: 'file', code: 'no_rows', message, fix }] })
}
