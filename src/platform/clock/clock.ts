/** The one place that knows the time. Everything that needs "now" asks a clock. */
export interface Clock {
  /** The present moment, UTC. */
  now(): Date
}

/** The machine's clock. */
export const systemClock: Clock = { now: () => new Date() }

/** A clock that starts at `iso` and runs on, so that a pinned organisation still sees minutes pass. */
export function clockFrom(iso: string): Clock {
  const offset = new Date(iso).getTime() - Date.now()
  return { now: () => new Date(Date.now() + offset) }
}

/** A clock that stands still until told otherwise. For tests. */
export function stoppedClock(iso: string): Clock & { set(iso: string): void } {
  let at = new Date(iso)
  return {
    now: () => new Date(at),
    set: next => {
      at = new Date(next)
    },
  }
}
