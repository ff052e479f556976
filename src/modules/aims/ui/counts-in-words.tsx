import type { StatusKind } from '#ui/marks/status.tsx'
import { Status } from '#ui/marks/status.tsx'
import type { Counts } from '../contract.ts'
import './aims.css'
import { t } from './words.ts'

const KINDS: readonly (readonly [keyof Counts, StatusKind])[] = [
  ['onTrack', 'on-track'],
  ['atRisk', 'at-risk'],
  ['offTrack', 'off-track'],
  ['stale', 'stale'],
  ['noData', 'no-data'],
  ['notLive', 'draft'],
  ['closed', 'closed'],
]

/** Goals below by how they stand, as counts with mark and word; never a percentage. */
export function CountsInWords({ counts }: { readonly counts: Counts }) {
  const present = KINDS.filter(([key]) => counts[key] > 0)
  if (present.length === 0) return <>{t('counts.none')}</>
  return (
    <span className="aim-counts">
      {present.map(([key, kind]) => (
        <Status key={key} kind={kind}>
          {t(`counts.${key}`, { count: counts[key] })}
        </Status>
      ))}
    </span>
  )
}
