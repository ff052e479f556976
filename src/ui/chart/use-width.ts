import { type RefCallback, useCallback, useState } from 'react'

const UNTIL_MEASURED = 640

/** The width of an element in CSS pixels, kept up to date: `const [ref, width] = useWidth()`. 640 until it is measured. */
export function useWidth(): readonly [RefCallback<HTMLElement>, number] {
  const [width, setWidth] = useState(UNTIL_MEASURED)
  const ref = useCallback((element: HTMLElement | null) => {
    if (element === null) return
    setWidth(element.clientWidth)
    const observer = new ResizeObserver(() => setWidth(element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [ref, width]
}
