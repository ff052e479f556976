import type { WorkCalendar } from '#kernel/working-days.ts'
import { type OrgChart, organisationOf } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'

/** The working days of somebody, or of the organisation for nobody: their week and the holidays, not absences. */
export async function calendarsOf(
  work: Work,
  chart: OrgChart,
): Promise<(personId: string | null) => WorkCalendar> {
  const { workDays, holidays } = await organisationOf(work)
  return personId => {
    const own = personId === null ? undefined : chart.person(personId)?.workDays
    return { workDays: own ?? workDays, holidays }
  }
}
