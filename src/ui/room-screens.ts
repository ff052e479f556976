import type { ComponentType } from 'react'
import type { IconName } from './marks/icon.tsx'
import type { CommandSource } from './palette/command.ts'
import type { Session } from './server/session.ts'

/** What a room adds to the browser shell: every `public-ui.tsx` exports one as `screens`. */
export interface RoomScreens {
  readonly screens: readonly Screen[]
  /** Entries of the main navigation. A room without any is reached by links. */
  readonly nav?: readonly NavEntry[]
  /** What Ctrl/Cmd-K finds here: actions, or a search on the server. */
  readonly commands?: readonly CommandSource[]
}

/** One page with an address of its own. */
export interface Screen {
  /** Path with `$names`, such as `/aims/$id`; `useParam('id')` reads them. */
  readonly path: `/${string}`
  /** Title of the browser tab until the page sets its own through `PageHead`. */
  readonly title: string
  readonly component: LazyScreen
  /**
   * `member` (default) needs a session and shows the frame; `signed-out` is shown without session and frame
   * (sign-in, setup, invitations); `bare` needs a session and shows no frame (print, presenting).
   */
  readonly kind?: 'member' | 'signed-out' | 'bare'
}

/** One entry of the main navigation. */
export interface NavEntry {
  readonly to: `/${string}`
  readonly label: string
  readonly icon: IconName
  /**
   * Entries are sorted by this, and stand in groups: Home 10, Inbox 12, Direction 20, Work 30 (the tabs of a phone); from 32 what is
   * done together; from 40 people, roles and standards; settings, 900 and up, sit under the person.
   */
  readonly order: number
  /** Other paths for which the entry is the current one, such as `/aims` for Direction. */
  readonly also?: readonly `/${string}`[]
  /** Leaves the entry out for people it is not meant for. Courtesy only: the server decides. */
  readonly shownTo?: (session: Session) => boolean
  /** Stands behind the word, such as a `NavCount` of what is new; shows itself or nothing. */
  readonly mark?: ComponentType
}

/** A component whose code is fetched when its page is first opened, or when a link to it is about to be followed. */
export interface LazyScreen {
  readonly load: () => Promise<{ readonly default: ComponentType }>
}

/** Names the component of a screen without loading it: `lazy(() => import('./ui/aim-page.tsx'), 'AimPage')`. */
export function lazy<M extends Readonly<Record<K, ComponentType>>, K extends string>(
  load: () => Promise<M>,
  name: K,
): LazyScreen {
  return { load: () => load().then(module => ({ default: module[name] })) }
}
