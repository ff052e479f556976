import { chartOn } from '#modules/people/public.ts'
import type { LedgerEvent } from '#platform/events/ledger.ts'
import type { Notice } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'

/** Who is told what about charters and what two people answer blindly: names only, never what anybody wrote. */
export const chartersNotices: Readonly<
  Record<string, (work: Work, event: LedgerEvent) => Promise<readonly Notice[]>>
> = {
  'charter.offered': (work, event) =>
    toTheOther(work, event, (by, whose) => `${by} offers ${whose} charter. Read it and say yes, or ask.`),
  'charter.queried': (work, event) =>
    toTheOther(work, event, (by, whose) => `${by} asks about ${whose} charter.`),
  'charter.side_acknowledged': (work, event) =>
    toTheOther(work, event, (by, whose) => `${by} acknowledges ${whose} charter.`),
  'priority_match.asked': (work, event) =>
    toTheOther(
      work,
      event,
      by => `${by} asks which three things matter most. Choose yours, without seeing theirs.`,
    ),
  'clarity_pulse.asked': (work, event) =>
    toTheOther(work, event, by => `${by} asks how clear the work is, from both sides. It takes a minute.`),
  'priority_match.revealed': (work, event) =>
    toTheOther(work, event, by => `${by} has chosen too: see your two lists side by side.`),
  'clarity_pulse.revealed': (work, event) =>
    toTheOther(work, event, by => `${by} has answered too: see your two views side by side.`),
}

/** A sentence to the one of the two who did not do it. */
async function toTheOther(
  work: Work,
  { actorId, subjectKind, subjectId, data }: LedgerEvent,
  sentence: (by: string, whose: string) => string,
): Promise<readonly Notice[]> {
  const personId = String(data['personId'])
  const chart = await chartOn(work, work.today)
  const managerId = typeof data['managerId'] === 'string' ? data['managerId'] : chart.managerOf(personId)
  const to = [personId, managerId].filter(
    (id): id is string => id !== null && id !== actorId && chart.isActive(id),
  )
  if (actorId === null) return []
  const nameOf = (id: string) => chart.person(id)?.name ?? 'Somebody'
  const link = subjectKind === 'charter' ? `/charters/${subjectId}` : `/charters/exchanges/${subjectId}`
  const whose = (readerId: string) => {
    if (readerId === personId) return 'your'
    return actorId === personId ? 'their' : `${nameOf(personId)}’s`
  }
  return to.map(id => ({
    to: [id],
    text: sentence(nameOf(actorId), whose(id)),
    link,
  }))
}
