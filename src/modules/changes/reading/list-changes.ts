import { chartOn, organisationOf } from '#modules/people/public.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import type { ChangeRow } from '../contract/views.ts'
import { openedBy } from '../opened-change.ts'
import { changesSeen } from '../store/changes.ts'
import { changeRow } from './change-row.ts'

/** Which changes a list is about; of a team also those that touch a team above it. */
export interface ChangeFilter {
  readonly state: 'open' | 'ended' | 'any'
  readonly teamId?: string | undefined
  readonly goalId?: string | undefined
}

/** Changes that the actor may know of: open ones first, newest first, at most 200. Three statements. */
export async function listChanges(work: Work, filter: ChangeFilter): Promise<{ entries: ChangeRow[] }> {
  const me = actingPerson(work)
  const chart = await chartOn(work, work.today)
  const { state, teamId, goalId } = filter
  const teamIds = teamId === undefined ? undefined : [teamId, ...chart.teamsAbove(teamId)]
  const open = state === 'any' ? null : state === 'open'
  const changes = await changesSeen(work, me, { open, teamIds, goalId })
  const calendar = await organisationOf(work)
  return { entries: changes.map(change => changeRow(work, openedBy(change, chart, me), calendar, teamIds)) }
}
