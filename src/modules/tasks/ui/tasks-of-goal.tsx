import { Card } from '#ui/card.tsx'
import { Link } from '#ui/link.tsx'
import { EmptyState } from '#ui/states/empty-state.tsx'
import { Loaded } from '#ui/states/loaded.tsx'
import { useTasks } from './queries.ts'
import { QuickAdd } from './quick-add.tsx'
import { TaskLines } from './task-lines.tsx'
import './tasks.css'
import { useMoves } from './use-moves.tsx'
import { t } from './words.ts'

const SHOWN = 20

/** The tasks that serve a goal, open ones by date, with a line to add the next. `closed`: nothing can be added. */
export function TasksOfGoal({
  goalId,
  closed = false,
}: {
  readonly goalId: string
  readonly closed?: boolean
}) {
  const tasks = useTasks({ goalId, limit: SHOWN, ...(closed ? { state: 'any' as const } : {}) })
  const moves = useMoves()
  return (
    <Card
      flush
      title={t('panel.goal')}
      aside={<Link to={`/tasks/list?goal=${goalId}&state=any`}>{t('panel.all')}</Link>}
    >
      <Loaded query={tasks}>
        {({ entries }) =>
          entries.length === 0 ? (
            <EmptyState title={t('panel.goal.none')} icon="work">
              {t('panel.goal.none.say')}
            </EmptyState>
          ) : (
            <TaskLines label={t('panel.goal')} tasks={entries} moves={moves} who goal={false} />
          )
        }
      </Loaded>
      {!closed && <QuickAdd label={t('work.add')} whose="nobody" goalId={goalId} />}
      {moves.dialog}
    </Card>
  )
}
