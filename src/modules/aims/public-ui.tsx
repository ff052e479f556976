/**
 * The screens of the aims room and the parts other rooms' screens may use:
 * LineOfSight (vertical), LineOfSightStrip, LineOfSightOf (by id), AimLink, AimCard, AimPicker, HealthMark.
 */
import { lazy, type RoomScreens } from '#ui/room-screens.ts'
import { searchCommands } from './ui/commands.ts'

export { AimCard } from './ui/aim-card.tsx'
export { AimLink } from './ui/aim-link.tsx'
export { AimPicker, type PickedAim } from './ui/aim-picker.tsx'
export { HealthMark } from './ui/health-mark.tsx'
export { LineOfSight, LineOfSightOf, LineOfSightStrip } from './ui/line-of-sight.tsx'

/** What this room adds to the browser shell. */
export const screens: RoomScreens = {
  screens: [
    {
      path: '/direction',
      title: 'Direction',
      component: lazy(() => import('./ui/direction/direction-page.tsx'), 'DirectionPage'),
    },
    {
      path: '/direction/mine',
      title: 'My direction',
      component: lazy(() => import('./ui/mine/my-direction-page.tsx'), 'MyDirectionPage'),
    },
    {
      path: '/direction/import',
      title: 'Import a plan',
      component: lazy(() => import('./ui/plans/plan-import-page.tsx'), 'PlanImportPage'),
    },
    {
      path: '/aims/new',
      title: 'New aim',
      component: lazy(() => import('./ui/create/create-page.tsx'), 'CreatePage'),
    },
    { path: '/aims/$id', title: 'Aim', component: lazy(() => import('./ui/aim/aim-page.tsx'), 'AimPage') },
  ],
  nav: [{ to: '/direction', label: 'Direction', icon: 'compass', order: 20, also: ['/aims'] }],
  commands: [searchCommands],
}
