import { lazy, type RoomScreens } from '#ui/room-screens.ts'
import { searchSource } from './ui/search-source.ts'
import { t } from './ui/words.ts'

/** Home: the first page behind sign-in. */
export const screens: RoomScreens = {
  screens: [
    { path: '/', title: t('home.title'), component: lazy(() => import('./ui/home-page.tsx'), 'HomePage') },
  ],
  nav: [{ to: '/', label: t('home.title'), icon: 'home', order: 10 }],
  commands: [searchSource],
}
