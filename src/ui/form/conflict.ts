/** Whose version of a field is kept. */
export type Side = 'yours' | 'theirs'

/** Theirs, with each of the compared fields taken from its side. */
export function merge<T extends object>(
  yours: T,
  theirs: T,
  sides: Readonly<Partial<Record<keyof T & string, Side>>>,
): T {
  const merged = { ...theirs }
  for (const field of Object.keys(sides) as (keyof T & string)[]) {
    if (sides[field] === 'yours') merged[field] = yours[field]
  }
  return merged
}

/** Whose version of a field stands until one chooses: yours where you changed it, else theirs. `start`: before you began. */
export function firstSide(start: unknown, yours: unknown): Side {
  return differing(start, yours) ? 'yours' : 'theirs'
}

/** Whether two values of a field differ; lists and records are compared by content. */
export function differing(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) !== JSON.stringify(other ?? null)
}
