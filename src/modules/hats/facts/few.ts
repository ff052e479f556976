import type { Touched } from '#modules/tasks/public.ts'
import type { Facts } from './facts.ts'
import type { Snapshot } from './snapshot.ts'

/** A part of those whom rules look through. */
export interface Few {
  readonly teams: readonly { readonly id: string; readonly name: string }[]
  /** Active ones. */
  readonly persons: readonly { readonly id: string }[]
  readonly aims: Facts['aims']['aims']
  /** All of them, and those who are gone: what was said of these is looked at anew as well. */
  readonly ids: ReadonlySet<string>
}

/** Whose these goals and this work are, the teams they are in or answer for, and the goals with all above them. */
export function touchedBy(at: Snapshot, { goalIds, personIds, teamIds }: Touched): Few {
  const around = new Set([...teamIds, ...[...personIds].flatMap(id => at.chart.teamsOf(id))])
  const teams = at.chart.teams().filter(({ id }) => around.has(id) || personIds.has(at.answersFor(id) ?? ''))
  const aims = at.tree.withAbove(goalIds)
  return {
    teams,
    persons: [...personIds].filter(id => at.chart.isActive(id)).map(id => ({ id })),
    aims: [...aims].flatMap(id => at.tree.aim(id) ?? []),
    ids: new Set([...around, ...teams.map(({ id }) => id), ...personIds, ...aims]),
  }
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
