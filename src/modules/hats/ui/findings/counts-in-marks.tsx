import { SEVERITIES, SeverityMark } from '#ui/marks/severity.tsx'
import type { Counts } from '../../findings/contract.ts'
import { t } from './words.ts'

/** “✖ 1 critical ◆ 4 major”, by shape and word; those that may stay come last. */
export function CountsInMarks({ counts }: { readonly counts: Counts }) {
  return (
    <span className="finding-counts">
      {SEVERITIES.filter(severity => counts[severity] > 0).map(severity => (
        <SeverityMark key={severity} severity={severity}>
          {t(`count.${severity}`, { count: counts[severity] })}
        </SeverityMark>
      ))}
      {counts.accepted > 0 && (
        <span className="fl-faint">{t('teams.accepted', { count: counts.accepted })}</span>
      )}
    </span>
  )
}
