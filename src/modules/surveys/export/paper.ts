import { type Drawing, LEADING, type Mark, type TextMark } from '#platform/vendors/drawing.ts'
import type { Typesetter } from '#platform/vendors/typesetter.ts'

/** Colours that stay apart on paper, in grey and for people who do not see red and green apart: dark, pale, middle. */
export const COLOURS = {
  ink: '1e2430',
  quiet: '505a6b',
  line: 'd5d0c3',
  ground: 'f3f0e8',
  favourable: '0b6b63',
  likely: '7cc4ba',
  neutral: 'd9d4c6',
  unfavourable: 'c07a2c',
  white: 'ffffff',
} as const

/** A kind of page: its size in points and how it is filled. */
export interface Paper {
  readonly width: number
  readonly height: number
  readonly margin: number
  readonly type: Typesetter
}
export const A4_WIDE = { width: 842, height: 595, margin: 48 } as const
export const A4 = { width: 595, height: 842, margin: 56 } as const
export const SLIDE = { width: 960, height: 540, margin: 48 } as const

/** A page before it has a number: what its head says, and what stands between head and foot. */
export interface Page {
  readonly title: string
  readonly sub?: string
  readonly marks: readonly Mark[]
}

/** Where the matter of a page begins and how far it may go. */
export function fieldOf({ width, height, margin }: Paper): {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly bottom: number
} {
  return { x: margin, y: 112, width: width - 2 * margin, bottom: height - 52 }
}

/** Puts head and foot around pages: what it is about above, where it is from and which page it is below. */
export function bound(
  paper: Paper,
  about: { readonly title: string; readonly foot: string; readonly madeAt: Date },
  pages: readonly Page[],
): Drawing {
  const { width, height, margin } = paper
  const inner = width - 2 * margin
  return {
    ...{ title: about.title, width, height, madeAt: about.madeAt },
    pages: pages.map((page, at) => [
      box(0, 0, width, 6, COLOURS.favourable),
      text(margin, 32, inner, about.title, 9, { fill: COLOURS.quiet, lines: 1 }),
      text(margin, 48, inner, page.title, 21, { weight: 'strong', lines: 1 }),
      ...(page.sub === undefined
        ? []
        : [text(margin, 80, inner, page.sub, 10.5, { fill: COLOURS.quiet, lines: 1 })]),
      ...page.marks,
      box(margin, height - 40, inner, 0.6, COLOURS.line),
      text(margin, height - 32, inner - 80, about.foot, 8, { fill: COLOURS.quiet, lines: 1 }),
      text(width - margin - 80, height - 32, 80, `${at + 1} of ${pages.length}`, 8, {
        ...{ fill: COLOURS.quiet, align: 'end' },
      }),
    ]),
  }
}

/** A rectangle. */
export function box(x: number, y: number, width: number, height: number, fill: string): Mark {
  return { kind: 'box', x, y, width, height, fill }
}

/** Words. */
export function text(
  x: number,
  y: number,
  width: number,
  words: string,
  size: number,
  look: Partial<Pick<TextMark, 'weight' | 'fill' | 'align' | 'lines'>> = {},
): TextMark {
  return { kind: 'text', x, y, width, text: words, size, ...look }
}

/** How high words will be. */
export function heightOf({ type }: Pick<Paper, 'type'>, mark: TextMark): number {
  return type.linesOf(mark).length * mark.size * LEADING
}

/** Rows of one height on as many pages as they need; at least one. */
export function paged<Row>(rows: readonly Row[], room: number, height: number): Row[][] {
  const each = Math.max(1, Math.floor(room / height))
  const pages = Array.from({ length: Math.ceil(rows.length / each) }, (_, at) =>
    rows.slice(at * each, (at + 1) * each),
  )
  return pages.length === 0 ? [[]] : pages
}
