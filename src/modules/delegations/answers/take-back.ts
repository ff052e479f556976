import { takeSteps } from '#platform/events/steps.ts'
import type { Work } from '#platform/work.ts'
import type { DelegationRow } from '../contract.ts'
import { delegationStep } from '../delegation-step.ts'
import { mustBecome, openFor, saveOver } from '../open-delegation.ts'

interface Ending {
  readonly rev: number
  readonly why: string
}

/** Takes a delegation back, with the reason. The giver's manager is told, unless nobody stands above the giver. */
export async function recallDelegation(work: Work, id: string, { rev, why }: Ending): Promise<DelegationRow> {
  const opened = await openFor(work, id, 'recall', rev)
  mustBecome(opened, 'recalled')
  const { delegation, chart } = opened
  const saved = await saveOver(work, opened, { state: 'recalled', endedOn: work.today, ...NO_NEEDS })
  const upId = chart.managerOf(delegation.fromId)
  await takeSteps(
    work,
    delegationStep(delegation, delegation.state, 'recalled', 'delegation.recalled', { why, upId }),
  )
  return saved
}

/** Says that a delegation is done, or hands it back: either of the two, with how it went. */
export async function endDelegation(work: Work, id: string, { rev, why }: Ending): Promise<DelegationRow> {
  const opened = await openFor(work, id, 'end', rev)
  mustBecome(opened, 'ended')
  const { delegation } = opened
  const saved = await saveOver(work, opened, { state: 'ended', endedOn: work.today, ...NO_NEEDS })
  await takeSteps(work, delegationStep(delegation, delegation.state, 'ended', 'delegation.ended', { why }))
  return saved
}

const NO_NEEDS = { needsWhat: null, needsText: null } as const
