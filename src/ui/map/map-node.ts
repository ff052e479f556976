import { t } from './map-words.ts'

/** A state in three ways at once: a shape, a word and a hue. `symbol` is one character such as ● ▲ ■ ○ ◌. */
export interface MapMark {
  readonly symbol: string
  readonly word: string
  readonly tone: MapTone
}

/** The hues a mark or a cell can have; each is a pair of colours in the tokens. */
export type MapTone = 'ok' | 'risk' | 'off' | 'none'

/**
 * How a node is drawn and how its children are arranged.
 * `destination`: large, serif, children in a row · `pillar`: amber top edge, children hang below in columns ·
 * `card`: children in small cards on a tray inside, to be zoomed into · `break`: dashed red box that says what is missing.
 */
export type MapLook = 'destination' | 'pillar' | 'card' | 'break'

/** One node of a tree map, as data: the map knows no goals. */
export interface MapNode {
  readonly id: string
  /** Null, or an id that is not among the nodes, makes a root. */
  readonly parentId: string | null
  readonly look: MapLook
  readonly title: string
  /** A short line above the title, such as “Destination · 2032”. */
  readonly eyebrow?: string
  /** Up to two short lines below the title. */
  readonly lines?: readonly string[]
  readonly mark?: MapMark
  /** Right of the mark, such as “6 team goals”. */
  readonly badge?: string
  /** Counts of what lies below by state, such as “● 2 ▲ 1”; each speaks as “2 on track”. */
  readonly tally?: readonly (MapMark & { readonly count: number })[]
  /** What does not hold here, such as “◆ 2 breaks, major”: as shape and words. */
  readonly flag?: MapMark
  /** The line from the parent: drawn dashed and red, or not at all. Default: a plain line. */
  readonly edge?: 'broken' | 'none'
  /** The one thing to do here; its label, such as “Brief a goal”. The caller receives the node's id. */
  readonly action?: string
  /** Dimmed because a filter does not match it; kept so that the map does not move. */
  readonly dimmed?: boolean
}

/** One sentence that names a node to a screen reader: title, state, lines, how many below. */
export function spokenName(node: MapNode, childCount: number): string {
  const below = childCount === 0 ? t('map.nothingBelow') : t('map.below', { count: childCount })
  const tally = (node.tally ?? []).map(each => `${each.count} ${each.word}`)
  const parts = [
    node.title,
    node.mark?.word,
    node.flag?.word,
    ...(node.lines ?? []),
    ...tally,
    node.badge ?? below,
  ]
  if (node.edge === 'broken') parts.push(t('map.breaks'))
  if (node.action !== undefined) parts.push(t('map.enter', { action: node.action }))
  return parts.filter(part => part !== undefined && part !== '').join(', ')
}
