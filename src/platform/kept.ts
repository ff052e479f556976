/** What is worth keeping in memory for a while: how much of it at most, and how long after it was last asked for. */
export interface KeepingRule<Value> {
  /** In the unit of `sizeOf`. The value asked for last is kept whatever its size. */
  readonly most: number
  readonly sizeOf: (value: Value) => number
  readonly idleMs: number
}

/** Values that can be made again, by key: those asked for longest ago are let go first, and all of them when nobody asks any more. */
export class Kept<Value> {
  private readonly values = new Map<string, Value>()
  private readonly rule: KeepingRule<Value>
  private size = 0
  private idle: NodeJS.Timeout | undefined

  constructor(rule: KeepingRule<Value>) {
    this.rule = rule
  }

  /** The value of a key; undefined when it was not kept. */
  get(key: string): Value | undefined {
    const value = this.values.get(key)
    if (value !== undefined) this.set(key, value)
    return value
  }

  /** Keeps a value as the latest one. */
  set(key: string, value: Value): void {
    this.drop(key)
    this.values.set(key, value)
    this.size += this.rule.sizeOf(value)
    for (const oldest of this.values.keys()) {
      if (this.size <= this.rule.most || oldest === key) break
      this.drop(oldest)
    }
    clearTimeout(this.idle)
    this.idle = setTimeout(() => this.clear(), this.rule.idleMs)
    this.idle.unref()
  }

  /** Lets go of everything. */
  clear(): void {
    clearTimeout(this.idle)
    this.values.clear()
    this.size = 0
  }

  private drop(key: string): void {
    const value = this.values.get(key)
    if (value === undefined) return
    this.values.delete(key)
    this.size -= this.rule.sizeOf(value)
  }
}
