import { likelyWords, middleOf, type Score, shareBrief } from './shares.ts'
import { t } from './words.ts'

// Where the next colour begins.
const STEPS = [45, 55, 65, 75] as const

/** One cell: the number, its interval on pointing, a colour of five; hatched where too few answered. */
export function HeatCell({ score }: { readonly score: Score | null }) {
  if (score === null)
    return (
      <td className="srp-heat-hidden" title={t('heat.cell')}>
        <span className="fl-hidden">{t('heat.cell')}</span>
      </td>
    )
  return (
    <td data-heat={heatOf(middleOf(score.shown))} title={likelyWords(score)}>
      {shareBrief(score.shown)}
    </td>
  )
}

/** What the colours mean. */
export function HeatScale() {
  return (
    <span className="srp-heat-scale" title={t('heat.scale')}>
      {t('heat.low')}
      {[...STEPS, 100].map((_, step) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the five colours in their order
        <i key={step} data-heat={step} />
      ))}
      {t('heat.high')}
    </span>
  )
}

function heatOf(percent: number): number {
  return STEPS.filter(step => percent >= step).length
}
