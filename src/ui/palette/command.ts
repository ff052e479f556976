import type { IconName } from '../marks/icon.tsx'

/** One line of the command palette: somewhere to go, or something to do. */
export interface Command {
  readonly id: string
  readonly label: string
  /** Stands in this group instead of its source's own. */
  readonly group?: string
  /** Quiet second line, such as a team or a state. */
  readonly hint?: string
  readonly icon?: IconName
  /** More words to be found by. */
  readonly keywords?: string
  /** Where Enter leads. */
  readonly to?: string
  /** Or what Enter does. */
  readonly run?: () => void
}

/** A group of commands: fixed `entries` are matched here, `search` asks the server from two characters on. */
export interface CommandSource {
  readonly group: string
  readonly entries?: readonly Command[]
  readonly search?: (text: string, signal: AbortSignal) => Promise<readonly Command[]>
}
