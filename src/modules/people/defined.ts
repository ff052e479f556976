/** The type of an object whose optional fields are either there with a value or not there. */
export type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

/** Without the fields that were left out. */
export function defined<T extends object>(changes: T): Defined<T> {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as Defined<T>
}
