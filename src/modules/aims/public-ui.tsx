/**
 * The screens of the aims room and the parts other rooms' screens may use:
 * LineOfSight (vertical), LineOfSightStrip, LineOfSightOf (by id), AimLink, AimCard, AimPicker, HealthMark, DirectionBoard (home), addGoalPanel, addBreakTeller.
 */
import { lazy as lazyPart, Suspense } from 'react'
import { addFinds, addHomeCard, addNoticeNames, addWaits } from '#ui/offered.ts'
import { lazy, type RoomScreens } from '#ui/room-screens.ts'
import { Arriving } from '#ui/states/settled.tsx'
import type { AimPickerProps } from './ui/aim-picker.tsx'
import { aimCommands } from './ui/commands.ts'
import type { LineOfSightOfProps } from './ui/line-of-sight-of.tsx'
import { t } from './ui/words.ts'

export { addBreakTeller } from './ui/aim-breaks.ts'
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
    <Suspense fallback={<Arriving />}>
      <Board />
    </Suspense>
  )
}

addHomeCard({
  ...{ id: 'plan-board', order: 20, view: 'team', column: 'main' },
  component: lazyPart(() =>
    import('./ui/plan-board/plan-board.tsx').then(module => ({ default: module.PlanBoardCard })),
  ),
})
addFinds({ aim: { group: t('commands.group'), icon: 'compass' } })
addNoticeNames({
  'aim.briefed': t('notice.briefed'),
  'aim.plan_submitted': t('notice.plan_submitted'),
  'aim.accepted': t('notice.accepted'),
  'aim.plan_returned': t('notice.plan_returned'),
  'aim.asked_back': t('notice.asked_back'),
  'aim.ask_back_answered': t('notice.ask_back_answered'),
  'aim.closing_proposed': t('notice.closing_proposed'),
  'aim.closing_returned': t('notice.closing_returned'),
  'aim.closed': t('notice.closed'),
  'aim.reassigned': t('notice.reassigned'),
  'aim.perspective_given': t('notice.perspective_given'),
  'aim.commented': t('notice.commented'),
})
addWaits({
  accept_plan: { act: t('waits.accept_plan') },
  write_plan: { act: t('waits.write_plan'), form: '?do=edit_plan' },
  answer_ask_back: { act: t('waits.answer_ask_back'), form: '?do=answer_ask_back' },
  confirm_closing: { act: t('waits.confirm_closing') },
  issue_brief: { act: t('waits.issue_brief') },
  check_in: { act: t('waits.check_in'), form: '?do=check_in' },
})

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
  commands: [aimCommands],
}
