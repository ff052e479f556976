import type { KeyboardEvent, RefObject } from 'react'
import { useState } from 'react'
import type { MapLayout, PlacedNode } from './layout-map.ts'
import type { MovingView } from './moving-view.ts'
import type { Step } from './walk-map.ts'
import { walkMap } from './walk-map.ts'

const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'home',
}

/** The keyboard of a map: which node has the focus, and what each key does. */
export function useMapKeys(map: {
  readonly layout: MapLayout
  readonly stage: RefObject<MovingView | null>
  readonly onSelect: (id: string | null) => void
  readonly onOpen: (id: string) => void
  readonly onAction: (id: string) => void
}) {
  const [focusedId, setFocusedId] = useState<string | null>(null)

  const focus = (placed: PlacedNode | null) => {
    if (placed === null) return
    setFocusedId(placed.node.id)
    map.stage.current?.reveal(placed)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== event.currentTarget) return
    if (!act(event.key)) return
    event.preventDefault()
  }
  const act = (key: string): boolean => {
    const step = STEPS[key]
    if (step !== undefined) focus(walkMap(map.layout, focusedId, step))
    else if (key === '+' || key === '=') map.stage.current?.zoomCentre(1.6)
    else if (key === '-') map.stage.current?.zoomCentre(1 / 1.6)
    else if (key === '0') map.stage.current?.fit()
    else if (key === 'Escape') map.onSelect(null)
    else return actOnFocused(key)
    return true
  }
  const actOnFocused = (key: string): boolean => {
    const placed = focusedId === null ? undefined : map.layout.byId.get(focusedId)
    if (placed === undefined || (key !== 'Enter' && key !== ' ')) return false
    if (key === ' ') map.onSelect(placed.node.id)
    else if (placed.node.action !== undefined) map.onAction(placed.node.id)
    else map.onOpen(placed.node.id)
    return true
  }
  return { focusedId, setFocusedId, onKeyDown }
}
