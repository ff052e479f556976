/**
 * The screens of the decisions room and the parts that other rooms' screens may use: ProposeDecisionButton, with what is known
 * filled in; and what it brings to the pages of a goal and a team.
 */
import { lazy as lazyPart } from 'react'
import { addGoalPanel } from '#modules/aims/public-ui.tsx'
import { addTeamPanel } from '#modules/people/public-ui.tsx'
import { addFinds, addNoticeNames, addWaits } from '#ui/offered.ts'
import { lazy, type RoomScreens } from '#ui/room-screens.ts'
import { t } from './ui/words.ts'

export { ProposeDecisionButton } from './ui/propose-button.tsx'

addGoalPanel({
  id: 'decisions',
  component: lazyPart(() => import('./ui/panels.tsx').then(module => ({ default: module.GoalDecisions }))),
})
addTeamPanel({
  id: 'decisions',
  order: 45,
  component: lazyPart(() => import('./ui/panels.tsx').then(module => ({ default: module.TeamDecisions }))),
})
addWaits({
  decision_view: { act: t('wait.view') },
  decision_decide: { act: t('wait.decide') },
  decision_carry_out: { act: t('wait.carry_out') },
  decision_revisit: { act: t('wait.revisit') },
})
addFinds({ decision: { group: t('title'), icon: 'branch' } })
addNoticeNames({
  'decision.proposed': t('notice.proposed'),
  'decision.handed_over': t('notice.handed_over'),
  'decision.view_asked': t('notice.view_asked'),
  'decision.decided': t('notice.decided'),
  'decision.reopened': t('notice.reopened'),
  'decision.expired': t('notice.expired'),
})

/** What this room adds to the browser shell. */
export const screens: RoomScreens = {
  screens: [
    {
      path: '/decisions',
      title: t('title'),
      component: lazy(() => import('./ui/decisions-page.tsx'), 'DecisionsPage'),
    },
    {
      path: '/decisions/$id',
      title: t('one'),
      component: lazy(() => import('./ui/decision-page.tsx'), 'DecisionPage'),
    },
  ],
  nav: [{ to: '/decisions', label: t('title'), icon: 'branch', order: 36 }],
  commands: [
    {
      group: t('title'),
      entries: [
        { id: 'decisions', label: t('title'), icon: 'branch', to: '/decisions' },
        {
          id: 'decisions propose',
          label: t('propose'),
          keywords: t('propose.short'),
          icon: 'plus',
          to: '/decisions?propose=1',
        },
      ],
    },
  ],
}
