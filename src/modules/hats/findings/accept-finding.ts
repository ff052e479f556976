import { forbidden, notFound, ruleBroken } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import { addDays } from '#kernel/local-date.ts'
import { knownAims } from '#modules/aims/public.ts'
import { chartOn } from '#modules/people/public.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import { type Acceptance, type FindingView, LONGEST_DAYS } from './contract.ts'
import { findingViews } from './finding-view.ts'
import { insertAcceptance, withdrawAcceptances } from './store/acceptances.ts'
import { findingById } from './store/told-findings.ts'
import { readerOf } from './told-to.ts'

/** Who owns what breaks says why it may stay and until when: everybody who sees it sees that too. A new word replaces the one before. */
export async function acceptFinding(
  work: Work,
  id: string,
  { reason, until }: Acceptance,
): Promise<FindingView> {
  const { severity } = await openFinding(work, id)
  if (until < work.today || until > addDays(work.today, LONGEST_DAYS))
    throw ruleBroken(
      'until',
      'until_out_of_reach',
      `A break can be accepted until a day within ${LONGEST_DAYS} days.`,
      'Choose a day within that time; it can be accepted again then.',
    )
  await withdrawAcceptances(work, id)
  await insertAcceptance(work, {
    ...{ id: newId(work.now.getTime()), findingId: id, byId: actingPerson(work) },
    ...{ reason, severity, untilOn: until },
  })
  await work.publish({ type: 'finding.accepted', subject: { kind: 'finding', id }, data: { until } })
  return await tell(work, id)
}

/** Lets a break that was accepted count again. */
export async function withdrawAcceptance(work: Work, id: string): Promise<FindingView> {
  const { accepted } = await openFinding(work, id)
  if (accepted !== null) {
    await withdrawAcceptances(work, id)
    await work.publish({ type: 'finding.counts_again', subject: { kind: 'finding', id } })
  }
  return await tell(work, id)
}

/** 404 for who is not told of it in words, 403 for who is but does not own it. */
async function openFinding(work: Work, id: string): Promise<FindingView> {
  const view = await tell(work, id)
  if (!view.mayAccept) throw forbidden('say that this break may stay', 'who owns what breaks')
  return view
}

async function tell(work: Work, id: string): Promise<FindingView> {
  const row = await findingById(work, id)
  if (row === undefined) throw notFound('finding')
  const known = row.subjectKind === 'aim' ? await knownAims(work, [row.subjectId]) : new Map()
  const reader = readerOf(await chartOn(work, work.today), actingPerson(work))
  const [view] = findingViews([row], reader, known)
  if (view === undefined || view.says === null) throw notFound('finding')
  return view
}
