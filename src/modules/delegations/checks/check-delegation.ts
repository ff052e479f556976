import { illegalTransition, ruleBroken } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import { addDays } from '#kernel/local-date.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import type { DelegationRow } from '../contract.ts'
import { NEXT_STATES } from '../delegation.ts'
import { factsOf } from '../delegation-step.ts'
import { openFor, saveOver } from '../open-delegation.ts'
import { insertChecks } from '../store/save.ts'

/** Notes how a check went, and when the next one is. Three good ones in a row ask whether to raise the level. */
export async function checkDelegation(
  work: Work,
  id: string,
  { rev, good, note }: { rev: number; good: boolean; note: string },
): Promise<DelegationRow> {
  const opened = await openFor(work, id, 'steer', rev)
  const { delegation } = opened
  if (delegation.kind === 'cover')
    throw ruleBroken('', 'no_checks', 'A cover has no checks.', 'Set the levels of its parts, or end it.')
  if (delegation.state !== 'active')
    throw illegalTransition('delegation', delegation.state, 'checked', NEXT_STATES[delegation.state])
  const saved = await saveOver(work, opened, {
    goodChecks: good ? delegation.goodChecks + 1 : 0,
    nextCheckOn: addDays(work.today, delegation.checkDays),
  })
  const byId = actingPerson(work)
  const check = { id: newId(work.now.getTime()), delegationId: id, madeOn: work.today, byId, good, note }
  await insertChecks(work, [check])
  await work.publish({
    type: 'delegation.checked',
    subject: { kind: 'delegation', id },
    data: { ...factsOf(delegation), good },
  })
  return saved
}
