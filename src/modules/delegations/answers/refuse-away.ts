import { ruleBroken } from '#kernel/errors.ts'
import { absencesBetween } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import type { Delegation } from '../store/delegations.ts'

/** Throws 422 when who is to cover is away on any of the days. */
export async function refuseAway(work: Work, delegation: Delegation): Promise<void> {
  const { kind, toId, startsOn, untilOn } = delegation
  if (kind !== 'cover') return
  const away = await absencesBetween(work, [toId], { from: startsOn, to: untilOn })
  if (away.length > 0)
    throw ruleBroken(
      '',
      'cover_away',
      'You are away on some of these days.',
      'Decline, so that somebody else can be asked.',
    )
}
