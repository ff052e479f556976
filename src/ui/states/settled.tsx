import { useIsFetching } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect, useLayoutEffect, useState } from 'react'
import './states.css'

/**
 * Holds its place unseen until its parts are there and nothing more is being read, at most 3 s: parts that arrive
 * one by one would push each other about. A lazy part says that it is on its way with `Arriving` as its fallback.
 * A `skeleton` is seen in its place meanwhile.
 */
export function Settled({
  children,
  skeleton,
}: {
  readonly children: ReactNode
  readonly skeleton?: ReactNode
}) {
  const [arriving, setArriving] = useState(0)
  const busy = useIsFetching() > 0 || arriving > 0
  const [settled, setSettled] = useState(false)
  useEffect(() => {
    if (settled || busy) return
    const timer = setTimeout(() => setSettled(true), 60)
    return () => clearTimeout(timer)
  }, [busy, settled])
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), 3000)
    return () => clearTimeout(timer)
  }, [])
  return (
    <Arrivals value={setArriving}>
      <div className="fl-settling">
        {!settled && skeleton}
        <div className="fl-stack fl-settled" data-unseen={!settled || undefined}>
          {children}
        </div>
      </div>
    </Arrivals>
  )
}

/** The fallback of a lazy part: nothing to see, but what holds it waits for it. */
export function Arriving() {
  const count = useContext(Arrivals)
  useLayoutEffect(() => {
    count?.(before => before + 1)
    return () => count?.(before => before - 1)
  }, [count])
  return null
}

const Arrivals = createContext<((change: (before: number) => number) => void) | null>(null)
