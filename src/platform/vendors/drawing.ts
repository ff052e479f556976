/** A filled rectangle. Colours are six hex digits. */
export interface BoxMark {
  readonly kind: 'box'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly fill: string
}

/** Words that wrap at `width`; beyond `lines` they end in “…”. `y` is the top of the first line. */
export interface TextMark {
  readonly kind: 'text'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly text: string
  readonly size: number
  readonly weight?: Weight
  readonly fill?: string
  readonly align?: 'start' | 'center' | 'end'
  readonly lines?: number
}
/** One thing on a page. */
export type Mark = BoxMark | TextMark
/** How bold words are. */
export type Weight = 'regular' | 'strong'

/** Pages of the same size, drawn with rectangles and words; lengths in points (1/72 inch) from the top left corner. */
export interface Drawing {
  readonly title: string
  readonly width: number
  readonly height: number
  readonly pages: readonly (readonly Mark[])[]
  readonly madeAt: Date
}

/** Height of a line of text, in sizes. */
export const LEADING = 1.36
/** The colour of words that are given none. */
export const INK = '1e2430'
