import type { ImportView } from '../../import/contract.ts'
import { t } from './words.ts'

/** “3 people are added, 2 people change, 40 stay as they are.” */
export function countsInWords({ counts }: Pick<ImportView, 'counts'>): string {
  const parts = (['creates', 'updates', 'leaves', 'teams', 'unchanged'] as const)
    .filter(what => counts[what] > 0)
    .map(what => t(`import.${what}`, { count: counts[what] }))
  return parts.length === 0 ? '' : `${parts.join(', ')}.`
}
