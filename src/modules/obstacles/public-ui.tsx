/**
 * The screens of the obstacles room and the parts that other rooms' screens may use: RaiseButton; and what it brings to the
 * pages of a goal, a task and a team.
 */
import { lazy as lazyPart } from 'react'
import { addGoalPanel } from '#modules/aims/public-ui.tsx'
import { addTeamPanel } from '#modules/people/public-ui.tsx'
import { addTaskPanel } from '#modules/tasks/public-ui.tsx'
import { addFinds, addNoticeNames, addWaits } from '#ui/offered.ts'
import { lazy, type RoomScreens } from '#ui/room-screens.ts'
import { t } from './ui/words.ts'

export { RaiseButton } from './ui/raise-button.tsx'

addGoalPanel({
  id: 'obstacles',
  component: lazyPart(() => import('./ui/panels.tsx').then(module => ({ default: module.GoalObstacles }))),
})
addTaskPanel({
  id: 'obstacles',
  component: lazyPart(() => import('./ui/panels.tsx').then(module => ({ default: module.TaskObstacles }))),
})
addTeamPanel({
  id: 'obstacles',
  order: 40,
  component: lazyPart(() => import('./ui/panels.tsx').then(module => ({ default: module.TeamObstacles }))),
})
addWaits({
  obstacle_take: { act: t('wait.take') },
  obstacle_answer: { act: t('wait.answer') },
  obstacle_confirm: { act: t('wait.confirm') },
})
addFinds({ obstacle: { group: t('title'), icon: 'flag' } })
addNoticeNames({
  'obstacle.raised': t('notice.raised'),
  'obstacle.escalated': t('notice.escalated'),
  'obstacle.passed_on': t('notice.passed_on'),
  'obstacle.releveled': t('notice.releveled'),
  'obstacle.taken': t('notice.taken'),
  'obstacle.solved': t('notice.solved'),
  'obstacle.reopened': t('notice.reopened'),
  'obstacle.accepted': t('notice.accepted'),
  'obstacle.withdrawn': t('notice.withdrawn'),
  'obstacle.overdue': t('notice.overdue'),
  'obstacle.help_offered': t('notice.help_offered'),
})

/** What this room adds to the browser shell. */
export const screens: RoomScreens = {
  screens: [
    {
      path: '/obstacles',
      title: t('title'),
      component: lazy(() => import('./ui/obstacles-page.tsx'), 'ObstaclesPage'),
    },
    {
      path: '/obstacles/$id',
      title: t('one'),
      component: lazy(() => import('./ui/obstacle-page.tsx'), 'ObstaclePage'),
    },
  ],
  nav: [{ to: '/obstacles', label: t('title'), icon: 'flag', order: 34 }],
  commands: [
    {
      group: t('title'),
      entries: [
        { id: 'obstacles', label: t('title'), icon: 'flag', to: '/obstacles' },
        {
          id: 'obstacles raise',
          label: t('raise'),
          keywords: t('raise.short'),
          icon: 'plus',
          to: '/obstacles?raise=1',
        },
      ],
    },
  ],
}
