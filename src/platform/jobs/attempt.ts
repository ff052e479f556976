/** What came of an attempt. */
export type Attempt<T> = { readonly value: T } | { readonly error: unknown }

/** Runs one of several that must not take each other down: what it answers, or what it threw, for the caller to report. */
export function attempt<T>(run: () => T): Attempt<T> {
  try {
    return { value: run() }
  } catch (error) {
    return { error }
  }
}
