/**
 * The screens of the changes room; what it brings to the pages of a team and a goal, and the verbs of what waits.
 */
import { lazy as lazyPart } from 'react'
import { addGoalPanel } from '#modules/aims/public-ui.tsx'
import { addTeamPanel } from '#modules/people/public-ui.tsx'
import { addFinds, addHomeCard, addNoticeNames, addWaits } from '#ui/offered.ts'
import { lazy, type RoomScreens } from '#ui/room-screens.ts'
import { t } from './ui/door-words.ts'

addTeamPanel({
  id: 'changes',
  order: 20,
  component: lazyPart(() => import('./ui/panels.tsx').then(module => ({ default: module.TeamChanges }))),
})
addGoalPanel({
  id: 'changes',
  component: lazyPart(() => import('./ui/panels.tsx').then(module => ({ default: module.GoalChanges }))),
})
addHomeCard({
  ...{ id: 'changes', order: 30, view: 'direction', column: 'main' },
  component: lazyPart(() => import('./ui/panels.tsx').then(module => ({ default: module.MyChanges }))),
})
addWaits({
  change_answer: { act: t('waits.answer') },
  change_purpose: { act: t('waits.purpose'), form: '?do=purpose' },
  change_owner: { act: t('waits.owner'), form: '?track=managed' },
  change_go: { act: t('waits.go'), form: '?track=managed' },
  change_reading: { act: t('waits.reading'), form: '?track=managed' },
})
addFinds({ change: { group: t('title'), icon: 'change' } })
addNoticeNames({
  'change.started': t('notice.started'),
  'change.announced': t('notice.announced'),
  'change.stopped': t('notice.stopped'),
  'change.question_asked': t('notice.asked'),
  'change.question_answered': t('notice.answered'),
  'change.go_decided': t('notice.go'),
})

/** What this room adds to the browser shell. */
export const screens: RoomScreens = {
  screens: [
    {
      path: '/changes',
      title: t('title'),
      component: lazy(() => import('./ui/changes-page.tsx'), 'ChangesPage'),
    },
    {
      path: '/changes/$id',
      title: t('one'),
      component: lazy(() => import('./ui/change-page.tsx'), 'ChangePage'),
    },
  ],
  nav: [{ to: '/changes', label: t('title'), icon: 'change', order: 38 }],
  commands: [
    {
      group: t('title'),
      entries: [
        { id: 'changes', label: t('title'), icon: 'change', to: '/changes' },
        { id: 'change start', label: t('start'), icon: 'plus', to: '/changes?start=1' },
      ],
    },
  ],
}
