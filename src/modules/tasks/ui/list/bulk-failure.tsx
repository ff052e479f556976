import { Dialog } from '#ui/overlay/dialog.tsx'
import type { ApiError } from '#ui/server/api-error.ts'
import type { TaskRow } from '../../contract.ts'
import { t } from '../words.ts'

/** Which of the ticked tasks are in the way of a change, and why; as a dialog of its own when it can be closed. */
export function BulkFailure({
  error,
  tasks,
  onClose,
}: {
  readonly error: ApiError | null
  readonly tasks: readonly TaskRow[]
  readonly onClose?: () => void
}) {
  if (error === null) return null
  const list = (
    <ul className="tk-problems" role="alert">
      {error.items.map(item => (
        <li key={`${item.field} ${item.code} ${item.message}`}>
          <b>{titleAt(item.field, tasks)}</b> {item.message} {item.fix}
        </li>
      ))}
    </ul>
  )
  if (onClose === undefined) return list
  return (
    <Dialog title={t('bulk.failed')} onClose={onClose}>
      {list}
    </Dialog>
  )
}

function titleAt(field: string, tasks: readonly TaskRow[]): string {
  const index = /^tasks\.(\d+)/.exec(field)?.[1]
  return index === undefined ? '' : `${tasks[Number(index)]?.title ?? ''}:`
}
