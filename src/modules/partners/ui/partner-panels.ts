import type { ComponentType } from 'react'

/** A part of a partner's page that another room brings, such as the talks with them. Keep its code behind React's `lazy`. */
export interface PartnerPanel {
  readonly id: string
  /** Shows itself as a card, or nothing. `ended`: the relationship is over. */
  readonly component: ComponentType<{ readonly id: string; readonly name: string; readonly ended: boolean }>
}

const panels = new Map<string, PartnerPanel>()

/** Adds a part to every partner's page. Call it once, in the room's `public-ui.tsx`. */
export function addPartnerPanel(panel: PartnerPanel): void {
  panels.set(panel.id, panel)
}

/** What other rooms bring to a partner's page. */
export function partnerPanels(): readonly PartnerPanel[] {
  return Array.from(panels.values())
}
