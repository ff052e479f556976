/**
 * The screens of the commitments room, its card for the first page, and the verbs of what waits.
 */
import { lazy as lazyPart } from 'react'
import { addFinds, addHomeCard, addNoticeNames, addWaits } from '#ui/offered.ts'
import { lazy, type RoomScreens } from '#ui/room-screens.ts'
import { t } from './ui/words.ts'

const Due = lazyPart(() => import('./ui/home-card.tsx').then(module => ({ default: module.PromisesDueCard })))

addHomeCard({ id: 'promises', order: 40, column: 'main', component: Due })
addWaits({
  promise_due: { act: t('waits.due') },
  promise_done: { act: t('waits.done') },
  promise_lapsed: { act: t('waits.lapsed') },
})
addFinds({ promise: { group: t('find.group'), icon: 'check' } })
addNoticeNames({
  'promise.made': t('notice.made'),
  'promise.renegotiated': t('notice.renegotiated'),
  'promise.withdrawn': t('notice.withdrawn'),
})

/** What this room adds to the browser shell. */
export const screens: RoomScreens = {
  screens: [
    {
      path: '/commitments',
      title: t('title'),
      component: lazy(() => import('./ui/commitments-page.tsx'), 'CommitmentsPage'),
    },
  ],
  commands: [
    {
      group: t('find.group'),
      entries: [
        { id: 'promises', label: t('title'), icon: 'check', to: '/commitments' },
        { id: 'promise add', label: t('make'), icon: 'plus', to: '/commitments?add=1' },
      ],
    },
  ],
}
