import { type RefObject, useEffect, useState } from 'react'

/** Height of every line of an outline, px. */
const LINE_HEIGHT = 40
// Fewer lines than this are all in the page: find-in-page then works, and a browser draws them in no time.
const ALL_UP_TO = 500
const SPARE = 12

/** Which lines of a long list are in the page, the space standing for the others (px), and how to bring one into sight. */
export function useWindowed(frame: RefObject<HTMLElement | null>, count: number) {
  const [view, setView] = useState({ top: 0, height: 800 })
  const whole = count <= ALL_UP_TO
  useEffect(() => {
    const element = frame.current
    if (element === null || whole) return
    const look = () => setView({ top: element.scrollTop, height: element.clientHeight })
    look()
    element.addEventListener('scroll', look, { passive: true })
    return () => element.removeEventListener('scroll', look)
  }, [frame, whole])

  const first = whole ? 0 : Math.max(0, Math.floor(view.top / LINE_HEIGHT) - SPARE)
  const last = whole ? count : Math.min(count, Math.ceil((view.top + view.height) / LINE_HEIGHT) + SPARE)
  return {
    first,
    last,
    before: first * LINE_HEIGHT,
    after: (count - last) * LINE_HEIGHT,
    reveal: (index: number) => bringIntoSight(frame.current, index),
  }
}

function bringIntoSight(element: HTMLElement | null, index: number): void {
  if (element === null) return
  const top = index * LINE_HEIGHT
  if (top < element.scrollTop) element.scrollTop = top
  else if (top + LINE_HEIGHT > element.scrollTop + element.clientHeight)
    element.scrollTop = top + LINE_HEIGHT - element.clientHeight
}
