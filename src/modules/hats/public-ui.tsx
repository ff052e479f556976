/**
 * The screens of the hats room: what this moment asks for, why, and by which rules; and how the reader's own time divides, with cards
 * on home and on their own page.
 */
import { lazy as lazyPart } from 'react'
import { addBreakTeller } from '#modules/aims/public-ui.tsx'
import { addPersonPanel } from '#modules/people/public-ui.tsx'
import { addHomeCard, addNoticeNames } from '#ui/offered.ts'
import { lazy, type RoomScreens } from '#ui/room-screens.ts'
import { t as balance } from './ui/balance/door-words.ts'
import { t as breaks } from './ui/findings/door-words.ts'
import { t as focus } from './ui/focus/door-words.ts'
import { t as record } from './ui/record/door-words.ts'
import { t as rehearsal } from './ui/rehearsal/door-words.ts'
import { t } from './ui/situations/door-words.ts'

// Every room's door is part of the first load; what it shows elsewhere is fetched when it is shown.
const Hats = lazyPart(() =>
  import('./ui/situations/home-card.tsx').then(module => ({ default: module.HatsCard })),
)
const Own = lazyPart(() =>
  import('./ui/balance/own-card.tsx').then(module => ({ default: module.OwnBalanceCard })),
)
const Person = lazyPart(() =>
  import('./ui/balance/own-card.tsx').then(module => ({ default: module.PersonBalance })),
)
const Breaks = lazyPart(() =>
  import('./ui/findings/breaks-of-aim.tsx').then(module => ({ default: module.BreaksOfAim })),
)

addBreakTeller({
  key: ['hats', 'alignment', 'aims'],
  read: signal => import('./ui/findings/read-breaks.ts').then(module => module.readBreaks(signal)),
  component: Breaks,
  to: '/hats/alignment',
})
addHomeCard({ id: 'hats', order: 10, column: 'first', component: Hats })
addHomeCard({ id: 'balance', order: 70, column: 'aside', component: Own })
addPersonPanel({ id: 'balance', order: 70, component: Person })
addNoticeNames({ 'balance.shared': balance('notice.shared') })

/** What this room adds to the browser shell. */
export const screens: RoomScreens = {
  screens: [
    {
      path: '/hats',
      title: t('title'),
      component: lazy(() => import('./ui/situations/situations-page.tsx'), 'SituationsPage'),
    },
    {
      path: '/hats/situations/$id',
      title: t('one'),
      component: lazy(() => import('./ui/situations/situation-page.tsx'), 'SituationPage'),
    },
    {
      path: '/hats/situations/$id/focus',
      title: focus('title'),
      component: lazy(() => import('./ui/focus/focus-page.tsx'), 'FocusPage'),
    },
    {
      path: '/hats/rules',
      title: t('rules'),
      component: lazy(() => import('./ui/situations/rules-page.tsx'), 'RulesPage'),
    },
    {
      path: '/hats/record',
      title: record('title'),
      component: lazy(() => import('./ui/record/record-page.tsx'), 'RecordPage'),
    },
    {
      path: '/hats/rehearsal',
      title: rehearsal('title'),
      component: lazy(() => import('./ui/rehearsal/rehearsal-page.tsx'), 'RehearsalPage'),
    },
    {
      path: '/hats/alignment',
      title: breaks('title'),
      component: lazy(() => import('./ui/findings/alignment-page.tsx'), 'AlignmentPage'),
    },
    {
      path: '/hats/balance',
      title: balance('title'),
      component: lazy(() => import('./ui/balance/balance-page.tsx'), 'BalancePage'),
    },
    {
      path: '/hats/balance/shared/$id',
      title: balance('shared.title'),
      component: lazy(() => import('./ui/balance/snapshot-page.tsx'), 'SnapshotPage'),
    },
  ],
  nav: [{ to: '/hats', label: t('title'), icon: 'hat', order: 31 }],
  commands: [
    {
      group: balance('command.group'),
      entries: [
        { id: 'hats', label: t('title'), icon: 'hat', to: '/hats' },
        { id: 'hats breaks', label: breaks('title'), icon: 'compass', to: '/hats/alignment' },
        { id: 'hats rules', label: t('rules'), icon: 'file', to: '/hats/rules' },
        { id: 'hats rehearsal', label: rehearsal('title'), icon: 'change', to: '/hats/rehearsal' },
        { id: 'balance mine', label: balance('title'), icon: 'compass', to: '/hats/balance' },
      ],
    },
  ],
}
