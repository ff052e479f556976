import { formatDate } from '#ui/words/dates.ts'
import type { Trend } from '../../contract.ts'
import { middleOf, type Score, shareBrief, shareWords } from './shares.ts'
import { t } from './words.ts'

const [WIDTH, HEIGHT, EDGE, TOP, BOTTOM] = [280, 128, 26, 18, 22]

/** One theme over the waves: dots with intervals on a scale of 0 to 100; interrupted where it was not shown. */
export function TrendFigure({
  title,
  waves,
  scores,
}: {
  readonly title: string
  readonly waves: Trend['waves']
  readonly scores: readonly (Score | null)[]
}) {
  const last = Math.max(1, waves.length - 1)
  const x = (at: number) => (waves.length === 1 ? WIDTH / 2 : EDGE + (at / last) * (WIDTH - 2 * EDGE))
  const y = (percent: number) => TOP + (1 - percent / 100) * (HEIGHT - TOP - BOTTOM)
  const points = scores.map((score, at) => score && { at, score, value: middleOf(score.shown) })
  const say = points.map((point, at) =>
    t('trend.point', {
      date: whenOf(waves, at),
      share: point === null ? t('trend.not') : shareWords(point.score.shown),
    }),
  )
  return (
    <svg
      className="srp-trend-figure"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={`${title}. ${say.join('. ')}`}
    >
      {[0, 50, 100].map(percent => (
        <text key={percent} x="0" y={y(percent) - 3} className="srp-trend-when" fontSize="9">
          {percent}
        </text>
      ))}
      {[0, 50, 100].map(percent => (
        <line key={percent} x1="0" x2={WIDTH} y1={y(percent)} y2={y(percent)} className="srp-trend-grid" />
      ))}
      {points.map((point, at) => {
        const next = points[at + 1]
        if (point === null || !next) return null
        return (
          <line
            key={point.at}
            x1={x(at)}
            y1={y(point.value)}
            x2={x(at + 1)}
            y2={y(next.value)}
            className="srp-trend-line"
          />
        )
      })}
      {points.map(
        point =>
          point && (
            <g key={point.at}>
              <line
                x1={x(point.at)}
                x2={x(point.at)}
                y1={y(point.score.low)}
                y2={y(point.score.high)}
                className="srp-trend-interval"
              />
              <circle cx={x(point.at)} cy={y(point.value)} r="4.5" className="srp-trend-dot" />
              <text x={x(point.at)} y={y(point.score.high) - 6} textAnchor="middle">
                {shareBrief(point.score.shown)}
              </text>
            </g>
          ),
      )}
      {waves.map(({ id }, at) => (
        <text key={id} x={x(at)} y={HEIGHT - 6} textAnchor="middle" className="srp-trend-when">
          {monthOf(waves, at)}
        </text>
      ))}
    </svg>
  )
}

function whenOf(waves: Trend['waves'], at: number): string {
  const { closesOn = null, title = '' } = waves[at] ?? {}
  return closesOn === null ? title : formatDate(closesOn)
}

/** Short, so that eight waves fit: the day without its year unless there is room. */
function monthOf(waves: Trend['waves'], at: number): string {
  const { closesOn = null } = waves[at] ?? {}
  return closesOn === null ? String(at + 1) : `${closesOn.slice(5, 7)}/${closesOn.slice(2, 4)}`
}
