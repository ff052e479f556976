import { Card } from '#ui/card.tsx'
import { formatDate } from '#ui/words/dates.ts'
import { formatNumber } from '#ui/words/numbers.ts'
import type { Report } from '../../contract.ts'
import { ChangeWords } from './change-words.tsx'
import { NormWords } from './norms.tsx'
import { BarKey, ShareBar } from './share-bar.tsx'
import { likelyWords, shareWords } from './shares.ts'
import { t } from './words.ts'

type Factor = Report['factors'][number]

/** Every theme: its bar, its share with the interval, what changed, and how it stands beside others. */
export function Factors({ report }: { readonly report: Report }) {
  const { factors, before } = report
  return (
    <Card title={t('factors.title')} aside={<BarKey />}>
      {before && <p className="fl-quiet srp-since">{sinceWords(before)}</p>}
      {factors.length === 0 && <p className="fl-quiet">{t('factors.none')}</p>}
      <ul className="srp-factors">
        {factors.map(factor => (
          <FactorRow key={factor.code} factor={factor} report={report} />
        ))}
      </ul>
      {factors.some(({ score }) => score?.shown.kind === 'band') && (
        <p className="fl-faint">{t('bar.band')}</p>
      )}
    </Card>
  )
}

/** Which wave changes are counted from. */
export function sinceWords({ title, closesOn }: NonNullable<Report['before']>): string {
  if (closesOn === null) return t('change.since.undated', { title })
  return t('change.since', { title, date: formatDate(closesOn) })
}

function FactorRow({ factor, report }: { readonly factor: Factor; readonly report: Report }) {
  const { title, score, neutral, unfavourable, questions, of, change, norm, weighted } = factor
  if (score === null || neutral === null || unfavourable === null)
    return (
      <li>
        <h3>{title}</h3>
        <p className="srp-hatched">{t('score.none')}</p>
      </li>
    )
  return (
    <li>
      <h3>{title}</h3>
      <ShareBar favourable={score.shown} neutral={neutral} unfavourable={unfavourable} />
      <p className="srp-score">
        <b>{shareWords(score.shown)}</b> <span className="fl-quiet">{likelyWords(score)}</span>
      </p>
      <p className="srp-beside">
        <ChangeWords change={change} />
        <Broader factor={factor} report={report} />
        <Weighted weighted={weighted} />
        <NormWords norm={norm} norms={report.norms} />
        {questions < of && <span className="fl-quiet">{t('factors.some', { questions, of })}</span>}
      </p>
    </li>
  )
}

function Weighted({ weighted }: Pick<Factor, 'weighted'>) {
  if (weighted === null) return null
  const { shown, size } = weighted
  return (
    <span className="fl-quiet">
      {t('weighted.say', {
        share: shareWords(shown),
        likely: likelyWords(weighted),
        size: formatNumber(size),
      })}
    </span>
  )
}

function Broader({
  factor: { toBroader },
  report: { broader },
}: {
  readonly factor: Factor
  readonly report: Report
}) {
  if (toBroader === null || broader === null) return null
  const way = toBroader === 0 ? 'same' : toBroader > 0 ? 'above' : 'below'
  return (
    <span className="fl-quiet">
      {t(`broader.${way}`, { count: Math.abs(toBroader), name: broader.name })}
    </span>
  )
}
