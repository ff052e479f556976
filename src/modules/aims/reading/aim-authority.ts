import { notFound } from '#kernel/errors.ts'
import { chartOn } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import { maySee, standpointOf } from '../access.ts'
import type { AimKind, AimState } from '../aim-words.ts'
import { readLine } from '../store/line-above.ts'

/** What a room that gives authority over an aim needs to know of it. */
export interface AimAuthority {
  readonly id: string
  readonly kind: AimKind
  readonly state: AimState
  readonly title: string
  readonly teamId: string | null
  readonly ownerId: string | null
  /** The actor issues its brief: they own the aim above, stand above its owner, or nobody stands above them. */
  readonly isBriefGiver: boolean
  /** How free the brief leaves its owner, 1–5; null when it does not say. */
  readonly authority: number | null
  /** Its id and those of everything above it, nearest first. */
  readonly line: readonly string[]
}

/** An aim as a matter of authority; 404 when the actor may not know of it. One statement. */
export async function aimAuthority(work: Work, id: string): Promise<AimAuthority> {
  const line = await readLine(work, id)
  const [aim, parent = null] = line
  if (aim === undefined) throw notFound('aim')
  const guarded = { ...aim, parent }
  const by = standpointOf(work.actor, guarded, await chartOn(work, work.today))
  if (!maySee(guarded, by)) throw notFound('aim')
  const { kind, state, title, teamId, ownerId, authority } = aim
  return {
    ...{ id, kind, state, title, teamId, ownerId, authority },
    isBriefGiver: by.briefGiver,
    line: line.map(above => above.id),
  }
}
