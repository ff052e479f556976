import type { ReactNode } from 'react'
import { AimLink } from '#modules/aims/public-ui.tsx'
import { Card } from '#ui/card.tsx'
import { formatDate } from '#ui/words/dates.ts'
import { formatNumber } from '#ui/words/numbers.ts'
import { COVER_PARTS } from '../contract/cover-areas.ts'
import type { DelegationPage } from '../contract.ts'
import { LevelMark } from './delegation-line.tsx'
import { t } from './words.ts'

/** What was agreed: outcome, limits, means, checks and dates; of a cover, how far part by part. */
export function TermsCard({ page, level }: { readonly page: DelegationPage; readonly level: ReactNode }) {
  const { moneyLimit, peopleLimit, riskLimit, lowered } = page
  const money = moneyLimit === null ? '' : t('page.money', { amount: formatNumber(moneyLimit) })
  const limits = [riskLimit, money, peopleLimit].filter(text => text !== '')
  const dates = `${formatDate(page.startsOn)} – ${page.untilOn === null ? t('untilOpen') : formatDate(page.untilOn)}`
  return (
    <Card title={t('page.terms')} aside={level}>
      {lowered !== null && (
        <p className="fl-quiet">
          {t('page.lowered', { level: String(lowered.from), date: formatDate(lowered.until) })}
        </p>
      )}
      <dl className="dg-terms">
        {page.aimId !== null && (
          <Term word={t('field.aim')}>
            <AimLink aim={{ id: page.aimId, title: page.title }} />
          </Term>
        )}
        {page.outcome !== '' && <Term word={t('page.outcome')}>{page.outcome}</Term>}
        {limits.length > 0 && <Term word={t('page.limits')}>{limits.join(' · ')}</Term>}
        {page.resources !== '' && <Term word={t('page.resources')}>{page.resources}</Term>}
        {page.kind !== 'cover' && (
          <Term word={t('page.checks')}>{t('page.every', { count: page.checkDays })}</Term>
        )}
        <Term word={t('page.dates')}>{dates}</Term>
        {page.handover !== '' && <Term word={t('page.handover')}>{page.handover}</Term>}
        {page.areas !== null &&
          COVER_PARTS.map(area => (
            <Term key={area} word={t(`area.${area}`)}>
              <LevelMark level={page.areas?.[area] ?? 1} />
            </Term>
          ))}
      </dl>
    </Card>
  )
}

function Term({ word, children }: { readonly word: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{word}</dt>
      <dd>{children}</dd>
    </>
  )
}
