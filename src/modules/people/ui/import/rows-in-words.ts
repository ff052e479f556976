import type { ProblemGroup } from '../../import/contract.ts'
import { t } from './words.ts'

/** “Rows 3, 5, 9 and 12 more”; nothing for what is about the whole file. */
export function rowsInWords({ rows, count }: Pick<ProblemGroup, 'rows' | 'count'>): string {
  if (rows.length === 0) return ''
  const listed = t('import.listed', { count: rows.length, rows: rows.join(', ') })
  return count > rows.length ? `${listed} ${t('import.more', { count: count - rows.length })}` : listed
}
