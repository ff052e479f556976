import type { Heatmap } from '../../contract.ts'
import { middleOf, type Score } from './shares.ts'

/** A group whose share of one theme lies apart from that of the whole it belongs to. */
export interface Apart {
  readonly key: string
  readonly name: string
  readonly theme: string
  readonly score: Score
  readonly way: 'low' | 'high'
}

// Nearer ones are no news, however sure they are.
const LEAST_POINTS = 10
const LISTED = 4

/** The groups furthest from the whole: beyond both intervals and ten points away, the furthest first, each group once. */
export function groupsApart({ rows, factors }: Pick<Heatmap, 'rows' | 'factors'>): Apart[] {
  const [own, ...others] = rows
  const found = others
    .filter(({ kind }) => kind === 'unit')
    .flatMap(({ key, name, cells }) =>
      cells.flatMap((score, at) => {
        const whole = own?.cells[at]
        const theme = factors[at]?.title
        if (!score || !whole || theme === undefined) return []
        const points = middleOf(score.shown) - middleOf(whole.shown)
        const isBeyond = score.high < whole.low || score.low > whole.high
        if (!isBeyond || Math.abs(points) < LEAST_POINTS) return []
        return [{ key, name, theme, score, points, way: points < 0 ? ('low' as const) : ('high' as const) }]
      }),
    )
    .toSorted((one, other) => Math.abs(other.points) - Math.abs(one.points))
  return [...Map.groupBy(found, ({ key }) => key).values()]
    .flatMap(([first]) => (first === undefined ? [] : [first]))
    .slice(0, LISTED)
    .map(({ points: _, ...apart }) => apart)
}
