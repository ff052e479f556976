import { AppError } from '#kernel/errors.ts'
import { takeSteps } from '#platform/events/steps.ts'
import type { Work } from '#platform/work.ts'
import { authorityOver, nameOfOther } from '../authority/authority-over.ts'
import { hold, matterOf } from '../authority/matter.ts'
import { areasAt, furthest } from '../contract/cover-areas.ts'
import type { DelegationRow, NewTerms } from '../contract.ts'
import { delegationStep } from '../delegation-step.ts'
import { mustBecome, noCover, openFor, saveOver } from '../open-delegation.ts'
import { saveAreas } from '../store/save.ts'
import { heldProblems, termsProblems } from './terms.ts'

/** Answers what the receiver needs, or changes an offer that nobody answered yet: it is offered again on the new terms. */
export async function changeTerms(
  work: Work,
  id: string,
  { rev, why, areas: named, ...given }: NewTerms,
): Promise<DelegationRow> {
  const opened = await openFor(work, id, 'steer', rev)
  const { delegation } = opened
  if (delegation.state !== 'offered') mustBecome(opened, 'offered')
  const isCover = delegation.kind === 'cover'
  if (!isCover && named !== null) throw noCover()
  const areas = isCover ? areasAt(given.level, named ?? {}) : null
  const terms = { ...given, level: areas === null ? given.level : furthest(areas) }
  await hold(work, matterOf(delegation))
  const facts = await authorityOver(work, matterOf(delegation), delegation.toId)
  // An offer may have been made on a day that is over by now.
  const startsFrom = terms.startsOn === delegation.startsOn ? terms.startsOn : work.today
  const items = [
    ...termsProblems({ ...terms, areas }, facts.authority, startsFrom),
    ...heldProblems('level', nameOfOther(opened, facts.same, terms.level)),
  ]
  if (items.length > 0) throw new AppError('rule_broken', { items })
  const saved = await saveOver(work, opened, {
    ...{ ...terms, state: 'offered', offeredOn: work.today, needsWhat: null, needsText: null },
  })
  if (areas !== null) await saveAreas(work, id, areas)
  await takeSteps(
    work,
    delegationStep({ ...delegation, ...terms }, delegation.state, 'offered', 'delegation.terms_changed', {
      why,
    }),
  )
  return { ...saved, areas }
}
