/** The screens of the check-ins room: the weekly form, what was told, and a card on the first page from Thursday to Monday. */
import { lazy as lazyPart } from 'react'
import { addHomeCard, addNoticeNames, addWaits } from '#ui/offered.ts'
import { lazy, type RoomScreens } from '#ui/room-screens.ts'
import { t } from './ui/words.ts'

addHomeCard({
  id: 'check-in',
  order: 10,
  column: 'main',
  component: lazyPart(() => import('./ui/week-card.tsx').then(module => ({ default: module.WeekCard }))),
})
addWaits({
  check_in_answer: { act: t('wait.answer') },
  check_in_guidance: { act: t('wait.guidance') },
})
addNoticeNames({
  'check_in.made': t('notice.made'),
  'check_in.guidance_asked': t('notice.guidance_asked'),
  'check_in.answered': t('notice.answered'),
  'check_in.missed': t('notice.missed'),
  'check_in.missed_again': t('notice.missed_again'),
})

/** What this room adds to the browser shell. */
export const screens: RoomScreens = {
  screens: [
    {
      path: '/check-ins',
      title: t('title'),
      component: lazy(() => import('./ui/check-ins-page.tsx'), 'CheckInsPage'),
    },
  ],
  commands: [
    {
      group: t('title'),
      entries: [
        { id: 'check-ins', label: t('card.go'), keywords: t('card.title'), icon: 'check', to: '/check-ins' },
      ],
    },
  ],
}
