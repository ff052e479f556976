import type { OrgChart } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import { actionsFor } from './access.ts'
import type { CheckInView } from './contract.ts'
import type { CheckIn } from './store/tables.ts'

/** A check-in as one of the two sees it. */
export function checkInView(work: Work, checkIn: CheckIn, chart: OrgChart): CheckInView {
  const { personId, managerId, madeAt, answeredAt, ...said } = checkIn
  const actions = actionsFor(checkIn, work.actor.personId, work.now)
  return {
    ...said,
    person: { id: personId, name: chart.person(personId)?.name ?? '' },
    manager: managerId === null ? null : { id: managerId, name: chart.person(managerId)?.name ?? '' },
    madeAt: madeAt.toISOString(),
    answeredAt: answeredAt?.toISOString() ?? null,
    actions: (['edit', 'answer'] as const).filter(action => actions.has(action)),
  }
}
