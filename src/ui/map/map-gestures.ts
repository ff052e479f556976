import type { MovingView } from './moving-view.ts'

/** What a pointer asks of the map besides moving it. Coordinates are CSS pixels inside the frame. */
export interface GestureTargets {
  readonly onTap: (px: number, py: number) => void
  readonly onDoubleTap: (px: number, py: number) => void
}

const TAP_SLOP = 5

/**
 * Wheel zooms at the pointer (and lets the page scroll once everything is visible), sideways wheel pans, dragging pans,
 * two fingers pinch. Buttons and links inside the frame keep their own clicks. Returns how to stop listening.
 */
export function listenToGestures(frame: HTMLElement, stage: MovingView, targets: GestureTargets): () => void {
  const fingers = new Map<number, { x: number; y: number }>()
  let travelled = 0

  const inside = (event: MouseEvent) => {
    const box = frame.getBoundingClientRect()
    return { x: event.clientX - box.left, y: event.clientY - box.top }
  }
  const wheel = (event: WheelEvent) => {
    const { x, y } = inside(event)
    if (!event.ctrlKey && (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY))) {
      event.preventDefault()
      stage.panBy(-(event.deltaX || event.deltaY), 0)
      return
    }
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1
    const speed = event.ctrlKey ? 0.01 : 0.0018
    const zoomed = stage.zoom(Math.exp(-event.deltaY * lines * speed), x, y)
    if (zoomed || event.ctrlKey) event.preventDefault()
  }
  const down = (event: PointerEvent) => {
    if (event.button !== 0 || isControl(event.target)) return
    fingers.set(event.pointerId, inside(event))
    if (fingers.size === 1) travelled = 0
    frame.setPointerCapture(event.pointerId)
  }
  const move = (event: PointerEvent) => {
    const before = fingers.get(event.pointerId)
    if (before === undefined) return
    const now = inside(event)
    const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1]
    fingers.set(event.pointerId, now)
    travelled += Math.hypot(now.x - before.x, now.y - before.y)
    if (travelled < TAP_SLOP) return
    if (other === undefined) stage.panBy(now.x - before.x, now.y - before.y)
    else pinch(stage, other, before, now)
  }
  const up = (event: PointerEvent) => {
    if (!fingers.delete(event.pointerId) || fingers.size > 0) return
    if (event.type === 'pointerup' && travelled < TAP_SLOP) {
      const { x, y } = inside(event)
      targets.onTap(x, y)
    }
  }
  const double = (event: MouseEvent) => {
    if (isControl(event.target)) return
    const { x, y } = inside(event)
    targets.onDoubleTap(x, y)
  }

  frame.addEventListener('wheel', wheel, { passive: false })
  frame.addEventListener('pointerdown', down)
  frame.addEventListener('pointermove', move)
  frame.addEventListener('pointerup', up)
  frame.addEventListener('pointercancel', up)
  frame.addEventListener('dblclick', double)
  return () => {
    frame.removeEventListener('wheel', wheel)
    frame.removeEventListener('pointerdown', down)
    frame.removeEventListener('pointermove', move)
    frame.removeEventListener('pointerup', up)
    frame.removeEventListener('pointercancel', up)
    frame.removeEventListener('dblclick', double)
  }
}

type Point = { readonly x: number; readonly y: number }

function pinch(stage: MovingView, fixed: Point, before: Point, now: Point): void {
  const factor =
    Math.hypot(now.x - fixed.x, now.y - fixed.y) /
    Math.max(1, Math.hypot(before.x - fixed.x, before.y - fixed.y))
  stage.panBy((now.x - before.x) / 2, (now.y - before.y) / 2)
  stage.zoom(factor, (now.x + fixed.x) / 2, (now.y + fixed.y) / 2)
}

function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, a') !== null
}
