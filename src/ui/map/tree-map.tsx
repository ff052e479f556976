import { useEffect, useId, useMemo, useRef, useState } from 'react'
import './tree-map.css'
import { layoutMap } from './layout-map.ts'
import { MapCard } from './map-card.tsx'
import { listenToGestures } from './map-gestures.ts'
import type { MapNode } from './map-node.ts'
import { spokenName } from './map-node.ts'
import { openStage } from './map-stage.ts'
import { t } from './map-words.ts'
import { MapZoom } from './map-zoom.tsx'
import type { MovingView } from './moving-view.ts'
import { useMapKeys } from './use-map-keys.ts'
import type { VisibleCard } from './visible-nodes.ts'
import { nodeAt } from './visible-nodes.ts'

/** What a tree map shows and whom it tells. */
export interface TreeMapProps {
  readonly nodes: readonly MapNode[]
  /** Names the map to a screen reader, such as “Direction map”. */
  readonly label: string
  readonly selectedId: string | null
  /** A click or the space bar; null for a click on empty ground. */
  readonly onSelect: (id: string | null) => void
  /** The Enter key. */
  readonly onOpen: (id: string) => void
  /** The action printed on a node. */
  readonly onAction: (id: string) => void
}

/**
 * A tree as a map: near cards as elements, far ones on a canvas, every level visible by zooming. Fills its container.
 * Wheel, pinch or + and − zoom, drag pans, 0 shows all; arrow keys walk, Enter opens, Space selects.
 * A screen reader hears each node walked to; offer the same content as a real tree (`TreeOutline`) beside it.
 */
export function TreeMap({ nodes, label, selectedId, onSelect, onOpen, onAction }: TreeMapProps) {
  const layout = useMemo(() => layoutMap(nodes), [nodes])
  const [cards, setCards] = useState<readonly VisibleCard[]>([])
  const frame = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const sheet = useRef<HTMLDivElement>(null)
  const stage = useRef<MovingView | null>(null)
  const select = useRef(onSelect)
  select.current = onSelect
  const { focusedId, setFocusedId, onKeyDown } = useMapKeys({ layout, stage, onSelect, onOpen, onAction })
  const hintId = useId()

  useEffect(() => {
    if (frame.current === null || canvas.current === null || sheet.current === null) return
    const opened = openStage(
      { frame: frame.current, canvas: canvas.current, sheet: sheet.current, layout, onCards: setCards },
      stage.current?.view() ?? null,
    )
    stage.current = opened
    const under = (px: number, py: number) => {
      const { x, y, k } = opened.view()
      return nodeAt(layout, (px - x) / k, (py - y) / k)
    }
    const stop = listenToGestures(frame.current, opened, {
      onTap: (px, py) => {
        const hit = under(px, py)
        setFocusedId(hit?.node.id ?? null)
        select.current(hit?.node.id ?? null)
      },
      onDoubleTap: (px, py) => {
        const hit = under(px, py)
        if (hit !== null) opened.focusOn({ x: hit.x, y: hit.y, w: hit.w, h: hit.h + (hit.tray?.h ?? 0) })
      },
    })
    return () => {
      stop()
      opened.close()
    }
  }, [layout, setFocusedId])

  const focused = focusedId === null ? undefined : layout.byId.get(focusedId)
  const selected = selectedId === null ? undefined : layout.byId.get(selectedId)
  return (
    <div className="tree-map">
      <div
        ref={frame}
        className="tree-map-frame"
        role="application"
        aria-label={label}
        aria-describedby={hintId}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application is a widget with keys of its own, so it takes the focus
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <canvas ref={canvas} className="tree-map-canvas" />
        <div ref={sheet} className="tree-map-sheet">
          {cards.map(({ placed, detail }) => (
            <MapCard key={placed.node.id} placed={placed} detail={detail} onAction={onAction} />
          ))}
          {selected !== undefined && (
            <div className="map-ring map-ring-selected" style={ringStyle(selected)} />
          )}
          {focused !== undefined && <div className="map-ring map-ring-focused" style={ringStyle(focused)} />}
        </div>
      </div>
      <MapZoom stage={stage} />
      <p id={hintId} className="fl-hidden">
        {t('map.keys')}
      </p>
      <p className="fl-hidden" aria-live="polite">
        {focused === undefined ? '' : spokenName(focused.node, focused.children.length)}
      </p>
    </div>
  )
}

function ringStyle(box: { x: number; y: number; w: number; h: number; scale: number }) {
  return { left: box.x, top: box.y, width: box.w, height: box.h, borderRadius: 12 * box.scale }
}
