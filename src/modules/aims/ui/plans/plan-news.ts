import type { PlanReport } from '../../contract/plans.ts'
import { t } from './words.ts'

/** What an import brings, in sentences. */
export function newsOf(report: PlanReport): string[] {
  const { created, updated, moved, unchanged, live, drafts } = report
  const [added, changed] = [listed(created), listed(updated)]
  const sentences = [
    added === '' ? '' : t('sum.created', { what: added }),
    changed === '' ? '' : t('sum.updated', { what: changed }),
    moved === 0 ? '' : t('sum.moved', { count: moved }),
    added === '' && changed === ''
      ? t('sum.nothing')
      : unchanged === 0
        ? ''
        : t('sum.unchanged', { count: unchanged }),
    live === 0 ? '' : t('sum.live', { count: live }),
    drafts === 0 ? '' : t('sum.drafts', { count: drafts }),
  ]
  return sentences.filter(sentence => sentence !== '')
}

/** What happens to one aim of the plan. */
export function fateOf({
  fate,
  live,
}: PlanReport['aims'][number]): 'live' | 'draft' | 'updated' | 'unchanged' {
  return fate === 'created' ? (live ? 'live' : 'draft') : fate
}

const COUNTED = ['visions', 'strategies', 'goals', 'measures', 'checkIns'] as const

function listed(counts: PlanReport['created']): string {
  const parts = COUNTED.filter(name => counts[name] > 0).map(name =>
    t(`count.${name}`, { count: counts[name] }),
  )
  return new Intl.ListFormat('en').format(parts)
}
