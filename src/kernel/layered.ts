/** Above so many changes all are laid into one map again. */
const MOST = 500
const GONE = Symbol('gone')

/**
 * A map over another one that stays what it was: what is set or deleted lies above it, so that a few changes among ten thousand cost no
 * copy of all. In the order of the one below; what is new comes last.
 */
export class Layered<Key, Value extends NonNullable<unknown> | null> implements ReadonlyMap<Key, Value> {
  readonly #below: ReadonlyMap<Key, Value>
  readonly #above: Map<Key, Value | typeof GONE>

  constructor(before: ReadonlyMap<Key, Value>) {
    const isLow = before instanceof Layered && before.#above.size <= MOST
    this.#below = isLow ? before.#below : before instanceof Layered ? new Map(before) : before
    this.#above = new Map(isLow ? before.#above : [])
  }

  get(key: Key): Value | undefined {
    const value = this.#above.get(key)
    if (value === undefined) return this.#below.get(key)
    return value === GONE ? undefined : value
  }

  set(key: Key, value: Value): void {
    if (this.get(key) !== value) this.#above.set(key, value)
  }

  delete(key: Key): void {
    if (this.has(key)) this.#above.set(key, GONE)
  }

  has(key: Key): boolean {
    return this.get(key) !== undefined
  }

  get size(): number {
    let size = this.#below.size
    for (const [key, value] of this.#above) size += Number(value !== GONE) - Number(this.#below.has(key))
    return size
  }

  *entries(): MapIterator<[Key, Value]> {
    for (const [key, below] of this.#below) {
      const value = this.#above.get(key)
      if (value !== GONE) yield [key, value === undefined ? below : value]
    }
    for (const [key, value] of this.#above) if (value !== GONE && !this.#below.has(key)) yield [key, value]
  }

  *keys(): MapIterator<Key> {
    for (const [key] of this.entries()) yield key
  }

  *values(): MapIterator<Value> {
    for (const [, value] of this.entries()) yield value
  }

  [Symbol.iterator](): MapIterator<[Key, Value]> {
    return this.entries()
  }

  /** Some times as fast as to iterate. */
  forEach(act: (value: Value, key: Key, map: ReadonlyMap<Key, Value>) => void): void {
    this.#below.forEach((below, key) => {
      const value = this.#above.get(key)
      if (value !== GONE) act(value === undefined ? below : value, key, this)
    })
    for (const [key, value] of this.#above) if (value !== GONE && !this.#below.has(key)) act(value, key, this)
  }

  /** The keys under which two maps do not hold the same; of two over the same one only what lies above is looked at. */
  static differing<Key, Value extends NonNullable<unknown> | null>(
    one: ReadonlyMap<Key, Value>,
    other: ReadonlyMap<Key, Value>,
  ): Key[] {
    const [[first, changed], [second, changedToo]] = [Layered.#layersOf(one), Layered.#layersOf(other)]
    const looked = new Set(
      first === second ? [...changed.keys(), ...changedToo.keys()] : [...one.keys(), ...other.keys()],
    )
    return [...looked].filter(key => one.get(key) !== other.get(key))
  }

  static #layersOf<Key, Value extends NonNullable<unknown> | null>(map: ReadonlyMap<Key, Value>) {
    return map instanceof Layered
      ? ([map.#below, map.#above] as const)
      : ([map, new Map<Key, Value>()] as const)
  }
}
