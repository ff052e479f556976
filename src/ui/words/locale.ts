/** In what language, zone and direction the person reads, and what moment "now" is for them. */
export interface Locale {
  /** BCP 47 tag, such as `en-GB`. */
  readonly tag: string
  /** IANA zone that moments are shown in. */
  readonly timeZone: string
  /** Set in a demo whose clock stands still; null means the clock of the machine. */
  readonly asOf: Date | null
}

let current: Locale = {
  tag: typeof navigator === 'undefined' ? 'en-GB' : navigator.language,
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  asOf: null,
}

/** The locale in force. */
export function locale(): Locale {
  return current
}

/** Changes parts of the locale; the shell calls it once the session is known, tests before they compare. */
export function setLocale(change: Partial<Locale>): void {
  current = { ...current, ...change }
}

/** The present moment: the demo's, or the machine's. */
export function now(): Date {
  return current.asOf ?? new Date()
}
