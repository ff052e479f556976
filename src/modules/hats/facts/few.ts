import type { Facts } from './facts.ts'

/** A part of those whom rules look through. */
export interface Few {
  readonly teams: readonly { readonly id: string; readonly name: string }[]
  /** Active ones. */
  readonly persons: readonly { readonly id: string }[]
  readonly aims: Facts['aims']['aims']
  /** All of them, and those who are gone: what was said of these is looked at anew as well. */
  readonly ids: ReadonlySet<string>
}

/** All of these, each once. */
export function allOf(several: readonly Few[]): Few {
  const [one] = several
  if (one !== undefined && several.length === 1) return one
  return {
    teams: once(several.flatMap(few => few.teams)),
    persons: once(several.flatMap(few => few.persons)),
    aims: once(several.flatMap(few => few.aims)),
    ids: new Set(several.flatMap(few => [...few.ids])),
  }
}

function once<Row extends { readonly id: string }>(rows: readonly Row[]): Row[] {
  return [...new Map(rows.map(row => [row.id, row])).values()]
}
