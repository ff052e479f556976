import { addDays } from '#kernel/local-date.ts'
import { takeSteps } from '#platform/events/steps.ts'
import type { Work } from '#platform/work.ts'
import type { DelegationRow } from '../contract.ts'
import { acceptedState } from '../delegation.ts'
import { delegationStep } from '../delegation-step.ts'
import { mustBecome, openFor, saveOver } from '../open-delegation.ts'
import { refuseAway } from './refuse-away.ts'

/** Accepts what is offered; it is active at once, or from the day it starts. A cover must be there on its days. */
export async function acceptDelegation(work: Work, id: string, rev: number): Promise<DelegationRow> {
  const opened = await openFor(work, id, 'answer', rev)
  mustBecome(opened, 'accepted')
  const { delegation } = opened
  await refuseAway(work, delegation)
  const state = acceptedState(delegation.startsOn, work.today)
  const begins = delegation.startsOn > work.today ? delegation.startsOn : work.today
  const nextCheckOn = delegation.kind === 'cover' ? null : addDays(begins, delegation.checkDays)
  const saved = await saveOver(work, opened, { state, nextCheckOn, needsWhat: null, needsText: null })
  await takeSteps(work, delegationStep(delegation, delegation.state, state, 'delegation.accepted'))
  return saved
}
