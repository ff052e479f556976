import { useAction } from '#ui/server/use-action.ts'
import type { TaskRow } from '../../contract.ts'
import { TOUCHED, tasks } from '../queries.ts'
import { t } from '../words.ts'

/** What a bulk edit changes. */
export type BulkChange = Parameters<typeof tasks.bulkEdit>[0]['body']['change']

/** Changes the ticked tasks in one request: all of them, or none. */
export function useBulk(ticked: readonly TaskRow[], onDone: () => void) {
  return useAction({
    run: (change: BulkChange) =>
      tasks.bulkEdit({ body: { tasks: ticked.map(({ id, rev }) => ({ id, rev })), change } }),
    refresh: TOUCHED,
    done: saved => t('bulk.done', { count: saved.changed.length }),
    onDone,
  })
}
