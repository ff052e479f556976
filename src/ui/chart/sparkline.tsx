import './chart.css'
import { linearScale } from './chart-scale.ts'

const WIDTH = 72
const HEIGHT = 20

/** A line the size of a word. `label` says it in words; without values there is nothing to draw. */
export function Sparkline({ values, label }: { readonly values: readonly number[]; readonly label: string }) {
  const last = values.at(-1)
  if (last === undefined) return null
  const x = linearScale([0, values.length - 1], [3, WIDTH - 4])
  const y = linearScale([Math.min(...values), Math.max(...values)], [HEIGHT - 4, 4])
  return (
    <svg className="chart-spark" width={WIDTH} height={HEIGHT} role="img" aria-label={label}>
      <polyline points={values.map((value, index) => `${x(index)},${y(value)}`).join(' ')} />
      <circle cx={x(values.length - 1)} cy={y(last)} r="2.500" />
    </svg>
  )
}
