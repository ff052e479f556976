import { LineOfSight } from '#modules/aims/public-ui.tsx'
import { Card } from '#ui/card.tsx'
import { SkeletonCard } from '#ui/states/skeleton.tsx'
import type { TaskRow } from '../../contract.ts'
import { useTask } from '../queries.ts'
import { asLinks } from '../task/line-links.ts'
import { t } from '../words.ts'

/** The line from the first task of the week to the destination. */
export function LineToday({ task }: { readonly task: TaskRow }) {
  const page = useTask(task.id)
  if (page.data === undefined) return <SkeletonCard height={260} />
  return (
    <Card title={t('week.line')}>
      {page.data.line.length === 0 ? (
        <p className="fl-quiet">{t('week.line.none')}</p>
      ) : (
        <LineOfSight
          links={asLinks(page.data.line)}
          from={{ id: task.id, title: task.title, to: `/tasks/${task.id}` }}
        />
      )}
    </Card>
  )
}
