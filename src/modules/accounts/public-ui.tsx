import { lazy, type RoomScreens } from '#ui/room-screens.ts'
import { t } from './ui/words.ts'

/** Sign-in, first run, one's own account, and the server's background work. */
export const screens: RoomScreens = {
  screens: [
    {
      path: '/sign-in',
      title: t('signIn.title'),
      kind: 'signed-out',
      component: lazy(() => import('./ui/sign-in-page.tsx'), 'SignInPage'),
    },
    {
      path: '/setup',
      title: t('setup.title'),
      kind: 'signed-out',
      component: lazy(() => import('./ui/setup-page.tsx'), 'SetupPage'),
    },
    {
      path: '/account',
      title: t('account.title'),
      component: lazy(() => import('./ui/account-page.tsx'), 'AccountPage'),
    },
    {
      path: '/server',
      title: t('server.title'),
      component: lazy(() => import('./ui/server-page.tsx'), 'ServerPage'),
    },
  ],
  nav: [
    { to: '/account', label: t('account.nav'), icon: 'lock', order: 910 },
    {
      to: '/server',
      label: t('server.title'),
      icon: 'admin',
      order: 920,
      shownTo: session => session.flags.admin,
    },
  ],
}
