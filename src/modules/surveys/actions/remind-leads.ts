import { chartOn } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import { happened } from '../events.ts'
import { actionsOf } from '../store/actions.ts'
import { planOf } from '../store/plans.ts'
import { launchedAsked } from '../store/surveys.ts'
import { takeUnacted } from '../store/unacted.ts'
import { leadsToRemind } from './leads-to-remind.ts'

/** Reminds leads, once for each survey, that thirty days ago their group heard its results and nothing followed since. */
export async function remindLeads(work: Work): Promise<void> {
  const surveys = await takeUnacted(work)
  if (surveys.length === 0) return
  const chart = await chartOn(work, work.today)
  // Few surveys turn thirty days old on one day.
  for (const { id } of surveys) {
    const plan = await planOf(work, id)
    if (plan === null) continue
    const { units } = await launchedAsked(work, id)
    const leads = leadsToRemind(units, plan, await actionsOf(work, id), team => chart.leadOf(team))
    if (leads.length > 0) await work.publish(happened('survey.leads_reminded', id, { leads }))
  }
}
