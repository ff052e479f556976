import { takeSteps } from '#platform/events/steps.ts'
import type { Work } from '#platform/work.ts'
import type { DelegationRow } from '../contract.ts'
import { delegationStep } from '../delegation-step.ts'
import { mustBecome, openFor, saveOver } from '../open-delegation.ts'

/** Says what is needed first: the offer goes back to the giver. */
export async function askForMore(
  work: Work,
  id: string,
  { rev, what, text }: { rev: number; what: 'resources' | 'authority' | 'both'; text: string },
): Promise<DelegationRow> {
  const opened = await openFor(work, id, 'answer', rev)
  mustBecome(opened, 'needs_more')
  const saved = await saveOver(work, opened, { state: 'needs_more', needsWhat: what, needsText: text })
  await takeSteps(
    work,
    delegationStep(opened.delegation, opened.delegation.state, 'needs_more', 'delegation.needs_more', {
      why: text,
    }),
  )
  return saved
}

/** Declines what is offered, with the reason. */
export async function declineDelegation(
  work: Work,
  id: string,
  { rev, why }: { rev: number; why: string },
): Promise<DelegationRow> {
  const opened = await openFor(work, id, 'answer', rev)
  mustBecome(opened, 'declined')
  const saved = await saveOver(work, opened, {
    state: 'declined',
    endedOn: work.today,
    needsWhat: null,
    needsText: null,
  })
  await takeSteps(
    work,
    delegationStep(opened.delegation, opened.delegation.state, 'declined', 'delegation.declined', { why }),
  )
  return saved
}
