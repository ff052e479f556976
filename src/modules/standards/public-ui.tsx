/** The screens of the standards room, its part of a team's page, and the verbs of what waits. */
import { lazy as lazyPart } from 'react'
import { addTeamPanel } from '#modules/people/public-ui.tsx'
import { addFinds, addWaits } from '#ui/offered.ts'
import { lazy, type RoomScreens } from '#ui/room-screens.ts'
import { t } from './ui/door-words.ts'

// Every room's door is part of the first load; what others show of standards is fetched when it is shown.
const Team = lazyPart(() =>
  import('./ui/team-panel.tsx').then(module => ({ default: module.TeamStandardsPanel })),
)

addTeamPanel({ id: 'standards', order: 50, component: Team })
addWaits({
  standard_acknowledge: { act: t('waits.read') },
  improvement_answer: { act: t('waits.improvement') },
})
addFinds({
  procedure: { group: t('find.group'), icon: 'file' },
  improvement: { group: t('view.improvements'), icon: 'sun' },
})

/** What this room adds to the browser shell. */
export const screens: RoomScreens = {
  screens: [
    {
      path: '/standards',
      title: t('title'),
      component: lazy(() => import('./ui/standards-page.tsx'), 'StandardsPage'),
    },
    {
      path: '/standards/improvements',
      title: t('view.improvements'),
      component: lazy(() => import('./ui/improvements-page.tsx'), 'ImprovementsPage'),
    },
    {
      path: '/standards/$id',
      title: t('procedure'),
      component: lazy(() => import('./ui/procedure-page.tsx'), 'ProcedurePage'),
    },
  ],
  nav: [{ to: '/standards', label: t('title'), icon: 'file', order: 50 }],
}
