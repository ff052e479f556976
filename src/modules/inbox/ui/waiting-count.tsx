import { useQueue } from './queries.ts'
import { t } from './words.ts'

/** "3 things wait for you", once it is known; for a line that has other words before it. */
export function WaitingCount() {
  const { data } = useQueue()
  if (data === undefined) return null
  const count = data.lines.length
  return <> · {count === 0 ? t('queue.none') : t('queue.count', { count })}</>
}
