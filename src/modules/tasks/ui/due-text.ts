import { formatDate } from '#ui/words/dates.ts'
import { t } from './words.ts'

/** A date in words for a place without room for a mark. */
export function dueText(dueOn: string | null): string {
  return dueOn === null ? t('row.noDate') : formatDate(dueOn)
}
