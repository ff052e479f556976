/**
 * The screens of the aims room and the parts other rooms' screens may use:
 * LineOfSight (vertical), LineOfSightStrip, LineOfSightOf (by id), AimLink, AimCard, AimPicker, HealthMark, DirectionBoard (home), addGoalPanel.
 */
import { lazy as lazyPart, Suspense } from 'react'
import { lazy, type RoomScreens } from '#ui/room-screens.ts'
import type { AimPickerProps } from './ui/aim-picker.tsx'
import { searchCommands } from './ui/commands.ts'
import type { LineOfSightOfProps } from './ui/line-of-sight-of.tsx'

export { AimCard } from './ui/aim-card.tsx'
export { AimLink } from './ui/aim-link.tsx'
export type { PickedAim } from './ui/aim-picker.tsx'
export { addGoalPanel, type GoalPanel } from './ui/goal-panels.ts'
export { HealthMark } from './ui/health-mark.tsx'
export { LineOfSight, LineOfSightStrip } from './ui/line-of-sight.tsx'

// This door is part of the first load: what reads from the server is fetched when it is first shown.
const Picker = lazyPart(() => import('./ui/aim-picker.tsx').then(module => ({ default: module.AimPicker })))
const StripOf = lazyPart(() =>
  import('./ui/line-of-sight-of.tsx').then(module => ({ default: module.LineOfSightOf })),
)

/** Finds an aim by part of its title; `kind` and `live` narrow what is offered. */
export function AimPicker(props: AimPickerProps) {
  return (
    <Suspense fallback={null}>
      <Picker {...props} />
    </Suspense>
  )
}

/** The line of sight of an aim by id, as a strip; nothing until it is known. */
export function LineOfSightOf(props: LineOfSightOfProps) {
  return (
    <Suspense fallback={null}>
      <StripOf {...props} />
    </Suspense>
  )
}

const Board = lazyPart(() =>
  import('./ui/direction-board.tsx').then(module => ({ default: module.DirectionBoard })),
)

/** The strategies with their goals by how they stand; nothing before there are any. */
export function DirectionBoard() {
  return (
    <Suspense fallback={null}>
      <Board />
    </Suspense>
  )
}

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
