import { Disclosure } from '../disclosure.tsx'
import { formatDate } from '../words/dates.ts'
import type { ChartPoint } from './chart-content.ts'
import { t } from './chart-words.ts'

/** The values of a chart as a table, closed at first, newest first. */
export function ChartTable({
  points,
  title,
  write,
}: {
  readonly points: readonly ChartPoint[]
  readonly title: string
  readonly write: (value: number) => string
}) {
  if (points.length === 0) return <figcaption className="fl-quiet">{t('chart.empty')}</figcaption>
  const notes = points.some(point => point.note !== undefined)
  return (
    <figcaption className="chart-table">
      <Disclosure summary={t('chart.table')}>
        <table>
          <caption className="fl-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{t('chart.date')}</th>
              <th scope="col">{t('chart.value')}</th>
              {notes && <th scope="col">{t('chart.note')}</th>}
            </tr>
          </thead>
          <tbody>
            {points.toReversed().map(point => (
              <tr key={`${point.on} ${point.value}`}>
                <th scope="row">{formatDate(point.on)}</th>
                <td>{write(point.value)}</td>
                {notes && <td>{point.note}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </Disclosure>
    </figcaption>
  )
}
