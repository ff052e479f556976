/**
 * The screens of the ideas room, and what it brings to the page of a goal.
 */
import { lazy as lazyPart } from 'react'
import { addGoalPanel } from '#modules/aims/public-ui.tsx'
import { addFinds, addNoticeNames, addWaits } from '#ui/offered.ts'
import { lazy, type RoomScreens } from '#ui/room-screens.ts'
import { t } from './ui/door-words.ts'

addGoalPanel({
  id: 'ideas',
  component: lazyPart(() => import('./ui/panels.tsx').then(module => ({ default: module.GoalIdeas }))),
})
addWaits({
  idea_answer: { act: t('wait.answer') },
  idea_unanswered: { act: t('wait.unanswered') },
  idea_learned: { act: t('wait.learned') },
})
addFinds({ idea: { group: t('title'), icon: 'bulb' } })
addNoticeNames({
  'idea.proposed': t('notice.proposed'),
  'idea.passed': t('notice.passed'),
  'idea.covered': t('notice.covered'),
  'idea.escalated': t('notice.escalated'),
  'idea.overdue': t('notice.overdue'),
  'idea.approved': t('notice.approved'),
  'idea.tried': t('notice.tried'),
  'idea.postponed': t('notice.postponed'),
  'idea.looked_again': t('notice.looked_again'),
  'idea.learned': t('notice.learned'),
  'idea.supported': t('notice.supported'),
  'idea.withdrawn': t('notice.withdrawn'),
})

/** What this room adds to the browser shell. */
export const screens: RoomScreens = {
  screens: [
    {
      path: '/ideas',
      title: t('title'),
      component: lazy(() => import('./ui/ideas-page.tsx'), 'IdeasPage'),
    },
    {
      path: '/ideas/$id',
      title: t('one'),
      component: lazy(() => import('./ui/idea-page.tsx'), 'IdeaPage'),
    },
  ],
  nav: [{ to: '/ideas', label: t('title'), icon: 'bulb', order: 39 }],
  commands: [
    {
      group: t('title'),
      entries: [
        { id: 'ideas', label: t('title'), icon: 'bulb', to: '/ideas' },
        {
          id: 'ideas propose',
          label: t('propose'),
          keywords: t('propose.keywords'),
          icon: 'plus',
          to: '/ideas?propose=1',
        },
      ],
    },
  ],
}
