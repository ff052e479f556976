import type { LedgerEvent } from '#platform/events/ledger.ts'
import type { Notice, Offers } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'
import { answerRequest } from './assignment/answer-request.ts'
import { type TaskEventFacts, type TaskEventNotice, taskNotices } from './notices.ts'
import { openTask } from './open-task.ts'
import { taskActs } from './store/acts.ts'
import { taskDeeds } from './store/deeds.ts'

/** What this room offers to those that gather from all rooms. */
export const tasksOffers: Offers = {
  room: 'tasks',
  acts: taskActs,
  deeds: taskDeeds,
  notices: {
    'task.created': told(given),
    'task.reassigned': told(facts => [...given(facts), ...passedOn(facts)]),
    'task.requested': told(({ task, by, title, concerned }) => [
      {
        to: concerned,
        text: `${by} asks your side to do ${title}.`,
        actions: [{ name: 'task_request_accept', subjectId: task.id, label: 'Accept' }],
      },
    ]),
    'task.request_answered': told(({ by, title, concerned, event }) => [
      {
        to: concerned,
        text: `${by} ${event.data['answer'] === 'accepted' ? 'accepted' : 'declined'} ${title}.`,
      },
    ]),
    'task.edited': told(({ task, by, title, concerned, event }) =>
      task.dueOn !== null && hasChanged(event, 'dueOn')
        ? [{ to: concerned, text: `${by} moved ${title}: it is due on ${task.dueOn}.` }]
        : [],
    ),
  },
  mailActions: {
    task_request_accept: async (work, id) => {
      const { task } = await openTask(work, id)
      await answerRequest(work, id, { rev: task.rev, answer: 'accepted' })
      return `You accepted “${task.title}”.`
    },
  },
}

/** Whoever has it now is told by whom they were given it. */
function given({ task, by, title, concerned }: TaskEventFacts): readonly Omit<Notice, 'link'>[] {
  const to = concerned.filter(id => id === task.assigneeId && task.awaits === null)
  return [{ to, text: `${by} gave you ${title}.` }]
}

function passedOn({ task, by, title, concerned, nameOf }: TaskEventFacts): readonly Omit<Notice, 'link'>[] {
  const to = concerned.filter(id => id !== task.assigneeId)
  const text =
    task.assigneeId === null
      ? `${by} took ${title} off your list.`
      : `${by} passed ${title} on to ${nameOf(task.assigneeId)}.`
  return [{ to, text }]
}

function hasChanged(event: LedgerEvent, field: string): boolean {
  const changed = event.data['changed']
  return typeof changed === 'object' && changed !== null && field in changed
}

function told(words: TaskEventNotice): (work: Work, event: LedgerEvent) => Promise<readonly Notice[]> {
  return (work, event) => taskNotices(work, event, words)
}
