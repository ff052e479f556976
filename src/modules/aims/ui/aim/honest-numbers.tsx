import { todayHere } from '#ui/words/dates.ts'
import { NumberWithCaption } from '#ui/words/number-with-caption.tsx'
import { formatNumber, formatPercent } from '#ui/words/numbers.ts'
import type { AimPage } from '../../contract.ts'
import { t } from './words.ts'

interface Words {
  readonly value: string
  readonly of?: string
  readonly note?: string
}

/** Result, contribution and delivery side by side: three numbers about different things, never blended. */
export function HonestNumbers({ page }: { readonly page: AimPage }) {
  return (
    <div className="aim-numbers">
      <NumberWithCaption caption={t('number.result')} {...resultInWords(page)} />
      <NumberWithCaption caption={t('number.contribution')} {...contributionInWords(page)} />
      <NumberWithCaption caption={t('number.delivery')} {...deliveryInWords(page)} />
    </div>
  )
}

/** The goal's own measure in words. */
export function resultInWords({
  result,
  measures,
  plan,
  asOf,
}: Pick<AimPage, 'result' | 'measures' | 'plan' | 'asOf'>): Words {
  const measure = measures.at(-1)
  if (measure === undefined) return { value: '–', note: t('number.noMeasure') }
  if (measure.type === 'milestones') {
    const done = plan.milestones.filter(milestone => milestone.doneOn !== null).length
    const of = t('number.milestones', { done, total: plan.milestones.length })
    return { value: formatPercent(result?.share ?? null), of, ...expectedNote(result, asOf) }
  }
  if (result === null || result.current === null) return { value: '–', note: t('number.noValue') }
  if (measure.type === 'yesno')
    return { value: t(result.current >= 1 ? 'number.yes' : 'number.no'), ...expectedNote(result, asOf) }
  const value = formatNumber(result.current)
  if (measure.type === 'band') {
    const of = t('number.inside', { low: measure.low ?? 0, high: measure.high ?? 0, unit: measure.unit })
    return { value, of, note: t('number.insideNote', { percent: formatPercent(result.share) }) }
  }
  const of = t('number.of', {
    total: measure.target ?? 0,
    unit: measure.unit,
    percent: formatPercent(result.raw ?? result.share),
  })
  return { value, of: of.replace('  ', ' '), ...expectedNote(result, asOf) }
}

/** What the goals below bring, in words; goals that only enable or support are counted elsewhere, never added. */
export function contributionInWords({
  contribution,
  measures,
}: Pick<AimPage, 'contribution' | 'measures'>): Words {
  if (contribution === null) return { value: '–', note: t('number.noParts') }
  const unit = measures.at(-1)?.unit ?? ''
  const { share, unassigned, notCounted } = contribution
  const promise =
    unassigned > 0
      ? t('number.unassigned', { value: formatNumber(unassigned), unit }).replace('  ', ' ')
      : t('number.covered')
  const left = notCounted.length > 0 ? `; ${t('number.notCounted', { count: notCounted.length })}` : ''
  return { value: formatPercent(share), note: promise + left }
}

/** Work done on tasks in estimated days, in words. It says how busy, not how far. */
export function deliveryInWords({ delivery, asOf }: Pick<AimPage, 'delivery' | 'asOf'>): Words {
  if (asOf < todayHere()) return { value: '–', note: t('number.tasksToday') }
  if (delivery === null) return { value: '–', note: t('number.noTasks') }
  const { doneDays, totalDays, unestimated } = delivery
  const note = unestimated > 0 ? { note: t('number.unestimated', { count: unestimated }) } : {}
  return {
    value: formatNumber(doneDays, 1),
    of: t('number.days', { count: Math.round(totalDays * 10) / 10 }),
    ...note,
  }
}

function expectedNote(result: AimPage['result'], asOf: string): { note?: string } {
  if (result === null || result.expected === null) return {}
  const key = asOf < todayHere() ? 'number.expected.then' : 'number.expected'
  return { note: t(key, { percent: formatPercent(result.expected) }) }
}
