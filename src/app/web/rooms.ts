import type { NavEntry, RoomScreens, Screen } from '#ui/room-screens.ts'

const doors = import.meta.glob<RoomScreens>('../../modules/*/public-ui.tsx', {
  eager: true,
  import: 'screens',
})

/** What every room adds to the shell, by the order of their names. */
export const rooms: readonly RoomScreens[] = Object.values(doors)

/** All pages. */
export const screens: readonly Screen[] = rooms.flatMap(room => room.screens)

/** All entries of the navigation, in order. */
export const nav: readonly NavEntry[] = rooms
  .flatMap(room => room.nav ?? [])
  .toSorted((a, b) => a.order - b.order)
