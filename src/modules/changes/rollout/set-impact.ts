import { AppError, type ErrorItem } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import type { OrgChart } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import type { SetImpact } from '../contract/bodies.ts'
import type { SavedPart } from '../contract/views.ts'
import { happened } from '../events.ts'
import { openFor, saveOver } from '../open-change.ts'
import { putImpact } from '../store/save.ts'

/** Puts on the map what becomes different for a team; each kind stands there once per team. */
export async function setImpact(work: Work, id: string, { rev, ...wanted }: SetImpact): Promise<SavedPart> {
  const opened = await openFor(work, id, 'rollout', 'change the impact map', rev)
  const { teamId, kind, size, ownerId } = wanted
  const items = [
    ...teamProblems([teamId], opened.chart),
    ...(ownerId === null || opened.chart.isActive(ownerId) ? [] : [ownerGone]),
  ]
  if (items.length > 0) throw new AppError('rule_broken', { items })
  const known = opened.change.impacts.find(each => each.teamId === teamId && each.kind === kind)
  const impact = { id: known?.id ?? newId(work.now.getTime()), ...wanted }
  const saved = await saveOver(work, opened)
  await putImpact(work, id, impact)
  await work.publish(happened('change.impact_set', opened.change, { teamId, kind, size, ownerId }))
  return { id: impact.id, rev: saved.rev }
}

/** Teams have to be there and open. */
export function teamProblems(teamIds: readonly (string | null)[], chart: OrgChart): ErrorItem[] {
  const open = new Set(chart.teams().map(team => team.id))
  return teamIds.every(id => id === null || open.has(id)) ? [] : [unknownTeam]
}

const unknownTeam = {
  field: 'teamId',
  code: 'unknown_team',
  message: 'This team does not exist, or is closed.',
  fix: 'Choose a team from the list.',
}
const ownerGone = {
  field: 'ownerId',
  code: 'not_here',
  message: 'This person does not work here.',
  fix: 'Choose somebody who does.',
}
