import type { ImportView } from '../../import/contract.ts'
import { t } from './words.ts'

/** “3 people are added, 2 people change, 40 stay as they are.” For a file with errors only how many these are. */
export function countsInWords({ counts, state }: Pick<ImportView, 'counts' | 'state'>): string {
  if (state === 'refused') return `${t('import.errors', { count: counts.errors })}.`
  const parts = [
    ['import.creates', counts.creates],
    ['import.updates', counts.updates],
    [state === 'applied' ? 'import.leaving' : 'import.leaves', counts.leaves],
    ['import.teams', counts.teams],
    ['import.unchanged', counts.unchanged],
  ] as const
  const said = parts.filter(([, count]) => count > 0).map(([key, count]) => t(key, { count }))
  return said.length === 0 ? '' : `${said.join(', ')}.`
}
