import writeWorkbook from 'write-excel-file/node'
import { harmless, workbookText } from '#kernel/csv-text.ts'
import { visible } from '#kernel/visible.ts'
import type { ShownShare } from '../release/shown-share.ts'
import { footOf, type Gathered, whoseWords } from './gather-report.ts'
import { shareWords } from './share-marks.ts'

type Cell = string | number | null
type Told = NonNullable<Gathered['questions'][number]['score']>

/** Themes, questions, groups and methods, a sheet each. Whole percents are numbers; a band is words; what is not shown is empty. */
export async function reportWorkbook(gathered: Gathered): Promise<Uint8Array> {
  const sheets: readonly (readonly [string, readonly number[], readonly (readonly Cell[])[]])[] = [
    ['Themes', [34, 14, 10, 10, 10, 14, 12, 12, 12], themeRows(gathered)],
    ['Questions', [70, 14, 10, 10, 14, 14, 10, 12], questionRows(gathered)],
    ['Groups', [34, 18, 10], groupRows(gathered)],
    ['Methods', [120], methodRows(gathered)],
  ]
  const pages = sheets.map(([sheet, widths, rows]) => ({
    ...{ sheet, data: rows.map((row, at) => row.map(cell => cellOf(cell, at === 0 && sheet !== 'Methods'))) },
    columns: widths.map(width => ({ width })),
    ...(sheet === 'Methods' ? {} : { stickyRowsCount: 1 }),
  }))
  return await writeWorkbook(pages).toBuffer()
}

function themeRows({ report }: Gathered): Cell[][] {
  return [
    ...[['Theme', 'Favourable %', 'From %', 'To %', 'Index', 'Questions', 'Change', 'Real', 'To broader']],
    ...report.factors.map(({ title, score, index, questions, of, change, toBroader }) => [
      ...[title, ...toldCells(score), shareCell(index), `${questions} of ${of}`],
      ...[change?.points ?? null, change === null ? null : change.real ? 'yes' : 'no', toBroader],
    ]),
  ]
}

function questionRows({ questions }: Gathered): Cell[][] {
  return [
    ...[['Question', 'Favourable %', 'From %', 'To %', 'Neutral %', 'Unfavourable %', 'Change', 'Answered']],
    ...questions
      .filter(({ kind }) => kind === 'scale')
      .map(({ text, score, neutral, unfavourable, change, answered }) => [
        ...[text, ...toldCells(score), shareCell(neutral), shareCell(unfavourable)],
        ...[change?.points ?? null, answered],
      ]),
  ]
}

function groupRows({ heatmap }: Gathered): Cell[][] {
  return [
    ['Group', 'By', 'Answered', ...heatmap.factors.map(({ title }) => title)],
    ...heatmap.rows.map(({ name, attribute, n, cells }) => [
      ...[name, attribute, n],
      ...cells.map(score => shareCell(score?.shown ?? null)),
    ]),
  ]
}

function methodRows(gathered: Gathered): Cell[][] {
  return [
    [gathered.report.heading.title],
    [whoseWords(gathered)],
    [footOf(gathered)],
    ...gathered.methods.flatMap(({ title, sentences }) => [
      [null],
      [title],
      ...sentences.map(each => [each]),
    ]),
  ]
}

function toldCells(score: Told | null): Cell[] {
  return score === null ? [null, null, null] : [shareCell(score.shown), score.low, score.high]
}

function shareCell(share: ShownShare | null): Cell {
  if (share === null) return null
  return share.kind === 'percent' ? share.percent : shareWords(share)
}

/** Words are always text and never a formula, also when the file is saved as CSV later. */
function cellOf(value: Cell, isHead: boolean) {
  if (value === null) return null
  if (typeof value === 'number') return { value, type: Number }
  const words = workbookText(harmless(visible(value)))
  return { value: words, type: String, wrap: true, ...(isHead ? { fontWeight: 'bold' as const } : {}) }
}
