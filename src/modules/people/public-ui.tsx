/**
 * The screens of the people room and the parts that other rooms' screens may use:
 * PersonLink, PersonAvatar, TeamLink, AwayMark, PersonPicker, PeoplePicker, TeamPicker, and the doors
 * addPersonPanel and addTeamPanel, by which a room adds its part to the page of a person or a team.
 */
import { lazy as lazyPart, Suspense } from 'react'
import { addFinds, addHomeCard, addNoticeNames, addWaits } from '#ui/offered.ts'
import { lazy, type RoomScreens } from '#ui/room-screens.ts'
import { peopleCommands } from './ui/commands.ts'
import type { PeoplePickerProps } from './ui/people-picker.tsx'
import type { PersonPickerProps } from './ui/person-picker.tsx'
import type { TeamPickerProps } from './ui/team-picker.tsx'
import { t } from './ui/words.ts'

export { addPersonPanel, addTeamPanel, type Panel } from './ui/panels.ts'
export { AwayMark, PersonAvatar, PersonLink, TeamLink } from './ui/person-link.tsx'
export type { PickedPerson } from './ui/person-picker.tsx'
export type { PickedTeam } from './ui/team-picker.tsx'

// Every room's door is part of the first load; the pickers' list, with what it stands on, is fetched when it is shown.
const Person = lazyPart(() =>
  import('./ui/person-picker.tsx').then(module => ({ default: module.PersonPicker })),
)
const Several = lazyPart(() =>
  import('./ui/people-picker.tsx').then(module => ({ default: module.PeoplePicker })),
)
const Team = lazyPart(() => import('./ui/team-picker.tsx').then(module => ({ default: module.TeamPicker })))

/** Finds somebody in the organisation by typing; `except` leaves people out. */
export function PersonPicker(props: PersonPickerProps) {
  return (
    <Suspense fallback={null}>
      <Person {...props} />
    </Suspense>
  )
}

/** Finds several people by typing, held as ids; each can be left out again. */
export function PeoplePicker(props: PeoplePickerProps) {
  return (
    <Suspense fallback={null}>
      <Several {...props} />
    </Suspense>
  )
}

/** Finds an open team by typing. */
export function TeamPicker(props: TeamPickerProps) {
  return (
    <Suspense fallback={null}>
      <Team {...props} />
    </Suspense>
  )
}

const About = lazyPart(() =>
  import('./ui/person/about-card.tsx').then(module => ({ default: module.AboutCard })),
)

/** What somebody says about themselves, as far as the reader may read it; nothing when there is none. */
export function AboutPerson({ id }: { readonly id: string }) {
  return (
    <Suspense fallback={null}>
      <About id={id} />
    </Suspense>
  )
}

addHomeCard({
  ...{ id: 'cover-gaps', order: 10, view: 'people', column: 'main' },
  component: lazyPart(() =>
    import('./ui/cover-gaps-card.tsx').then(module => ({ default: module.CoverGapsCard })),
  ),
})
addFinds({
  person: { group: t('commands.people'), icon: 'people' },
  team: { group: t('commands.teams'), icon: 'branch' },
})
addNoticeNames({
  'cover.asked': t('notice.cover_asked'),
  'cover.accepted': t('notice.cover_accepted'),
  'cover.declined': t('notice.cover_declined'),
})
addWaits({ cover: { act: t('waits.cover') } })

/** What this room adds to the browser shell. */
export const screens: RoomScreens = {
  screens: [
    {
      path: '/people',
      title: t('people.title'),
      component: lazy(() => import('./ui/directory-page.tsx'), 'DirectoryPage'),
    },
    {
      path: '/people/chart',
      title: t('chart.title'),
      component: lazy(() => import('./ui/chart/chart-page.tsx'), 'ChartPage'),
    },
    {
      path: '/people/import',
      title: t('people.import'),
      component: lazy(() => import('./ui/import/import-page.tsx'), 'ImportPage'),
    },
    {
      path: '/people/$id',
      title: t('people.title'),
      component: lazy(() => import('./ui/person/person-page.tsx'), 'PersonPage'),
    },
    {
      path: '/teams',
      title: t('team.title'),
      component: lazy(() => import('./ui/team/teams-page.tsx'), 'TeamsPage'),
    },
    {
      path: '/teams/$id',
      title: t('team.title'),
      component: lazy(() => import('./ui/team/team-page.tsx'), 'TeamPage'),
    },
    {
      path: '/organisation',
      title: t('organisation.title'),
      component: lazy(() => import('./ui/organisation-page.tsx'), 'OrganisationPage'),
    },
  ],
  nav: [
    { to: '/people', label: t('people.title'), icon: 'people', order: 40, also: ['/teams'] },
    {
      to: '/organisation',
      label: t('organisation.title'),
      icon: 'settings',
      order: 900,
      shownTo: ({ flags }) => flags.people || flags.admin,
    },
  ],
  commands: peopleCommands,
}
