/**
 * The screens of the announcements room.
 */
import { addFinds, addNoticeNames, addWaits } from '#ui/offered.ts'
import { lazy, type RoomScreens } from '#ui/room-screens.ts'
import { t } from './ui/door-words.ts'

addWaits({ announcement_read: { act: t('wait.read') } })
addFinds({ announcement: { group: t('title'), icon: 'announce' } })
addNoticeNames({
  'announcement.published': t('notice.published'),
  'announcement.clarified': t('notice.clarified'),
  'announcement.reminded': t('notice.reminded'),
})

/** What this room adds to the browser shell. */
export const screens: RoomScreens = {
  screens: [
    {
      path: '/announcements',
      title: t('title'),
      component: lazy(() => import('./ui/announcements-page.tsx'), 'AnnouncementsPage'),
    },
    {
      path: '/announcements/$id',
      title: t('one'),
      component: lazy(() => import('./ui/announcement-page.tsx'), 'AnnouncementPage'),
    },
  ],
  nav: [{ to: '/announcements', label: t('title'), icon: 'announce', order: 33 }],
  commands: [
    {
      group: t('title'),
      entries: [
        {
          id: 'announcements',
          label: t('title'),
          keywords: t('keywords'),
          icon: 'announce',
          to: '/announcements',
        },
        { id: 'announcements add', label: t('publish'), icon: 'plus', to: '/announcements?add=1' },
      ],
    },
  ],
}
