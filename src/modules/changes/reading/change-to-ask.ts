import { chartOn } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import { impactedTeams } from '../change.ts'
import { mustBeAnnounced, mustBeOpen, openChange } from '../open-change.ts'

/** A change whose teams can be asked how it is for them. */
interface ChangeToAsk {
  readonly id: string
  readonly name: string
  /** Teams that it touches, as named on its impact map. */
  readonly teams: readonly { readonly id: string; readonly name: string }[]
}

/**
 * The teams of a change, for who leads it, leads one of them, or is of the people team, which asks them. 404 where it is not the actor's
 * to know, 403 for everybody else, 409 once it has ended, 422 before it is announced.
 */
export async function changeToAsk(work: Work, id: string): Promise<ChangeToAsk> {
  const action = work.actor.flags.people ? 'see' : 'survey'
  const opened = await openChange(work, id, action, 'have its teams asked')
  mustBeOpen(opened)
  mustBeAnnounced(opened)
  const chart = await chartOn(work, work.today)
  const { change } = opened
  const teams = impactedTeams(change).map(teamId => ({ id: teamId, name: chart.team(teamId)?.name ?? '' }))
  return { id, name: change.name, teams }
}
