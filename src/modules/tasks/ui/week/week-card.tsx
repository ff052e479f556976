import { ButtonLink } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Link } from '#ui/link.tsx'
import { EmptyState } from '#ui/states/empty-state.tsx'
import { Loaded } from '#ui/states/loaded.tsx'
import type { MyWeek } from '../../contract.ts'
import { useMyWeek } from '../queries.ts'
import { TaskLines } from '../task-lines.tsx'
import { useMoves } from '../use-moves.tsx'
import { t } from '../words.ts'

const SHOWN = 6

/** My week in short: what comes first, then what is late, due and stuck. */
export function WeekCard() {
  const moves = useMoves()
  return (
    <Card flush title={t('work.week')} aside={<Link to="/tasks">{t('panel.all')}</Link>}>
      <Loaded query={useMyWeek()}>
        {week => {
          const shown = inShort(week)
          if (shown.length > 0) return <TaskLines label={t('work.week')} tasks={shown} moves={moves} />
          return (
            <EmptyState
              title={t('week.empty')}
              icon="check"
              act={<ButtonLink to="/tasks?add=1">{t('work.add')}</ButtonLink>}
            >
              {t('week.empty.say')}
            </EmptyState>
          )
        }}
      </Loaded>
      {moves.dialog}
    </Card>
  )
}

function inShort({ top, sections }: MyWeek) {
  const first = new Set(top.tasks.map(task => task.id))
  const rest = sections.flatMap(({ tasks }) => tasks).filter(task => !first.has(task.id))
  return [...top.tasks, ...rest].slice(0, SHOWN)
}
