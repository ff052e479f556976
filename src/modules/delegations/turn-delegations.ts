import { newId } from '#kernel/id.ts'
import { chartOn } from '#modules/people/public.ts'
import { takeSteps } from '#platform/events/steps.ts'
import type { Work } from '#platform/work.ts'
import { delegationStep, factsOf } from './delegation-step.ts'
import { type Delegation, delegationsDue, receivers } from './store/delegations.ts'
import { insertLevels, moveMany, restoreLevels } from './store/save.ts'

/** What the calendar does: accepted delegations start, those whose last day is over end, lowered levels come back. */
export async function turnDelegations(work: Work): Promise<void> {
  const chart = await chartOn(work, work.today)
  const leavers = (await receivers(work)).filter(id => !chart.isActive(id))
  const due = await delegationsDue(work, leavers)
  if (due.length === 0) return
  // Nobody who has left decides any more, whatever the dates say.
  const over = due.filter(row => isOver(row, work.today) || leavers.includes(row.toId))
  const standing = due.filter(row => !over.includes(row))
  const starting = standing.filter(({ state, startsOn }) => state === 'accepted' && startsOn <= work.today)
  const lowered = standing.filter(({ loweredUntil }) => loweredUntil !== null && loweredUntil < work.today)
  await moveMany(work, ids(over), 'ended', work.today)
  await moveMany(work, ids(starting), 'active', work.today)
  await restoreLevels(work, ids(lowered))
  await insertLevels(
    work,
    lowered.map(row => restored(work, row)),
  )
  await takeSteps(
    work,
    ...over.map(row => delegationStep(row, row.state, 'ended', 'delegation.expired')),
    ...starting.map(row => delegationStep(row, 'accepted', 'active', 'delegation.started')),
  )
  await work.publish(
    ...lowered.map(row => ({
      type: 'delegation.level_changed',
      subject: { kind: 'delegation', id: row.id },
      data: { ...factsOf(row), level: row.loweredFrom, from: row.level, untilOn: null },
    })),
  )
}

function isOver({ untilOn }: Delegation, today: string): boolean {
  return untilOn !== null && untilOn < today
}

function restored(work: Work, row: Delegation) {
  return {
    ...{ id: newId(work.now.getTime()), delegationId: row.id, area: null, fromLevel: row.level },
    ...{ level: row.loweredFrom ?? row.level, untilOn: null, why: null, byId: null, changedOn: work.today },
  }
}

function ids(rows: readonly Delegation[]): string[] {
  return rows.map(({ id }) => id)
}
