/**
 * The screens of the charters room; what it brings to the pages of a person (their charter) and a team (how it works), the
 * verbs of what waits; ResponsibilityField for the forms of other rooms; SideBySide for a page of two people; addTopicAct.
 */
import { lazy as lazyPart, Suspense } from 'react'
import { addPersonPanel, addTeamPanel } from '#modules/people/public-ui.tsx'
import { addFinds, addHomeCard, addNoticeNames, addWaits } from '#ui/offered.ts'
import { lazy, type RoomScreens } from '#ui/room-screens.ts'
import { t } from './ui/door-words.ts'
import type { ResponsibilityFieldProps } from './ui/responsibility-field.tsx'

export { addTopicAct } from './ui/topic-acts.ts'

// Every room's door is part of the first load; what others show of charters is fetched when it is shown.
const Person = lazyPart(() =>
  import('./ui/person-panel.tsx').then(module => ({ default: module.PersonCharterPanel })),
)
const Norms = lazyPart(() => import('./ui/norms-panel.tsx').then(module => ({ default: module.TeamNorms })))

addPersonPanel({ id: 'charter', order: 15, component: Person })
addTeamPanel({ id: 'norms', order: 15, component: Norms })
addWaits({
  charter_acknowledge: { act: t('waits.acknowledge') },
  charter_answer: { act: t('waits.answer') },
  charter_again: { act: t('waits.again') },
  charter_review: { act: t('waits.review') },
  charter_start: { act: t('waits.start') },
  exchange_priorities: { act: t('waits.priorities') },
  exchange_clarity: { act: t('waits.clarity') },
  norms_agree: { act: t('waits.norms') },
})
addHomeCard({
  ...{ id: 'waiting-charters', order: 20, view: 'people', column: 'main' },
  component: lazyPart(() =>
    import('./ui/waiting-card.tsx').then(module => ({ default: module.WaitingChartersCard })),
  ),
})
addFinds({ charter: { group: t('find.group'), icon: 'role' } })
addNoticeNames({
  'charter.offered': t('notice.offered'),
  'charter.queried': t('notice.queried'),
  'charter.side_acknowledged': t('notice.acknowledged'),
  'priority_match.asked': t('notice.priorities'),
  'clarity_pulse.asked': t('notice.clarity'),
  'priority_match.revealed': t('notice.priorities.shown'),
  'clarity_pulse.revealed': t('notice.clarity.shown'),
})

const Duty = lazyPart(() =>
  import('./ui/responsibility-field.tsx').then(module => ({ default: module.ResponsibilityField })),
)

/** Chooses a responsibility of somebody's charter in force, for whoever may read that charter. */
export function ResponsibilityField(props: ResponsibilityFieldProps) {
  return (
    <Suspense fallback={null}>
      <Duty {...props} />
    </Suspense>
  )
}

const Pair = lazyPart(() => import('./ui/pair-card.tsx').then(module => ({ default: module.PairCard })))

/** What the reader and one other person were asked side by side; shows nothing unless one answers for the other. */
export function SideBySide(props: { readonly otherId: string }) {
  return (
    <Suspense fallback={null}>
      <Pair {...props} />
    </Suspense>
  )
}

/** What this room adds to the browser shell. */
export const screens: RoomScreens = {
  screens: [
    {
      path: '/charters',
      title: t('title'),
      component: lazy(() => import('./ui/charters-page.tsx'), 'ChartersPage'),
    },
    {
      path: '/charters/exchanges/$id',
      title: t('waits'),
      component: lazy(() => import('./ui/exchange-page.tsx'), 'ExchangePage'),
    },
    {
      path: '/charters/$id',
      title: t('charter'),
      component: lazy(() => import('./ui/charter-page.tsx'), 'CharterPage'),
    },
  ],
  nav: [{ to: '/charters', label: t('title'), icon: 'role', order: 42 }],
}
