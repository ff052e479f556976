import type { ReactNode } from 'react'
import { Evidence, HatCard } from '#ui/marks/hat.tsx'
import { Quote } from '#ui/quote.tsx'
import { formatDate } from '#ui/words/dates.ts'
import type { AimPage } from '../../contract.ts'
import { t as shared } from '../words.ts'
import { t } from './words.ts'

/** What and why, as the leader wrote it. */
export function BriefColumn({ page, acts }: { readonly page: AimPage; readonly acts?: ReactNode }) {
  const { brief } = page
  return (
    <HatCard
      hat="lead"
      tag={t('brief.tag')}
      aside={page.kind === 'goal' ? issued(page) : undefined}
      acts={acts}
    >
      {brief.why === '' ? <p className="fl-quiet">{t('brief.noWhy')}</p> : <Quote>{brief.why}</Quote>}
      {brief.what !== '' && brief.what !== brief.title && <p className="fl-prewrap">{brief.what}</p>}
      <div>
        <h2 className="aim-heading">{t('brief.good')}</h2>
        {brief.criteria.length === 0 ? (
          <p className="fl-quiet">{t('brief.noGood')}</p>
        ) : (
          <Evidence>
            {brief.criteria.map(criterion => (
              <li key={criterion.id}>{criterion.text}</li>
            ))}
          </Evidence>
        )}
      </div>
      <Short label={t('brief.limits')} lines={brief.constraints} />
      <Short label={t('brief.notThis')} lines={brief.notThis} />
      {brief.authority !== null && (
        <Short label={t('brief.authority')} lines={[shared(`authority.${authority(brief.authority)}`)]} />
      )}
    </HatCard>
  )
}

/** A bold word and what belongs to it, on one line. */
export function Short({ label, lines }: { readonly label: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <p className="fl-quiet">
      <b className="aim-lead-in">{label}</b> {lines.map(line => line.replace(/\.?$/, '.')).join(' ')}
    </p>
  )
}

function issued({ brief }: AimPage): string {
  if (brief.issuedOn === null) return t('brief.draft')
  return t('brief.aside', {
    name: brief.issuedBy?.name ?? '',
    date: formatDate(brief.issuedOn),
    version: brief.version,
  })
}

function authority(level: number): '1' | '2' | '3' | '4' | '5' {
  return String(Math.min(5, Math.max(1, level))) as '1' | '2' | '3' | '4' | '5'
}
