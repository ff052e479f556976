import { chartOn } from '#modules/people/public.ts'
import type { LedgerEvent } from '#platform/events/ledger.ts'
import type { Notice } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'
import { type Task, tasksById } from './store/task-reads.ts'

/** What the words of a notice are made from. */
export interface TaskEventFacts {
  readonly task: Task
  readonly event: LedgerEvent
  /** The title in quotes. */
  readonly title: string
  /** Who did it. */
  readonly by: string
  /** Whom the event says it concerns. */
  readonly concerned: readonly string[]
  readonly nameOf: (id: unknown) => string
}

/** Whom an event is told to, and in which words. */
export type TaskEventNotice = (facts: TaskEventFacts) => readonly Omit<Notice, 'link'>[]

/** The notices of something that happened to a task; none when it is gone. */
export async function taskNotices(work: Work, event: LedgerEvent, words: TaskEventNotice): Promise<Notice[]> {
  const [task] = await tasksById(work, [event.subjectId])
  if (task === undefined) return []
  const chart = await chartOn(work, work.today)
  const nameOf = (id: unknown) => (typeof id === 'string' ? chart.person(id)?.name : undefined) ?? 'Fairlead'
  const concerned = Array.isArray(event.data['notify'])
    ? event.data['notify'].filter(id => typeof id === 'string')
    : []
  const facts = { task, event, title: `“${task.title}”`, by: nameOf(event.actorId), concerned, nameOf }
  return words(facts).map(notice => ({ ...notice, link: `/tasks/${task.id}` }))
}
