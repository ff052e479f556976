import type { z } from 'zod'
import type { Mark } from '#platform/vendors/drawing.ts'
import type { Score } from '../contract/report-views.ts'
import type { ShownShare } from '../release/shown-share.ts'
import { box, COLOURS, text } from './paper.ts'

type Told = z.output<typeof Score>

/** A share in words: `63 %`, or a band of ten. */
export function shareWords(share: ShownShare): string {
  return share.kind === 'percent' ? `${share.percent} %` : `${share.from}–${share.to} %`
}

/** What the true share is likely to be. */
export function likelyWords({ low, high }: Told): string {
  return low === high ? '' : `${low}–${high} %`
}

/** A difference in points with its sign, in words that do not claim more than the numbers do. */
export function changeWords(change: { readonly points: number; readonly real: boolean } | null): string {
  if (change === null) return ''
  return change.real ? signed(change.points) : 'no clear change'
}

/** `+6`, `−3` or `0`. */
export function signed(points: number): string {
  return points > 0 ? `+${points}` : String(points).replace('-', '−')
}

/** A favourable share as a bar, and over it a thin line from where to where it is likely to be; a band ends in a paler part. */
export function scoreBar({ shown, low, high }: Told, x: number, y: number, width: number): Mark[] {
  const at = (percent: number) => (width * percent) / 100
  const [from, to] = shown.kind === 'percent' ? [shown.percent, shown.percent] : [shown.from, shown.to]
  const middle = y + 5.5
  return [
    box(x, y, width, 12, COLOURS.ground),
    box(x, y, at(from), 12, COLOURS.favourable),
    ...(to > from ? [box(x + at(from), y, at(to - from), 12, COLOURS.likely)] : []),
    ...(high > low
      ? [
          box(x + at(low) - 1, middle - 1, at(high - low) + 2, 3, COLOURS.white),
          box(x + at(low), middle, at(high - low), 1, COLOURS.ink),
          box(x + at(low), y + 2, 1, 8, COLOURS.ink),
          box(x + at(high) - 1, y + 2, 1, 8, COLOURS.ink),
        ]
      : []),
  ]
}

/** Favourable, neutral and unfavourable side by side, each with its number where there is room. */
export function threeParts(
  shares: readonly [ShownShare, ShownShare, ShownShare],
  x: number,
  y: number,
  width: number,
): Mark[] {
  const middles = shares.map(middleOf)
  const whole = Math.max(
    1,
    middles.reduce((sum, each) => sum + each, 0),
  )
  let left = x
  return shares.flatMap((share, at) => {
    const own = (width * (middles[at] ?? 0)) / whole
    const start = left
    left += own
    const [fill, ink] = PARTS[at] ?? PARTS[1]
    const words = share.kind === 'percent' ? String(share.percent) : `${share.from}–${share.to}`
    return [
      box(start, y, own, 16, fill),
      ...(own > 8 + 6 * words.length
        ? [text(start, y + 2, own, words, 8.5, { fill: ink, align: 'center', weight: 'strong' })]
        : []),
    ]
  })
}

const PARTS = [
  [COLOURS.favourable, COLOURS.white],
  [COLOURS.neutral, COLOURS.ink],
  [COLOURS.unfavourable, COLOURS.ink],
] as const

function middleOf(share: ShownShare): number {
  return share.kind === 'percent' ? share.percent : (share.from + share.to) / 2
}

/** The ground of a cell of the heatmap, paler in the middle; its number stands on it in ink. */
export function cellFill(share: ShownShare): string {
  const middle = middleOf(share)
  return STEPS.find(([under]) => middle < under)?.[1] ?? '8fc6bd'
}

const STEPS = [
  [35, 'ecc08d'],
  [50, 'f6e0c3'],
  [60, 'f5f2ea'],
  [70, 'dfeeeb'],
  [80, 'bcdcd7'],
] as const
