import { newId } from '#kernel/id.ts'
import { chartOn } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import { CADENCE_DAYS } from '../aim.ts'
import { stateRow } from '../change-state.ts'
import type { NewAim, Saved } from '../contract.ts'
import { aimEvent } from '../events.ts'
import { placeProblems, scheduleProblems } from '../invariants.ts'
import { measureProblems } from '../measure.ts'
import { refuse } from '../open-aim.ts'
import { saveRows } from '../store/save-rows.ts'
import { briefFields, briefProblems } from './brief-fields.ts'
import { findParent } from './find-parent.ts'
import { measureRow } from './measure-row.ts'
import { ownerProblems } from './owner-problems.ts'

/**
 * Drafts an aim. Anybody may, also below or beside what others own: a proposal waits for who would brief it. `proposedById` is
 * whose proposal it was, where somebody takes up what another proposed. 422 with everything that is wrong with it.
 */
export async function createAim(
  work: Work,
  aim: NewAim,
  proposedById: string | null = work.actor.personId,
): Promise<Saved> {
  const chart = await chartOn(work, work.today)
  const parent = aim.parentId === null ? null : (await findParent(work, aim.parentId, chart))[0]
  const ownerId = aim.ownerId ?? (aim.scope === 'person' ? work.actor.personId : null)
  refuse([
    ...placeProblems({ ...aim, parent }),
    ...ownerProblems(aim.kind, ownerId, aim.teamId, chart),
    ...scheduleProblems(aim, parent, work.today),
    ...(aim.measure === null ? [] : measureProblems(aim.measure)),
    ...briefProblems(aim.kind, aim.brief),
  ])
  const id = newId(work.now.getTime())
  const criteria = aim.brief.criteria.map((criterion, position) => ({
    id: newId(work.now.getTime()),
    aimId: id,
    position,
    text: criterion.text,
    coveredBy: [],
    notCoveredWhy: null,
    removedAt: null,
  }))
  await saveRows(work, {
    aimsAims: [
      {
        ...EMPTY_AIM,
        ...briefFields(aim.brief),
        id,
        kind: aim.kind,
        scope: aim.scope,
        teamId: aim.teamId,
        ownerId,
        proposedById,
        parentId: aim.parentId,
        link: aim.link,
        critical: aim.critical,
        standaloneReason: aim.standaloneReason,
        startOn: aim.startOn,
        dueOn: aim.dueOn,
        dueOverrideReason: aim.dueOverrideReason,
        cadenceDays: aim.cadenceDays ?? CADENCE_DAYS[aim.scope],
        createdAt: work.now,
        createdOn: work.today,
      },
    ],
    aimsCriteria: criteria,
    aimsMeasures:
      aim.measure === null ? [] : [measureRow(work, id, aim.measure, { version: 1, run: 1, reason: null })],
    aimsSchedules: [
      {
        id: newId(work.now.getTime()),
        aimId: id,
        startOn: aim.startOn,
        dueOn: aim.dueOn,
        reason: null,
        setById: work.actor.personId,
        setOn: work.today,
      },
    ],
    aimsStates: [stateRow(work, id, null, { to: 'draft' })],
  })
  await work.publish(aimEvent('aim.drafted', id, { kind: aim.kind, parentId: aim.parentId, ownerId }))
  return { id, rev: 1, state: 'draft', ids: criteria.map(criterion => criterion.id) }
}

/** Columns of an aim that has only been drafted. */
export const EMPTY_AIM = {
  rev: 1,
  state: 'draft',
  position: 0,
  how: '',
  resources: '',
  risks: [],
  briefVersion: 1,
  planVersion: 0,
  briefedById: null,
  briefedOn: null,
  plannedOn: null,
  liveOn: null,
  originalDueOn: null,
  closedOn: null,
} as const
