import { Button } from '#ui/button.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { formatDate } from '#ui/words/dates.ts'
import { numberWords, unitWords } from './number-words.ts'
import type { Threshold } from './threshold-dialog.tsx'
import { t } from './words.ts'

/** What `Numbers` takes. */
export interface NumbersProps {
  readonly thresholds: readonly Threshold[]
  readonly summary: string
  /** Opens the form to change one; null for who may not. */
  readonly edit: ((threshold: Threshold) => void) | null
}

/** The numbers that something is judged by, each with its bounds, its source and who changed it why. */
export function Numbers({ thresholds, summary, edit }: NumbersProps) {
  return (
    <Disclosure summary={summary}>
      <ul className="hat-numbers">
        {thresholds.map(threshold => (
          <li key={threshold.key}>
            <Measure threshold={threshold} edit={edit} />
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}

function Measure({ threshold, edit }: { readonly threshold: Threshold } & Pick<NumbersProps, 'edit'>) {
  const { says, isShare, value, usual, low, high, source, changed } = threshold
  return (
    <>
      {says}: <b>{numberWords(value, isShare)}</b> {unitWords(threshold)}{' '}
      <span className="fl-faint">
        {[
          ...(value === usual ? [] : [t('rules.usual', { value: numberWords(usual, isShare) })]),
          t('rules.bounds', { low: numberWords(low, isShare), high: numberWords(high, isShare) }),
          t(`rules.source.${source}`),
        ].join(' · ')}
      </span>
      {changed !== null && (
        <p className="fl-quiet">
          {t('rules.changed', { date: formatDate(changed.on), reason: changed.reason })}
        </p>
      )}
      {edit !== null && (
        <Button
          size="s"
          tone="quiet"
          aria-label={`${t('rules.edit')}: ${says}`}
          onClick={() => edit(threshold)}
        >
          {t('rules.edit')}
        </Button>
      )}
    </>
  )
}
