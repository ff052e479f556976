import { Card } from '#ui/card.tsx'
import { formatNumber, formatPercent } from '#ui/words/numbers.ts'
import type { Drivers as View } from '../../contract.ts'
import { t } from './words.ts'

/** Each theme's part of what all explain together, with its interval; or why nothing can be said. */
export function Drivers({ answer }: { readonly answer: View }) {
  const { outcome, why, n, explained, drivers } = answer
  const named = outcome?.title ?? ''
  if (why !== null || n === null || explained === null)
    return (
      <Card title={outcome === null ? t('part.drivers') : t('drivers.title', { outcome: named })}>
        <p className="srp-hatched">
          <strong>{t('why.title')}.</strong> {t(`why.${why ?? 'too_few_answers'}`)}
        </p>
      </Card>
    )
  return (
    <Card title={t('drivers.title', { outcome: named })} aside={t('drivers.aside', { n })}>
      <p className="fl-measure">{t('drivers.say', { outcome: named })}</p>
      <DriverBars drivers={drivers} />
      <p className="fl-quiet">
        {t('drivers.explained', { share: formatPercent(explained), outcome: named })}
      </p>
    </Card>
  )
}

/** The bars alone. */
export function DriverBars({ drivers }: { readonly drivers: View['drivers'] }) {
  const most = Math.max(0.01, ...drivers.map(({ interval }) => interval.high))
  const at = (part: number) => `${(100 * Math.max(0, part)) / most}%`
  return (
    <ul className="srp-drivers">
      {drivers.map(({ code, title, weight, interval, correlation }) => (
        <li key={code}>
          <h3>{title}</h3>
          <span className="srp-driver-track" aria-hidden="true">
            <i className="srp-driver-bar" style={{ width: at(weight) }} />
            <i
              className="srp-driver-interval"
              style={{
                insetInlineStart: at(interval.low),
                width: at(interval.high - Math.max(0, interval.low)),
              }}
            />
          </span>
          <span className="srp-driver-words">
            <b>{formatPercent(weight)}</b>{' '}
            <span className="fl-quiet">
              {t('score.likely', {
                low: Math.round(100 * interval.low),
                high: formatPercent(interval.high),
              })}
            </span>
            <span className="fl-faint">{t('drivers.alone', { value: formatNumber(correlation) })}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}
