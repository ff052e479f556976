import type { ComponentType } from 'react'

/** A part of a person's or a team's page that another room brings, such as the person's goals. */
export interface Panel {
  readonly id: string
  /** Panels are sorted by this: line of sight 10, goals 20, tasks 30. */
  readonly order: number
  /** Shows itself as a card, or nothing. `id` is the person's or the team's. Keep its code behind React's `lazy`. */
  readonly component: ComponentType<{ readonly id: string }>
}

/** Adds a part to every person's page. Call it once, in the room's `public-ui.tsx`. */
export function addPersonPanel(panel: Panel): void {
  PERSON.set(panel.id, panel)
}

/** Adds a part to every team's page. Call it once, in the room's `public-ui.tsx`. */
export function addTeamPanel(panel: Panel): void {
  TEAM.set(panel.id, panel)
}

/** What other rooms bring to a person's page, in order. */
export function personPanels(): readonly Panel[] {
  return sorted(PERSON)
}

/** What other rooms bring to a team's page, in order. */
export function teamPanels(): readonly Panel[] {
  return sorted(TEAM)
}

const PERSON = new Map<string, Panel>()
const TEAM = new Map<string, Panel>()

function sorted(panels: ReadonlyMap<string, Panel>): readonly Panel[] {
  return Array.from(panels.values()).sort((a, b) => a.order - b.order)
}
