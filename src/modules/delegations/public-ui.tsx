/**
 * The screens of the delegations room; what it brings to the pages of a person and a goal, and the verbs of what waits.
 */
import { lazy as lazyPart } from 'react'
import { addGoalPanel } from '#modules/aims/public-ui.tsx'
import { addPersonPanel } from '#modules/people/public-ui.tsx'
import { addFinds, addNoticeNames, addWaits } from '#ui/offered.ts'
import { lazy, type RoomScreens } from '#ui/room-screens.ts'
import { t } from './ui/door-words.ts'

// Every room's door is part of the first load; what others show of delegations is fetched when it is shown.
const Person = lazyPart(() =>
  import('./ui/panels.tsx').then(module => ({ default: module.PersonDelegations })),
)
const Goal = lazyPart(() => import('./ui/panels.tsx').then(module => ({ default: module.GoalDelegations })))

addPersonPanel({ id: 'delegations', order: 18, component: Person })
addGoalPanel({ id: 'delegations', component: Goal })
addWaits({
  delegation_answer: { act: t('waits.answer') },
  delegation_more: { act: t('waits.more') },
  delegation_check: { act: t('waits.check') },
  delegation_raise: { act: t('waits.raise') },
})
addFinds({ delegation: { group: t('find.group'), icon: 'manage' } })
addNoticeNames({
  'delegation.offered': t('notice.offered'),
  'delegation.terms_changed': t('notice.terms'),
  'delegation.needs_more': t('notice.needs'),
  'delegation.accepted': t('notice.accepted'),
  'delegation.declined': t('notice.declined'),
  'delegation.lapsed': t('notice.lapsed'),
  'delegation.level_changed': t('notice.level'),
  'delegation.areas_set': t('notice.areas'),
  'delegation.recalled': t('notice.recalled'),
  'delegation.reached_into': t('notice.reached'),
})

/** What this room adds to the browser shell. */
export const screens: RoomScreens = {
  screens: [
    {
      path: '/delegations',
      title: t('title'),
      component: lazy(() => import('./ui/delegations-page.tsx'), 'DelegationsPage'),
    },
    {
      path: '/delegations/$id',
      title: t('one'),
      component: lazy(() => import('./ui/delegation-page.tsx'), 'DelegationPage'),
    },
  ],
  commands: [
    {
      group: t('find.group'),
      entries: [
        { id: 'delegations', label: t('title'), icon: 'manage', to: '/delegations' },
        { id: 'delegation add', label: t('offer'), icon: 'plus', to: '/delegations?add=1' },
      ],
    },
  ],
}
