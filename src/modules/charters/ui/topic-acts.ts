import type { ComponentType } from 'react'

/** A way to put what two people saw side by side on their next talk, brought by the room of talks. Keep its code behind `lazy`. */
export interface TopicAct {
  readonly id: string
  /** Shows itself as a button, or nothing. `link`: the page to talk about. */
  readonly component: ComponentType<{
    readonly otherId: string
    readonly text: string
    readonly link: string
  }>
}

const acts = new Map<string, TopicAct>()

/** Adds a way to talk about what two people saw. Call it once, in the room's `public-ui.tsx`. */
export function addTopicAct(act: TopicAct): void {
  acts.set(act.id, act)
}

/** What other rooms bring to a page of two answers. */
export function topicActs(): readonly TopicAct[] {
  return Array.from(acts.values())
}
