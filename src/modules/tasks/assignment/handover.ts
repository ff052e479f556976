import { addDays } from '#kernel/local-date.ts'
import { cutTo } from '#kernel/text.ts'
import { chartOn, type Handover } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import { taskCreated } from '../events.ts'
import { newTask } from '../fields/new-task.ts'
import { saveTasks } from '../store/save-tasks.ts'

/** Within how many days somebody finds a new owner, from the leaver's last day on. */
const HANDOVER_DAYS = 7

/** One task for the manager for each thing that loses its owner; without a manager, tasks that nobody has yet. */
export async function createHandoverTasks(work: Work, handover: Handover): Promise<void> {
  const chart = await chartOn(work, work.today)
  const due = addDays(handover.lastDay, HANDOVER_DAYS)
  const tasks = handover.things.map(thing => {
    const wish = {
      title: cutTo(`Find a new owner: ${thing.title}`, 140),
      note: `The ${thing.kind} “${thing.title}” loses its owner on ${handover.lastDay}.`,
      goalId: null,
      assigneeId: handover.managerId,
      dueOn: due < work.today ? work.today : due,
      estimateDays: 0.25,
      critical: false,
      recurrence: null,
    }
    return newTask(work, wish, null, chart)
  })
  await saveTasks(work, { inserted: tasks })
  await work.publish(...tasks.map(task => taskCreated(task, work.actor.personId)))
}
