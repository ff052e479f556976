import type { Mark } from '#platform/vendors/drawing.ts'
import type { Heatmap } from '../contract/report-views.ts'
import { type Gathered, whoseWords } from './gather-report.ts'
import { box, COLOURS, fieldOf, type Page, type Paper, paged, text } from './paper.ts'
import { cellFill, shareWords } from './share-marks.ts'

const ROW = 23
const HEAD = 44
// More columns than this cannot be read on one page.
const MOST = 9

/** The groups that may be shown, theme by theme: numbers on a ground that says the same. None when there is only the unit itself. */
export function groupPages(paper: Paper, gathered: Gathered): Page[] {
  const { heatmap } = gathered
  if (heatmap.rows.length < 2 || heatmap.factors.length === 0) return []
  const field = fieldOf(paper)
  const slices = paged(heatmap.factors, MOST, 1)
  return slices.flatMap((factors, slice) =>
    paged(heatmap.rows, field.bottom - field.y - HEAD, ROW).map((rows, at) => ({
      title: at + slice === 0 ? 'Groups, theme by theme' : 'Groups, theme by theme, continued',
      sub: `${whoseWords(gathered)} · favourable in %, of groups that may be shown`,
      marks: tableMarks(paper, factors, rows, slice * MOST),
    })),
  )
}

function tableMarks(paper: Paper, factors: Heatmap['factors'], rows: Heatmap['rows'], from: number): Mark[] {
  const { x, y, width } = fieldOf(paper)
  const name = width * 0.28
  const cell = Math.min(96, (width - name) / Math.max(1, factors.length))
  return [
    ...factors.map(({ title }, at) =>
      text(x + name + at * cell + 3, y, cell - 6, title, 8, {
        fill: COLOURS.quiet,
        align: 'center',
        lines: 3,
      }),
    ),
    ...rows.flatMap((row, at) => {
      const top = y + HEAD + at * ROW
      return [
        ...nameMarks(row, x, top, name),
        ...row.cells.slice(from, from + factors.length).flatMap((score, place) => {
          const left = x + name + place * cell
          const words = score === null ? '·' : shareWords(score.shown).replace(' %', '')
          return [
            box(left + 1, top, cell - 2, ROW - 2, score === null ? COLOURS.ground : cellFill(score.shown)),
            text(left, top + 4, cell, words, 9.5, {
              align: 'center',
              ...(score === null ? { fill: COLOURS.quiet } : {}),
            }),
          ]
        }),
      ]
    }),
  ]
}

function nameMarks(
  { kind, name, attribute, n }: Heatmap['rows'][number],
  x: number,
  y: number,
  width: number,
): Mark[] {
  const words = kind === 'level' ? `${attribute}: ${name}` : name
  return [
    text(x, y + 4, width - 44, words, 9.5, { lines: 1, weight: kind === 'unit' ? 'strong' : 'regular' }),
    text(x + width - 42, y + 4, 34, `n ${n}`, 8.5, { fill: COLOURS.quiet, align: 'end' }),
  ]
}
