import { addDays, todayIn } from '#kernel/local-date.ts'
import type { OrgChart } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import type { ExchangeLine } from '../contract.ts'
import { who } from '../reading/charter-view.ts'
import { exchangesOf } from '../store/exchanges.ts'
import { sideIn } from './open-exchange.ts'

/** How long a question that was talked about stays in the list. */
const SHOWN_DAYS = 180

/** Questions to me, on either side: those that wait first, then the newest. */
export async function exchangeLinesFor(work: Work, chart: OrgChart, me: string): Promise<ExchangeLine[]> {
  const records = await exchangesOf(work, me, addDays(work.today, -SHOWN_DAYS))
  const lines = records.map(record => {
    const side = sideIn(record, me)
    return {
      ...{ id: record.id, kind: record.kind, state: record.state, common: record.common },
      person: who(chart, record.personId),
      manager: who(chart, record.managerId),
      askedOn: todayIn(work.timeZone, record.askedAt),
      waitsForMe: record.state === 'asked' && side !== null && record.answers[side] === null,
    }
  })
  return [...lines.filter(line => line.waitsForMe), ...lines.filter(line => !line.waitsForMe)]
}
