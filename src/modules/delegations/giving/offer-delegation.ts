import { AppError, ruleBroken } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import { absencesBetween, chartOn } from '#modules/people/public.ts'
import { takeSteps } from '#platform/events/steps.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import { authorityOver, otherHolder } from '../authority/authority-over.ts'
import { hold } from '../authority/matter.ts'
import { areasAt, furthest } from '../contract/cover-areas.ts'
import type { DelegationRow, NewDelegation } from '../contract.ts'
import { delegationStep } from '../delegation-step.ts'
import { rowOf } from '../reading/delegation-row.ts'
import type { Delegation } from '../store/delegations.ts'
import { insertDelegations } from '../store/save.ts'
import { partiesProblems, termsProblems } from './terms.ts'

/** Offers authority to somebody. 422 names everything that is wrong: above one's own, to oneself, to somebody away, twice. */
export async function offerDelegation(work: Work, offer: NewDelegation): Promise<DelegationRow> {
  const { matter, toId } = offer
  const areas = matter.kind === 'cover' ? areasAt(offer.level, matter.areas) : null
  const fromId = actingPerson(work)
  const chart = await chartOn(work, work.today)
  await hold(work, matter)
  const facts = await authorityOver(work, matter, toId)
  if (facts.isOver)
    throw ruleBroken(
      'matter',
      'over',
      'This is closed already.',
      'Choose something that is still to be done.',
    )
  const holder = otherHolder(facts.same, { fromId, toId, level: offer.level })
  const absentId = matter.kind === 'cover' ? matter.personId : null
  const items = [
    ...partiesProblems({
      ...{ fromId, toId, absentId },
      toIsHere: chart.isActive(toId),
      toIsAbove: chart.isInChain(toId, fromId),
      toIsAway: absentId !== null && (await isAway(work, toId, offer)),
      holder: holder === null ? null : (chart.person(holder)?.name ?? ''),
    }),
    ...termsProblems({ ...offer, areas }, facts.authority, work.today),
  ]
  if (items.length > 0) throw new AppError('rule_broken', { items })
  const far = { areas, level: areas === null ? offer.level : furthest(areas) }
  const row = { ...rowFrom(work, offer, facts.title, facts.teamId), ...far }
  await insertDelegations(work, [row])
  await takeSteps(work, delegationStep(row, null, 'offered', 'delegation.offered'))
  return rowOf(row, chart, new Set(['giver']), null)
}

function rowFrom(
  work: Work,
  { matter, toId, ...terms }: NewDelegation,
  title: string,
  teamId: string | null,
): Omit<Delegation, 'areas'> {
  return {
    id: newId(work.now.getTime()),
    kind: matter.kind,
    title,
    aimId: matter.kind === 'aim' ? matter.aimId : null,
    taskId: matter.kind === 'task' ? matter.taskId : null,
    teamId,
    absentId: matter.kind === 'cover' ? matter.personId : null,
    absenceId: null,
    fromId: actingPerson(work),
    toId,
    ...terms,
    nextCheckOn: null,
    goodChecks: 0,
    state: 'offered',
    needsWhat: null,
    needsText: null,
    loweredFrom: null,
    loweredUntil: null,
    offeredOn: work.today,
    endedOn: null,
    rev: 1,
  }
}

async function isAway(work: Work, personId: string, { startsOn, untilOn }: NewDelegation): Promise<boolean> {
  if (untilOn < startsOn) return false
  return (await absencesBetween(work, [personId], { from: startsOn, to: untilOn })).length > 0
}
