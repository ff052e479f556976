import type { Work } from '#platform/work.ts'
import { changeState } from '../change-state.ts'
import type { ReturnPlan, Saved } from '../contract.ts'
import { openFor } from '../open-aim.ts'
import { askBackRow } from './ask-back-row.ts'

/** The brief-giver returns the plan with a question, a reason or both: planned to briefed. */
export async function returnPlan(work: Work, id: string, answer: ReturnPlan): Promise<Saved> {
  const { aim } = await openFor(work, id, 'return_plan', answer.rev)
  const asked = answer.askBack === undefined ? [] : [askBackRow(work, id, 'brief_giver', answer.askBack)]
  const saved = await changeState(work, aim, {
    to: 'briefed',
    event: 'aim.plan_returned',
    why: answer.reason ?? null,
    facts: { askBackIds: asked.map(row => row.id) },
    rows: { aimsAskBacks: asked },
  })
  return { ...saved, ids: asked.map(row => row.id) }
}
