/**
 * The screens of the inbox and the parts that other rooms' screens may use: QueueCard and WaitingCount (home).
 */
import { lazy as lazyPart, Suspense } from 'react'
import { lazy, type RoomScreens } from '#ui/room-screens.ts'
import { SkeletonCard } from '#ui/states/skeleton.tsx'
import { t } from './ui/words.ts'

const Queue = lazyPart(() => import('./ui/queue-card.tsx').then(module => ({ default: module.QueueCard })))
const Count = lazyPart(() =>
  import('./ui/waiting-count.tsx').then(module => ({ default: module.WaitingCount })),
)
const Mark = lazyPart(() => import('./ui/unread-mark.tsx').then(module => ({ default: module.UnreadMark })))

/** What waits for the reader: the seven most pressing, and the rest behind one tap. */
export function QueueCard() {
  return (
    <Suspense fallback={<SkeletonCard height={380} />}>
      <Queue />
    </Suspense>
  )
}

/** How many things wait, as words that follow others; nothing until it is known. */
export function WaitingCount() {
  return (
    <Suspense fallback={null}>
      <Count />
    </Suspense>
  )
}

function Unread() {
  return (
    <Suspense fallback={null}>
      <Mark />
    </Suspense>
  )
}

/** What this room adds to the browser shell. */
export const screens: RoomScreens = {
  screens: [
    {
      path: '/inbox',
      title: t('inbox.queue.title'),
      component: lazy(() => import('./ui/queue-page.tsx'), 'QueuePage'),
    },
    {
      path: '/inbox/notices',
      title: t('inbox.notices.title'),
      component: lazy(() => import('./ui/notices-page.tsx'), 'NoticesPage'),
    },
    {
      path: '/inbox/preferences',
      title: t('inbox.preferences.title'),
      component: lazy(() => import('./ui/preferences-page.tsx'), 'PreferencesPage'),
    },
    {
      path: '/mailed-link',
      title: t('mailed.title'),
      kind: 'signed-out',
      component: lazy(() => import('./ui/mailed-link-page.tsx'), 'MailedLinkPage'),
    },
    {
      path: '/unsubscribe',
      title: t('unsubscribe.title'),
      kind: 'signed-out',
      component: lazy(() => import('./ui/unsubscribe-page.tsx'), 'UnsubscribePage'),
    },
  ],
  nav: [{ to: '/inbox', label: t('inbox.nav'), icon: 'inbox', order: 12, mark: Unread }],
  commands: [
    {
      group: t('inbox.nav'),
      entries: [
        { id: 'inbox notices', label: t('inbox.notices.title'), icon: 'bell', to: '/inbox/notices' },
        {
          ...{ id: 'inbox preferences', label: t('inbox.preferences.title'), icon: 'settings' },
          ...{ to: '/inbox/preferences', keywords: t('preferences.keywords') },
        },
      ],
    },
  ],
}
