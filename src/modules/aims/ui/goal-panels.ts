import type { ComponentType } from 'react'

/** A part of a goal's page that another room brings, such as its tasks. Keep its code behind React's `lazy`. */
export interface GoalPanel {
  readonly id: string
  /** Shows itself as a card, or nothing. `title` is the goal's. `closed`: nothing can be added to the goal. */
  readonly component: ComponentType<{
    readonly goalId: string
    readonly title: string
    readonly closed?: boolean
  }>
}

const panels = new Map<string, GoalPanel>()

/** Adds a part to every goal's page. Call it once, in the room's `public-ui.tsx`. */
export function addGoalPanel(panel: GoalPanel): void {
  panels.set(panel.id, panel)
}

/** What other rooms bring to a goal's page. */
export function goalPanels(): readonly GoalPanel[] {
  return Array.from(panels.values())
}
