import type { Mark } from '#platform/vendors/drawing.ts'
import { type Gathered, whoseWords } from './gather-report.ts'
import { box, COLOURS, fieldOf, type Page, type Paper, paged, text } from './paper.ts'
import { changeWords, likelyWords, shareWords, threeParts } from './share-marks.ts'

const ROW = 36
const KEY = 26

type Row = Gathered['questions'][number]

/** Every question that is counted, in the order asked, in three parts; what was too little answered to show says so. */
export function questionPages(paper: Paper, gathered: Gathered): Page[] {
  const field = fieldOf(paper)
  const rows = gathered.questions.filter(({ kind }) => kind === 'scale')
  if (rows.length === 0) return []
  return paged(rows, field.bottom - field.y - KEY, ROW).map((own, at) => ({
    ...{
      title: at === 0 ? 'Question by question' : 'Question by question, continued',
      sub: whoseWords(gathered),
    },
    marks: [
      ...keyMarks(paper),
      ...own.flatMap((row, place) => rowMarks(paper, row, field.y + KEY + place * ROW)),
    ],
  }))
}

function keyMarks(paper: Paper): Mark[] {
  const { x, y, width } = fieldOf(paper)
  const left = x + width * 0.42
  return (['favourable', 'neutral', 'unfavourable'] as const).flatMap((part, at) => [
    box(left + at * 92, y + 2, 9, 9, COLOURS[part]),
    text(left + at * 92 + 14, y, 78, part, 8.5, { fill: COLOURS.quiet }),
  ])
}

function rowMarks(paper: Paper, row: Row, y: number): Mark[] {
  const { x, width } = fieldOf(paper)
  const { score, neutral, unfavourable } = row
  const at = x + width * 0.42
  const quiet = { fill: COLOURS.quiet, lines: 1 } as const
  const words = row.reversed ? `${row.text} (turned round: agreeing is bad news)` : row.text
  return [
    text(x, y, width * 0.4, words, 10, { lines: 2 }),
    ...(score === null || neutral === null || unfavourable === null
      ? [text(at, y + 2, width * 0.5, 'too few answered to show it', 9, quiet)]
      : [
          ...threeParts([score.shown, neutral, unfavourable], at, y + 1, width * 0.35),
          text(x + width * 0.785, y + 1, width * 0.09, shareWords(score.shown), 11, {
            weight: 'strong',
            lines: 1,
          }),
          text(x + width * 0.87, y, width * 0.13, likelyWords(score), 8.5, quiet),
          text(x + width * 0.87, y + 12, width * 0.13, changeWords(row.change), 8.5, quiet),
        ]),
    box(x, y + ROW - 6, width, 0.4, COLOURS.line),
  ]
}
