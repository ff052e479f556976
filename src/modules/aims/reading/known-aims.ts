import { chartOn } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import { maySee, standpointOf } from '../access.ts'
import type { AimKind, AimState } from '../aim-words.ts'
import { readKnownRows } from '../store/known-rows.ts'

/** An aim by name, for a room that says something of it. */
export interface KnownAim {
  readonly kind: AimKind
  readonly state: AimState
  readonly title: string
  readonly ownerId: string | null
}

/** Those of these aims that the actor may know of, by id; unknown and hidden ones are absent. Two statements, whatever their number. */
export async function knownAims(work: Work, ids: readonly string[]): Promise<ReadonlyMap<string, KnownAim>> {
  if (ids.length === 0) return new Map()
  const chart = await chartOn(work, work.today)
  const rows = await readKnownRows(work, ids)
  const known = rows.filter(row => {
    if (row.scope !== 'person') return true
    const guarded = { ...row, parent: row.parentId === null ? null : { ownerId: row.parentOwnerId } }
    return maySee(guarded, standpointOf(work.actor, guarded, chart))
  })
  return new Map(known.map(({ id, kind, state, title, ownerId }) => [id, { kind, state, title, ownerId }]))
}
