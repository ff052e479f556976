import { addDays, type LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import { RULES } from '../rules/all-rules.ts'
import { throughPast } from '../signals/judge-past.ts'

/** How many situations of each rule stood open after each date, had the rules run on these dates. */
export interface Replayed {
  readonly dates: readonly LocalDate[]
  readonly rules: readonly {
    readonly rule: string
    readonly title: string
    readonly open: readonly number[]
  }[]
}

/**
 * Judges past dates from what the records say of each, in their order and with everything that keeps a situation from coming and going:
 * today's numbers, today's rules. Writes nothing. For who runs the server, as the counts are of few. Takes as long as so many looks.
 */
export async function replay(
  work: Work,
  { from, to, everyDays }: { readonly from: LocalDate; readonly to: LocalDate; readonly everyDays: number },
): Promise<Replayed> {
  const dates: LocalDate[] = []
  for (let on = from; on <= to; on = addDays(on, everyDays)) dates.push(on)
  const open: ReadonlyMap<string, number>[] = []
  for await (const past of throughPast(work, dates)) {
    const byRule = Map.groupBy(past.open, signal => signal.rule)
    open.push(new Map([...byRule].map(([rule, signals]) => [rule, signals.length])))
  }
  return {
    dates,
    rules: RULES.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(({ id, title }) => ({
      ...{ rule: id, title },
      open: open.map(counts => counts.get(id) ?? 0),
    })),
  }
}
