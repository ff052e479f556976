import type { OrgChart } from '#modules/people/public.ts'
import { eventsOf, type LedgerEvent } from '#platform/events/ledger.ts'
import type { Work } from '#platform/work.ts'
import type { Happening } from '../contract.ts'
import { openTask } from '../open-task.ts'
import { movesOf } from '../store/move-reads.ts'
import type { Task } from '../store/task-reads.ts'
import { whoIs } from '../task-row.ts'
import { happeningText } from './happening-text.ts'

/** What happened to a task, newest first, in words; reasons come from the moves, the ledger holds no texts. */
export async function readHistory(work: Work, id: string): Promise<{ happenings: Happening[] }> {
  const { task, chart } = await openTask(work, id)
  const reasons = await movesOf(work, id)
  const events = await eventsOf(work, 'task', id)
  const happenings = events.map(event => happening(event, reasons, chart))
  return { happenings: withBeginning(happenings, task, chart) }
}

/** Tasks that an import or the sample organisation brought have no event of their beginning. */
function withBeginning(happenings: Happening[], task: Task, chart: OrgChart): Happening[] {
  if (happenings.some(({ type }) => type === 'task.created')) return happenings
  const { id, createdAt, authorId } = task
  const at = createdAt.toISOString()
  return [
    ...happenings,
    { id, at, type: 'task.created', by: whoIs(authorId, chart), text: 'added it', reason: null },
  ]
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
