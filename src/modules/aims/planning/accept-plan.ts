import type { Work } from '#platform/work.ts'
import { changeState } from '../change-state.ts'
import type { Saved } from '../contract.ts'
import { openFor, refuse } from '../open-aim.ts'
import { acceptanceProblems, planProblems } from '../step-guards.ts'
import { goingLive } from './going-live.ts'
import { readPlan } from './read-plan.ts'

/** The brief-giver says "this is what I meant": planned to live. */
export async function acceptPlan(work: Work, id: string, rev: number): Promise<Saved> {
  const { aim, chart } = await openFor(work, id, 'accept_plan', rev)
  const ownerIsActive = aim.ownerId !== null && chart.isActive(aim.ownerId)
  refuse([
    ...acceptanceProblems(aim, ownerIsActive, work.today),
    ...planProblems(aim, ...(await readPlan(work, id))),
  ])
  return await changeState(work, aim, {
    to: 'live',
    event: 'aim.accepted',
    facts: { ownerId: aim.ownerId },
    ...goingLive(work, aim),
  })
}
