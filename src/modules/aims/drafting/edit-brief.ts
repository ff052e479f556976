import { type ErrorItem, ruleBroken } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import type { Work } from '#platform/work.ts'
import { stateAfterNewBrief, wasPromised } from '../aim.ts'
import type { AimRecord } from '../aim-record.ts'
import { stateRow } from '../change-state.ts'
import type { EditBrief, Saved } from '../contract.ts'
import { aimEvent } from '../events.ts'
import { openFor, refuse } from '../open-aim.ts'
import { briefingProblems } from '../step-guards.ts'
import { keepCriteria } from '../store/criteria-and-milestones.ts'
import { type NewRows, saveAim } from '../store/save-rows.ts'
import { briefFields, briefProblems } from './brief-fields.ts'
import { briefVersionRow } from './brief-version-row.ts'

/**
 * Changes the brief. A new what or why after the brief was issued is a new version; a live goal goes back to planned,
 * so that its owner answers again.
 */
export async function editBrief(work: Work, id: string, brief: EditBrief): Promise<Saved> {
  const { aim } = await openFor(work, id, 'edit_brief', brief.rev)
  refuse([...briefProblems(aim.kind, brief), ...promiseProblems(aim, brief)])
  const renewed = wasPromised(aim) && (brief.what !== aim.what || brief.why !== aim.why)
  const state = renewed ? stateAfterNewBrief(aim, aim.briefedById !== null) : aim.state
  const kept = brief.criteria.flatMap(({ id, text }, position) =>
    id === undefined ? [] : [{ id, position, text }],
  )
  const added = newCriteria(work, aim, brief)
  const rows: NewRows = {
    aimsCriteria: added,
    aimsBriefs: renewed ? [briefVersionRow(work, aim, brief, aim.briefVersion + 1)] : [],
    aimsStates: state === aim.state ? [] : [stateRow(work, id, aim.state, { to: state, why: WHY })],
  }
  if ((await keepCriteria(work, id, kept)) < kept.length) throw unknownCriterion()
  const changes = { ...fields(aim, brief), state, ...(renewed ? { briefVersion: aim.briefVersion + 1 } : {}) }
  const rev = await saveAim(work, id, changes, rows)
  await work.publish(aimEvent('aim.brief_changed', id, { renewed, from: aim.state, to: state }))
  return { id, rev, state, ids: added.map(criterion => criterion.id) }
}

const WHY = 'What or why changed: the owner answers again.'

/** What was needed to issue a brief, or to open a direction to others, cannot be taken out of it afterwards. */
function promiseProblems(aim: AimRecord, brief: EditBrief): ErrorItem[] {
  if (aim.state === 'draft' || (aim.kind === 'goal' && aim.briefedById === null)) return []
  const promised = briefingProblems({ ...aim, ...briefFields(brief) }, brief.criteria)
  return aim.kind === 'goal' ? promised : promised.filter(problem => problem.code === 'why_missing')
}

// What a request leaves out keeps its value.
function fields(aim: AimRecord, brief: EditBrief) {
  return {
    ...briefFields(brief),
    mission: brief.mission ?? aim.mission,
    orgValues: brief.values ?? aim.orgValues,
    exemplar: brief.exemplar ?? aim.exemplar,
  }
}

function newCriteria(work: Work, aim: AimRecord, brief: EditBrief) {
  return brief.criteria.flatMap(({ id, text }, position) =>
    id !== undefined
      ? []
      : [
          {
            id: newId(work.now.getTime()),
            aimId: aim.id,
            position,
            text,
            coveredBy: [],
            notCoveredWhy: null,
            removedAt: null,
          },
        ],
  )
}

function unknownCriterion() {
  return ruleBroken(
    'criteria',
    'unknown_criterion',
    'One of the criteria is not of this aim.',
    'Load the aim again, and leave the id out for new criteria.',
  )
}
