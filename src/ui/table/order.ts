/** By which column a table is sorted, and which way. */
export interface Order {
  readonly column: string
  readonly down: boolean
}

/** Rows in order: numbers by size, words as a person of this locale sorts them, `10` after `9`; empty ones always last. */
export function sorted<R>(
  rows: readonly R[],
  by: (row: R) => string | number | null,
  down: boolean,
): readonly R[] {
  const words = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })
  return rows.toSorted((a, b) => {
    const [one, other] = [by(a), by(b)]
    if (one === null || other === null) return Number(one === null) - Number(other === null)
    const difference =
      typeof one === 'number' && typeof other === 'number'
        ? one - other
        : words.compare(String(one), String(other))
    return down ? -difference : difference
  })
}

/** What pressing a head does: sorts by it upwards, then downwards, then upwards again. */
export function turned(order: Order | null, column: string): Order {
  return { column, down: order?.column === column ? !order.down : false }
}
