import { chartOn, type OrgChart } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import { type Invitable, invitableOf } from '../store/invitable.ts'
import type { Survey } from '../store/surveys.ts'
import { candidatesOf, chosenOf } from './audience.ts'

/** Who a survey would ask today, with the chart of today. */
export async function askedPeople(
  work: Work,
  { audience }: Survey,
): Promise<{ readonly people: readonly Invitable[]; readonly chart: OrgChart }> {
  const chart = await chartOn(work, work.today)
  const candidates = await invitableOf(work, candidatesOf(audience, chart))
  return { people: chosenOf(audience, candidates, work.today), chart }
}
