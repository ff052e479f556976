import { type ErrorItem, ruleBroken } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import type { Work } from '#platform/work.ts'
import type { AimRecord } from '../aim-record.ts'
import type { EditPlan, Saved } from '../contract.ts'
import { aimEvent } from '../events.ts'
import { openFor, refuse } from '../open-aim.ts'
import { keepPlanParts } from '../store/criteria-and-milestones.ts'
import { saveAim } from '../store/save-rows.ts'
import type { MilestoneRow } from '../store/tables.ts'

/** Changes how and when: text, milestones (the whole list) and what covers each criterion. `ids`: the new milestones. */
export async function editPlan(work: Work, id: string, plan: EditPlan): Promise<Saved> {
  const { aim } = await openFor(work, id, 'edit_plan', plan.rev)
  refuse(milestoneProblems(aim, plan))
  const places = plan.milestones.map((milestone, position) => ({ ...milestone, position }))
  const kept = places.flatMap(({ id, ...rest }) => (id === undefined ? [] : [{ id, ...rest }]))
  const added = places.filter(place => place.id === undefined).map(place => newMilestone(work, id, place))
  const found = await keepPlanParts(work, id, kept, plan.coverage)
  if (found.milestones < kept.length) throw unknown('milestones', 'milestone')
  if (found.criteria < plan.coverage.length) throw unknown('coverage', 'criterion')
  const { how, resources, risks } = plan
  const rev = await saveAim(work, id, { how, resources, risks }, { aimsMilestones: added })
  await work.publish(aimEvent('aim.plan_changed', id, { milestones: places.length }))
  return { id, rev, state: aim.state, ids: added.map(milestone => milestone.id) }
}

function milestoneProblems(aim: AimRecord, plan: EditPlan): ErrorItem[] {
  return plan.milestones.flatMap(({ title, dueOn }, i) =>
    dueOn === null || aim.dueOn === null || dueOn <= aim.dueOn
      ? []
      : [
          {
            field: `milestones.${i}.dueOn`,
            code: 'milestone_after_due',
            message: `"${title}" would be due on ${dueOn}, after the goal itself on ${aim.dueOn}.`,
            fix: 'Choose an earlier date.',
          },
        ],
  )
}

function newMilestone(
  work: Work,
  aimId: string,
  place: Pick<MilestoneRow, 'title' | 'dueOn' | 'weight' | 'position'>,
): Omit<MilestoneRow, 'orgId'> {
  const { title, dueOn, weight, position } = place
  const id = newId(work.now.getTime())
  return { id, aimId, position, title, dueOn, weight, doneOn: null, doneById: null, removedAt: null }
}

function unknown(field: string, noun: string) {
  return ruleBroken(
    field,
    `unknown_${noun}`,
    `One ${noun} is not of this aim.`,
    `Load the aim again; a new milestone has no id yet.`,
  )
}
