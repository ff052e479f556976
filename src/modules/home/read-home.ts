import { type AimCard, lineOfSight, myAims } from '#modules/aims/public.ts'
import { chartOn } from '#modules/people/public.ts'
import { type TaskRow, tasksWaitingFor } from '#modules/tasks/public.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import type { HomeView } from './contract.ts'

/** What stands around the queue on the first page: the reader's line to the destination, what they own, whom they lead. */
export async function readHome(work: Work): Promise<HomeView> {
  const me = actingPerson(work)
  const chart = await chartOn(work, work.today)
  const { owned } = await myAims(work)
  const tasks = await tasksWaitingFor(work, [])
  return {
    today: work.today,
    line: await lineOf(work, tasks.own, owned),
    owned: owned.map(({ id, title, kind, state, health, dueOn }) => ({
      ...{ id, title, kind, state, health, dueOn },
    })),
    reports: chart.reportsOf(me).length,
    setsDirection: owned.some(({ kind }) => kind !== 'goal') || chart.roots().includes(me),
  }
}

// The task that comes first and serves a goal, else the first live goal of one's own.
async function lineOf(
  work: Work,
  tasks: readonly TaskRow[],
  owned: readonly AimCard[],
): Promise<HomeView['line']> {
  const doing = tasks.filter(task => task.goal !== null)
  const task = doing.find(candidate => candidate.state === 'doing') ?? doing[0]
  const aimId = task?.goal?.id ?? owned.find(card => card.state === 'live')?.id
  if (aimId === undefined) return null
  const links = (await lineOfSight(work, [aimId])).get(aimId) ?? []
  const stations = links.map(({ id, kind, title, why, health }) => ({ id, kind, title, why, health }))
  return { task: task === undefined ? null : { id: task.id, title: task.title }, stations }
}
