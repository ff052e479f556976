/**
 * The screens of the tasks room and the parts that other rooms' screens may use:
 * MyWeekCard and ReportsLoadCard (home), addTaskPanel; and what it brings to home and to the pages of a goal, a person and a team.
 */
import { lazy as lazyPart, Suspense } from 'react'
import { addGoalPanel } from '#modules/aims/public-ui.tsx'
import { addPersonPanel, addTeamPanel } from '#modules/people/public-ui.tsx'
import { addFinds, addHomeCard, addNoticeNames, addWaits } from '#ui/offered.ts'
import { lazy, type RoomScreens } from '#ui/room-screens.ts'
import { Arriving } from '#ui/states/settled.tsx'
import { taskCommands } from './ui/commands.ts'
import { offeredWord } from './ui/offered-words.ts'
import { t } from './ui/words.ts'

export { addTaskPanel, type TaskPanel } from './ui/task-panels.ts'

// Every room's door is part of the first load; what others show of tasks is fetched when it is shown.
const Week = lazyPart(() => import('./ui/week/week-card.tsx').then(module => ({ default: module.WeekCard })))
const Goal = lazyPart(() =>
  import('./ui/tasks-of-goal.tsx').then(module => ({ default: module.TasksOfGoal })),
)
const Load = lazyPart(() =>
  import('./ui/load/team-load.tsx').then(module => ({ default: module.TeamLoadCard })),
)
const Reports = lazyPart(() =>
  import('./ui/load/reports-load.tsx').then(module => ({ default: module.ReportsLoadCard })),
)
const Waiting = lazyPart(() =>
  import('./ui/load/waiting-tasks.tsx').then(module => ({ default: module.WaitingTasksCard })),
)
const Person = lazyPart(() =>
  import('./ui/person-panel.tsx').then(module => ({ default: module.PersonTasks })),
)

addGoalPanel({ id: 'tasks', component: Goal })
addPersonPanel({ id: 'tasks', order: 30, component: Person })
addTeamPanel({ id: 'load', order: 30, component: Load })
addHomeCard({ id: 'waiting-tasks', order: 10, view: 'team', column: 'main', component: Waiting })
addFinds({ task: { group: t('commands.group'), icon: 'check' } })
addNoticeNames({
  'task.created': offeredWord('notice.created'),
  'task.reassigned': offeredWord('notice.reassigned'),
  'task.requested': offeredWord('notice.requested'),
  'task.request_answered': offeredWord('notice.request_answered'),
  'task.edited': offeredWord('notice.edited'),
})
addWaits({
  task_request: { act: offeredWord('waits.task_request') },
  task_overdue: { act: offeredWord('waits.task_overdue') },
})

/** What comes first this week, to finish with one tap; for home. */
export function MyWeekCard() {
  return (
    <Suspense fallback={<Arriving />}>
      <Week />
    </Suspense>
  )
}

/** Whether the work of those who answer to the reader fits, a word each; for home. */
export function ReportsLoadCard() {
  return (
    <Suspense fallback={<Arriving />}>
      <Reports />
    </Suspense>
  )
}

/** What this room adds to the browser shell. */
export const screens: RoomScreens = {
  screens: [
    {
      path: '/tasks',
      title: t('work.week'),
      component: lazy(() => import('./ui/week/my-week-page.tsx'), 'MyWeekPage'),
    },
    {
      path: '/tasks/list',
      title: t('work.list'),
      component: lazy(() => import('./ui/list/list-page.tsx'), 'ListPage'),
    },
    {
      path: '/tasks/board',
      title: t('work.board'),
      component: lazy(() => import('./ui/board/board-page.tsx'), 'BoardPage'),
    },
    {
      path: '/tasks/load',
      title: t('work.load'),
      component: lazy(() => import('./ui/load/load-page.tsx'), 'LoadPage'),
    },
    {
      path: '/tasks/$id',
      title: t('list.task'),
      component: lazy(() => import('./ui/task/task-page.tsx'), 'TaskPage'),
    },
  ],
  nav: [{ to: '/tasks', label: t('work.title'), icon: 'work', order: 30 }],
  commands: [taskCommands],
}
