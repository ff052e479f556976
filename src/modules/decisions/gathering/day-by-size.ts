import type { LocalDate } from '#kernel/local-date.ts'
import { addWorkingDays } from '#kernel/working-days.ts'
import { organisationOf } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import type { Size } from '../contract.ts'
import { SIZE } from '../decision.ts'

/** By which day a decision of this size is taken, in working days of the organisation; today, where nobody ever works. */
export async function dayBySize(work: Work, size: Size): Promise<LocalDate> {
  const { workDays, holidays } = await organisationOf(work)
  return addWorkingDays(work.today, SIZE[size].days, { workDays, holidays }) ?? work.today
}
