import { ButtonLink } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Stack, WithAside } from '#ui/layout.tsx'
import { Link } from '#ui/link.tsx'
import { EmptyState } from '#ui/states/empty-state.tsx'
import type { MyWeek as Week } from '../../contract.ts'
import { QuickAdd } from '../quick-add.tsx'
import { TaskLines } from '../task-lines.tsx'
import { useMoves } from '../use-moves.tsx'
import { t } from '../words.ts'
import { FirstThisWeek } from './first-this-week.tsx'
import { LineToday } from './line-today.tsx'
import { Requests } from './requests.tsx'

/** My week: what comes first, what is due, what is stuck, what others ask; with the line from the first task on. */
export function MyWeek({ week, onOpen }: { readonly week: Week; readonly onOpen?: (id: string) => void }) {
  const moves = useMoves()
  const first = new Set(week.top.tasks.map(task => task.id))
  const rest = week.sections
    .map(({ section, tasks }) => ({ section, tasks: tasks.filter(task => !first.has(task.id)) }))
    .filter(({ tasks }) => tasks.length > 0)
  const [leading] = week.top.tasks
  const empty = week.sections.length === 0 && week.top.tasks.length === 0
  return (
    <WithAside aside={leading && <LineToday task={leading} />}>
      <Stack>
        <Requests tasks={week.requests} onOpen={onOpen} />
        {empty ? (
          <EmptyState
            title={t('week.empty')}
            icon="check"
            act={<ButtonLink to="/tasks/list?whose=nobody">{t('week.empty.take')}</ButtonLink>}
          >
            {t('week.empty.say')}
          </EmptyState>
        ) : (
          <FirstThisWeek week={week} moves={moves} onOpen={onOpen} />
        )}
        {rest.map(({ section, tasks }) => (
          <Card key={section} title={t(`week.${section}`)} aside={tasks.length} flush>
            <TaskLines label={t(`week.${section}`)} tasks={tasks} moves={moves} onOpen={onOpen} />
          </Card>
        ))}
        <QuickAdd label={t('week.add')} whose="mine" dueOn={fridayOf(week)} />
        {week.later > 0 && (
          <p className="fl-quiet tk-later">
            <Link to="/tasks/list?whose=mine">{t('week.later', { count: week.later })}</Link>
          </p>
        )}
      </Stack>
      {moves.dialog}
    </WithAside>
  )
}

/** A task added to a week is due on its Friday, or on its Sunday when that has passed. */
function fridayOf({ weekOn, today }: Week): string {
  const day = (offset: number) =>
    new Date(Date.parse(weekOn) + offset * 86_400_000).toISOString().slice(0, 10)
  return today > day(4) ? day(6) : day(4)
}
