import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { useSearchWords } from '#ui/place.ts'
import { Loaded } from '#ui/states/loaded.tsx'
import { SkeletonCard } from '#ui/states/skeleton.tsx'
import { formatDate } from '#ui/words/dates.ts'
import type { MyWeek as Week } from '../../contract.ts'
import { FeedDialog } from '../feed/feed-dialog.tsx'
import { useMyWeek } from '../queries.ts'
import { TaskPanel } from '../task/task-panel.tsx'
import { t } from '../words.ts'
import { WorkHead } from '../work-head.tsx'
import { MyWeek } from './my-week.tsx'

/** What needs me this week: the page people open on Monday, and between two meetings. */
export function MyWeekPage() {
  const week = useMyWeek()
  const [words, change] = useSearchWords()
  const [feed, setFeed] = useState(false)
  return (
    <>
      <WorkHead
        view="week"
        sub={week.data && <Range week={week.data} />}
        adding={words['add'] === '1'}
        acts={
          <Button icon="calendar" tone="quiet" onClick={() => setFeed(true)}>
            {t('work.feed')}
          </Button>
        }
      />
      <Loaded query={week} skeleton={<SkeletonCard height={420} />}>
        {data => <MyWeek week={data} onOpen={id => change({ task: id })} />}
      </Loaded>
      {words['task'] && <TaskPanel id={words['task']} onClose={() => change({ task: undefined })} />}
      {feed && <FeedDialog onClose={() => setFeed(false)} />}
    </>
  )
}

function Range({ week }: { readonly week: Week }) {
  const range = t('week.range', { from: formatDate(week.weekOn), to: formatDate(plusDays(week.weekOn, 6)) })
  const done = week.doneThisWeek > 0 ? ` · ${t('week.done', { count: week.doneThisWeek })}` : ''
  return <>{range + done}</>
}

function plusDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)
}
