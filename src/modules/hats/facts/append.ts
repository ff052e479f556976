/** Adds a value to those of a key, in constant time. */
export function append<V>(to: Map<string, V[]>, key: string, value: V): void {
  const known = to.get(key)
  if (known === undefined) to.set(key, [value])
  else known.push(value)
}
