import { ruleBroken } from '#kernel/errors.ts'
import { mondayOf } from '#kernel/local-date.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import type { ChooseTop } from '../contract.ts'
import { openTasks } from '../open-task.ts'
import { replaceTop } from '../store/week-reads.ts'

/** Chooses what comes first this week among the actor's own tasks; an empty choice brings suggestions back. */
export async function chooseTop(work: Work, { taskIds }: ChooseTop): Promise<undefined> {
  const me = actingPerson(work)
  const chosen = [...new Set(taskIds)]
  const own = (await openTasks(work, chosen)).filter(
    ({ task }) => task.assigneeId === me && task.state !== 'dropped',
  )
  if (own.length < chosen.length)
    throw ruleBroken(
      'taskIds',
      'not_your_task',
      'One of these is not a task of yours.',
      'Choose from your own tasks.',
    )
  await replaceTop(work, me, mondayOf(work.today), chosen)
}
