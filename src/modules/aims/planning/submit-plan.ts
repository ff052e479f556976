import type { Work } from '#platform/work.ts'
import type { AimRecord } from '../aim-record.ts'
import { changeState } from '../change-state.ts'
import type { Saved } from '../contract.ts'
import { aimEvent } from '../events.ts'
import { openFor, refuse } from '../open-aim.ts'
import { planProblems } from '../step-guards.ts'
import { saveAim } from '../store/save-rows.ts'
import { readPlan } from './read-plan.ts'

/** The owner answers the brief: briefed to planned. When the brief changed meanwhile, the plan answers it anew. */
export async function submitPlan(work: Work, id: string, rev: number): Promise<Saved> {
  const { aim } = await openFor(work, id, 'submit_plan', rev)
  refuse(planProblems(aim, ...(await readPlan(work, id))))
  if (aim.state === 'planned' && aim.planVersion < aim.briefVersion) return await answerAgain(work, aim)
  return await changeState(work, aim, {
    to: 'planned',
    event: 'aim.plan_submitted',
    facts: { briefVersion: aim.briefVersion },
    changes: { planVersion: aim.briefVersion, plannedOn: work.today },
  })
}

async function answerAgain(work: Work, aim: AimRecord): Promise<Saved> {
  const rev = await saveAim(work, aim.id, { planVersion: aim.briefVersion, plannedOn: work.today })
  await work.publish(aimEvent('aim.plan_submitted', aim.id, { briefVersion: aim.briefVersion }))
  return { id: aim.id, rev, state: aim.state }
}
