/** Whose version of a field is kept. */
export type Side = 'yours' | 'theirs'

/** Theirs, with the compared fields taken from the chosen side; yours where nothing was chosen. */
export function merge<T extends object>(
  yours: T,
  theirs: T,
  fields: readonly (keyof T & string)[],
  chosen: Readonly<Record<string, Side>>,
): T {
  const merged = { ...theirs }
  for (const field of fields) {
    if ((chosen[field] ?? 'yours') === 'yours') merged[field] = yours[field]
  }
  return merged
}

/** Whether two values of a field differ; lists and records are compared by content. */
export function differing(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) !== JSON.stringify(other ?? null)
}
