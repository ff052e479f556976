import { newId } from '#kernel/id.ts'
import type { Work } from '#platform/work.ts'
import { factsOf } from '../delegation-step.ts'
import { type Delegation, delegationById } from '../store/delegations.ts'
import { insertReachIns } from '../store/save.ts'
import type { ReachInAct } from '../store/tables.ts'

/** Something that somebody did inside an area that they had given away at level 4 or 5. */
export interface NewReachIn {
  readonly delegationId: string
  /** Who acted; the giver. */
  readonly byId: string
  readonly act: ReachInAct
  /** What they did it to. */
  readonly subject: { readonly kind: string; readonly id: string }
  /** The event that told of it, so that a second delivery adds nothing. */
  readonly eventId: string | null
}

/** Writes down that a giver acted inside what they gave away, for both to see. The caller has judged that it is one. */
export async function recordReachIn(work: Work, reachIn: NewReachIn): Promise<void> {
  const delegation = await delegationById(work, reachIn.delegationId)
  if (delegation !== null) await recordReachIns(work, [delegation], reachIn)
}

/** The same into several delegations at once. */
export async function recordReachIns(
  work: Work,
  into: readonly Delegation[],
  { byId, act, subject, eventId }: Omit<NewReachIn, 'delegationId'>,
): Promise<void> {
  const at = work.now
  const rows = into.map(({ id: delegationId }) => ({
    ...{ id: newId(at.getTime()), delegationId, byId, at, act, eventId },
    ...{ subjectKind: subject.kind, subjectId: subject.id },
  }))
  const added = new Set((await insertReachIns(work, rows)).map(({ delegationId }) => delegationId))
  await work.publish(
    ...into
      .filter(({ id }) => added.has(id))
      .map(delegation => ({
        type: 'delegation.reached_into',
        subject: { kind: 'delegation', id: delegation.id },
        data: { ...factsOf(delegation), act, subject },
      })),
  )
}
