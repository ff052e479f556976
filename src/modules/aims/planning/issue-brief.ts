import type { Work } from '#platform/work.ts'
import { changeState } from '../change-state.ts'
import type { Saved } from '../contract.ts'
import { briefVersionRow } from '../drafting/brief-version-row.ts'
import { openFor, refuse } from '../open-aim.ts'
import { briefingProblems } from '../step-guards.ts'
import { readPlanParts } from '../store/criteria-and-milestones.ts'

/** The leader issues what and why to the owner: draft to briefed. */
export async function issueBrief(work: Work, id: string, rev: number): Promise<Saved> {
  const { aim } = await openFor(work, id, 'issue_brief', rev)
  const { criteria } = await readPlanParts(work, id)
  refuse(briefingProblems(aim, criteria))
  return await changeState(work, aim, {
    to: 'briefed',
    event: 'aim.briefed',
    facts: { ownerId: aim.ownerId },
    changes: { briefedById: work.actor.personId, briefedOn: work.today },
    rows: { aimsBriefs: [briefVersionRow(work, aim, aim, aim.briefVersion)] },
  })
}
