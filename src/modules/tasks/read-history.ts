import type { OrgChart } from '#modules/people/public.ts'
import { eventsOf, type LedgerEvent } from '#platform/events/ledger.ts'
import type { Work } from '#platform/work.ts'
import type { Happening } from './contract.ts'
import { happeningText } from './happening-text.ts'
import { openTask } from './open-task.ts'
import { movesOf } from './store/move-reads.ts'
import { whoIs } from './task-row.ts'

/** What happened to a task, newest first, in words; reasons come from the moves, the ledger holds no texts. */
export async function readHistory(work: Work, id: string): Promise<{ happenings: Happening[] }> {
  const { chart } = await openTask(work, id)
  const reasons = await movesOf(work, id)
  const events = await eventsOf(work, 'task', id)
  return { happenings: events.map(event => happening(event, reasons, chart)) }
}

function happening(
  event: LedgerEvent,
  reasons: ReadonlyMap<string, string | null>,
  chart: OrgChart,
): Happening {
  return {
    id: event.id,
    at: event.at.toISOString(),
    type: event.type,
    by: whoIs(event.actorId, chart),
    text: happeningText(event.type, event.data, id => chart.person(id)?.name ?? 'somebody'),
    reason: reasons.get(String(event.data['moveId'])) ?? null,
  }
}
