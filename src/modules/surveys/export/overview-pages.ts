import type { Mark } from '#platform/vendors/drawing.ts'
import type { Report } from '../contract/report-views.ts'
import { type Gathered, whoseWords } from './gather-report.ts'
import { box, COLOURS, fieldOf, type Page, type Paper, paged, text } from './paper.ts'
import { changeWords, likelyWords, scoreBar, shareWords, signed } from './share-marks.ts'

const ROW = 31
const HEAD = 96

/** Who took part, and every theme as a bar with where it is likely to be; then the strongest and weakest questions. */
export function overviewPages(paper: Paper, gathered: Gathered): Page[] {
  const { report } = gathered
  const field = fieldOf(paper)
  const sub = whoseWords(gathered)
  const [first = [], ...more] = paged(report.factors, field.bottom - field.y - HEAD - 16, ROW)
  const pages = [first, ...more].map((factors, at): Page => {
    const top = field.y + (at === 0 ? HEAD : 0)
    return {
      ...{ title: at === 0 ? 'At a glance' : 'Themes, continued', sub },
      marks: [...(at === 0 ? partMarks(paper, report) : []), ...factorRows(paper, report, factors, top)],
    }
  })
  return report.strongest.length === 0 ? pages : [...pages, extremesPage(paper, gathered)]
}

function partMarks(paper: Paper, { participation, recommend, heading }: Report): Mark[] {
  const { x, y, width } = fieldOf(paper)
  if (participation === null)
    return [
      text(x, y, width, heading.asked?.message ?? 'Nothing can be shown: too few answered.', 14, {
        lines: 3,
      }),
    ]
  const { percent, submitted, invited, isLow } = participation
  const [first] = recommend
  const third = width / 3
  return [
    ...bigNumber(
      x,
      y,
      third,
      `${percent} %`,
      `took part: ${submitted} of ${invited}${isLow ? '. Few: read with care' : ''}`,
    ),
    ...(first === undefined
      ? []
      : bigNumber(
          ...([x + third, y, third] as const),
          first.from === first.to ? signed(first.from) : `${signed(first.from)} to ${signed(first.to)}`,
          `would recommend (−100 to 100): ${shareWords(first.promoters.shown)} promoters, ${shareWords(first.detractors.shown)} detractors`,
        )),
    ...(heading.asked === null
      ? []
      : [
          text(x + 2 * third, y, third, `${heading.asked.name}: ${heading.asked.message}`, 9, {
            fill: COLOURS.quiet,
            lines: 5,
          }),
        ]),
  ]
}

function bigNumber(x: number, y: number, width: number, number: string, words: string): Mark[] {
  return [
    text(x, y - 4, width, number, 34, { weight: 'strong', fill: COLOURS.favourable, lines: 1 }),
    text(x, y + 42, width - 24, words, 9.5, { fill: COLOURS.quiet, lines: 2 }),
  ]
}

function factorRows(paper: Paper, report: Report, factors: Report['factors'], top: number): Mark[] {
  if (factors.length === 0) return []
  const { x, width } = fieldOf(paper)
  const name = width * 0.26
  const bar = width * 0.36
  const [shown, likely, change, broader] = [0.645, 0.715, 0.81, 0.92].map(part => x + width * part) as [
    number,
    number,
    number,
    number,
  ]
  const quiet = { fill: COLOURS.quiet, lines: 1 } as const
  const column = (at: number, words: string, wide: number) => text(at, top, wide, words, 8, quiet)
  return [
    column(x, 'Theme', name),
    column(x + name + 8, 'Favourable, 0 to 100 %', bar),
    column(likely, 'likely', width * 0.09),
    ...(report.before === null ? [] : [column(change, 'since last wave', width * 0.11)]),
    ...(report.broader === null ? [] : [column(broader, `to ${report.broader.name}`, width * 0.08)]),
    box(x, top + 15, width, 0.6, COLOURS.line),
    ...factors.flatMap((factor, at) => {
      const y = top + 22 + at * ROW
      const { score } = factor
      return [
        text(x, y - 1, name - 6, factor.title, 10.5, { weight: 'strong', lines: 2 }),
        ...(score === null
          ? [text(x + name + 8, y, bar, 'too few answered to show it', 9, quiet)]
          : [
              ...scoreBar(score, x + name + 8, y, bar),
              text(shown, y - 2, width * 0.09, shareWords(score.shown), 11.5, { weight: 'strong', lines: 1 }),
              text(likely, y, width * 0.09, likelyWords(score), 9, quiet),
              text(change, y, width * 0.11, changeWords(factor.change), 9, quiet),
              text(
                broader,
                y,
                width * 0.08,
                factor.toBroader === null ? '' : signed(factor.toBroader),
                9,
                quiet,
              ),
            ]),
      ]
    }),
  ]
}

function extremesPage(paper: Paper, gathered: Gathered): Page {
  const { x, y, width } = fieldOf(paper)
  const { strongest, weakest, changes } = gathered.report
  const half = (width - 32) / 2
  return {
    title: 'Strongest, weakest, and what changed',
    sub: whoseWords(gathered),
    marks: [
      ...listOf('Most favourable', strongest, x, y, half),
      ...listOf('Least favourable', weakest, x + half + 32, y, half),
      ...(changes.length === 0 ? [] : changeMarks(changes, x, y + 224, width)),
    ],
  }
}

function listOf(title: string, ranked: Report['strongest'], x: number, y: number, width: number): Mark[] {
  return [
    text(x, y, width, title, 11, { weight: 'strong', fill: COLOURS.favourable }),
    box(x, y + 18, width, 0.6, COLOURS.line),
    ...ranked.flatMap(({ text: words, score }, at) => {
      const top = y + 28 + at * 62
      return [
        text(x, top, width - 80, words, 10.5, { lines: 2 }),
        ...scoreBar(score, x, top + 32, width - 80),
        text(x + width - 70, top + 29, 70, shareWords(score.shown), 12, {
          weight: 'strong',
          align: 'end',
          lines: 1,
        }),
      ]
    }),
  ]
}

function changeMarks(changes: Report['changes'], x: number, y: number, width: number): Mark[] {
  return [
    text(x, y, width, 'Changed since the last wave by more than chance', 11, {
      weight: 'strong',
      fill: COLOURS.favourable,
    }),
    box(x, y + 18, width, 0.6, COLOURS.line),
    ...changes.slice(0, 4).flatMap(({ text: words, change, reworded }, at) => {
      const top = y + 26 + at * 20
      return [
        text(x, top, 60, signed(change.points), 11, { weight: 'strong' }),
        text(x + 60, top, width - 60, reworded ? `${words} (in other words than before)` : words, 10.5, {
          lines: 1,
        }),
      ]
    }),
  ]
}
