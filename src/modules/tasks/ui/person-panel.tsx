import { Card } from '#ui/card.tsx'
import { Link } from '#ui/link.tsx'
import { useTasks } from './queries.ts'
import { TaskLines } from './task-lines.tsx'
import { useMoves } from './use-moves.tsx'
import { t } from './words.ts'

/** Open tasks of somebody that the reader may see, on the page of that person; nothing when there are none. */
export function PersonTasks({ id }: { readonly id: string }) {
  const tasks = useTasks({ assigneeId: id, limit: 8 })
  const moves = useMoves()
  const entries = tasks.data?.entries ?? []
  if (entries.length === 0) return null
  const name = encodeURIComponent(entries[0]?.assignee?.name ?? '')
  return (
    <Card
      flush
      title={t('panel.person')}
      aside={<Link to={`/tasks/list?who=${id}&whoName=${name}`}>{t('panel.all')}</Link>}
    >
      <TaskLines label={t('panel.person')} tasks={entries} moves={moves} />
      {moves.dialog}
    </Card>
  )
}
