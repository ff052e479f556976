import type { ComponentType } from 'react'

/** A part of a task's page that another room brings. Keep its code behind React's `lazy`. */
export interface TaskPanel {
  readonly id: string
  /** Shows itself as a card, or nothing. `closed`: the task is done or dropped. */
  readonly component: ComponentType<{ readonly taskId: string; readonly closed?: boolean }>
}

const panels = new Map<string, TaskPanel>()

/** Adds a part to every task's page. Call it once, in the room's `public-ui.tsx`. */
export function addTaskPanel(panel: TaskPanel): void {
  panels.set(panel.id, panel)
}

/** What other rooms bring to a task's page. */
export function taskPanels(): readonly TaskPanel[] {
  return Array.from(panels.values())
}
