import { mondayOf } from '#kernel/local-date.ts'
import { chartOn } from '#modules/people/public.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import type { MyWeek } from '../contract.ts'
import { ownGoalIds } from '../goals/goals.ts'
import { openAll } from '../open-task.ts'
import type { OpenedTask } from '../opened-task.ts'
import { weekFacts, weekTasks } from '../store/week-reads.ts'
import { isOpen } from '../task.ts'
import { taskRow } from '../task-row.ts'
import { inWeekOrder, sectionOf, topOf, WEEK_SECTIONS } from './my-week.ts'

/** What needs the actor this week: what comes first, what is due, what is stuck, and what others ask. */
export async function readMyWeek(work: Work): Promise<MyWeek> {
  const me = actingPerson(work)
  const weekOn = mondayOf(work.today)
  const chart = await chartOn(work, work.today)
  const asked = { reportIds: chart.reportsOf(me), goalIds: await ownGoalIds(work) }
  const { top, done } = await weekFacts(work, me, weekOn)
  const opened = await openAll(work, await weekTasks(work, me, top, asked))
  const mine = opened.filter(each => each.task.assigneeId === me)
  const rows = new Map(opened.map(each => [each.task.id, taskRow(each)]))
  const rowsOf = (tasks: readonly { readonly id: string }[]) =>
    tasks.map(task => rows.get(task.id)).filter(row => row !== undefined)
  const week = inWeekOrder(mine.map(weekTask), work.today)
  const first = topOf(week, mine.map(weekTask), top)
  const sections = WEEK_SECTIONS.map(section => ({
    section,
    tasks: rowsOf(week.filter(task => sectionOf(task, work.today) === section)),
  }))
  const open = mine.filter(each => isOpen(each.task.state) && each.task.awaits === null)
  return {
    today: work.today,
    weekOn,
    top: { chosen: first.chosen, tasks: rowsOf(first.tasks) },
    sections: sections.filter(({ tasks }) => tasks.length > 0),
    requests: opened.filter(each => each.actions.has('answer')).map(taskRow),
    doneThisWeek: done,
    later: open.length - week.length,
  }
}

function weekTask({ task }: OpenedTask) {
  const { id, state, dueOn, critical, awaits } = task
  return { id, state, dueOn, critical, awaitsAnswer: awaits !== null }
}
