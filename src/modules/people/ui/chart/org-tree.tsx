import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { listenToGestures } from '#ui/map/map-gestures.ts'
import { MapZoom } from '#ui/map/map-zoom.tsx'
import '#ui/map/tree-map.css'
import { t } from '../words.ts'
import './chart.css'
import type { ChartNode } from './chart-model.ts'
import { type ChartStage, openChartStage, type Shown } from './chart-stage.ts'
import { type ChartLayout, layoutChart, type Placed } from './layout-chart.ts'
import { OrgCard } from './org-card.tsx'
import { type Step, walkChart } from './walk-chart.ts'

/** What the chart shows and whom it tells; people are named by their position in `nodes`. */
export interface OrgTreeProps {
  readonly nodes: readonly ChartNode[]
  readonly open: ReadonlySet<number>
  readonly onTurn: (index: number) => void
  /** A click on a card; null on empty ground. */
  readonly onSelect: (index: number | null) => void
  /** The Enter key. */
  readonly onOpen: (index: number) => void
  /** Somebody to bring into sight; another object each time. */
  readonly find: { readonly index: number } | null
}

/**
 * The organisation as a tree of cards: near ones as elements, far ones on a canvas. Wheel, pinch or + and − zoom, drag
 * pans, 0 shows all; arrow keys walk, Space opens and closes, Enter opens the page. Offer the outline beside it.
 */
export function OrgTree({ nodes, open, onTurn, onSelect, onOpen, find }: OrgTreeProps) {
  const layout = useMemo(() => layoutChart(nodes, open), [nodes, open])
  const [shown, setShown] = useState<Shown>({ cards: [], detail: 'full' })
  const [focused, setFocused] = useState<number | null>(null)
  const turned = useRef<number | null>(null)
  const turn = (index: number) => {
    turned.current = index
    onTurn(index)
  }
  const tap = (hit: Placed | null) => {
    setFocused(hit?.node.index ?? null)
    onSelect(hit?.node.index ?? null)
  }
  const { stage, parts } = useStage(layout, turned, tap, setShown)
  const hintId = useId()

  // Only a new search moves the view, not every opening and closing.
  const followed = useRef<object | null>(null)
  useEffect(() => {
    const placed = find === null ? undefined : layout.byIndex.get(find.index)
    if (placed === undefined || find === followed.current) return
    followed.current = find
    setFocused(placed.node.index)
    stage.current?.focusOn(around(placed))
  }, [find, layout, stage])

  const here = focused === null ? undefined : layout.byIndex.get(focused)
  const walk = (step: Step) => {
    const placed = walkChart(layout, focused, step)
    if (placed === null) return
    setFocused(placed.node.index)
    stage.current?.reveal(placed)
  }
  const pressed = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== event.currentTarget) return
    const step = STEPS[event.key]
    if (step === 'down' && here?.open === false) turn(here.node.index)
    else if (step !== undefined) walk(step)
    else if (event.key === '+' || event.key === '=') stage.current?.zoomCentre(1.4)
    else if (event.key === '-') stage.current?.zoomCentre(1 / 1.4)
    else if (event.key === '0') stage.current?.fit()
    else if (event.key === 'Escape') onSelect(null)
    else if (event.key === 'Enter' && here) onOpen(here.node.index)
    else if (event.key === ' ' && here) {
      if (here.open !== null) turn(here.node.index)
    } else return
    event.preventDefault()
  }
  return (
    <div className="tree-map org-tree">
      <div
        ref={parts.frame}
        className="tree-map-frame"
        role="application"
        aria-label={t('chart.title')}
        aria-describedby={hintId}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application is a widget with keys of its own, so it takes the focus
        tabIndex={0}
        onKeyDown={pressed}
        onFocus={() => setFocused(before => before ?? 0)}
      >
        <canvas ref={parts.canvas} className="tree-map-canvas" />
        <div ref={parts.sheet} className="tree-map-sheet">
          {shown.cards.map(placed => (
            <OrgCard key={placed.node.id} placed={placed} detail={shown.detail} onTurn={turn} />
          ))}
          {here && (
            <div
              className="map-ring"
              style={{ left: here.x, top: here.y, width: here.w, height: here.h, borderRadius: 12 }}
            />
          )}
        </div>
      </div>
      <MapZoom stage={stage} />
      <p id={hintId} className="fl-hidden">
        {t('chart.keys')}
      </p>
      <p className="fl-hidden" aria-live="polite">
        {here && spoken(here.node)}
      </p>
    </div>
  )
}

const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'home',
}

/** A card with enough around it to see where it stands. */
function around({ x, y, w, h }: Placed) {
  return { x: x - 2 * w, y: y - 3 * h, w: 5 * w, h: 7 * h }
}

function spoken({ name, title, team, below, away }: ChartNode): string {
  const words = below === 0 ? t('chart.below.none') : t('chart.below', { count: below })
  return t(away ? 'chart.spoken.away' : 'chart.spoken', { name, title, team, below: words })
}

/** The stage behind the elements: opened once, given each new layout, and listening to the pointer. */
function useStage(
  layout: ChartLayout,
  turned: { current: number | null },
  tap: (hit: Placed | null) => void,
  onShown: (shown: Shown) => void,
) {
  const frame = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const sheet = useRef<HTMLDivElement>(null)
  const stage = useRef<ChartStage | null>(null)
  const latest = useRef({ layout, tap })
  latest.current = { layout, tap }

  useEffect(() => {
    if (frame.current === null || canvas.current === null || sheet.current === null) return
    const opened = openChartStage({
      frame: frame.current,
      canvas: canvas.current,
      sheet: sheet.current,
      onShown,
    })
    stage.current = opened
    const under = (px: number, py: number) => {
      const { x, y, k } = opened.view()
      return cardAt(latest.current.layout, (px - x) / k, (py - y) / k)
    }
    const stop = listenToGestures(frame.current, opened, {
      onTap: (px, py) => latest.current.tap(under(px, py)),
      onDoubleTap: (px, py) => {
        const hit = under(px, py)
        if (hit !== null) opened.focusOn(hit)
      },
    })
    return () => {
      stop()
      opened.close()
    }
  }, [onShown])

  useEffect(() => {
    stage.current?.setLayout(layout, turned.current)
    turned.current = null
  }, [layout, turned])
  return { stage, parts: { frame, canvas, sheet } }
}

function cardAt(layout: ChartLayout, x: number, y: number): Placed | null {
  return (
    layout.placed.find(each => x >= each.x && x <= each.x + each.w && y >= each.y && y <= each.y + each.h) ??
    null
  )
}
