import { isOn } from '../rules/considered.ts'
import type { Considered } from '../rules/rule.ts'

/** What a change would do: what would begin, what would be over, and what would be told otherwise. */
export interface Compared {
  readonly opens: readonly Considered[]
  /** As they are now, and how long they must be calm then; null where they are over at once. */
  readonly closes: readonly { readonly case: Considered; readonly calmDays: number | null }[]
  readonly changes: readonly Considered[]
}

/** Compares what the rules say of the records as they are with what they would say of the changed copy, both on the same day. */
export function compare(now: readonly Considered[], then: readonly Considered[]): Compared {
  const before = byKey(now)
  const after = byKey(then)
  const opens = [...after].filter(([key, each]) => each.verdict === 'fires' && !before.has(key))
  const closes = [...before].filter(([key, each]) => each.verdict === 'fires' && !after.has(key))
  const calm = new Map(then.map(each => [keyOf(each), each.calmDays]))
  const changes = [...after].filter(([key, each]) => {
    const was = before.get(key)
    return was?.verdict === 'fires' && each.verdict === 'fires' && wordsOf(was) !== wordsOf(each)
  })
  const cases = (entries: readonly (readonly [string, Considered])[]) => entries.map(([, each]) => each)
  return {
    opens: cases(opens),
    closes: closes.map(([key, each]) => ({ case: each, calmDays: calm.get(key) ?? null })),
    changes: cases(changes),
  }
}

function byKey(cases: readonly Considered[]): Map<string, Considered> {
  const standing = cases.filter(isOn)
  return new Map(standing.map(each => [keyOf(each), each]))
}

function keyOf({ rule, subject, wearerId }: Considered): string {
  return `${rule} ${subject.kind} ${subject.id} ${wearerId}`
}

function wordsOf({ hat, strength, sources }: Considered): string {
  return JSON.stringify([hat, strength, sources.map(source => source.says)])
}
