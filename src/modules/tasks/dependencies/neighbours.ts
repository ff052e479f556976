import type { OrgChart } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import { actionsFor } from '../access.ts'
import type { Neighbour } from '../contract.ts'
import { neighbourTasks } from '../store/neighbour-reads.ts'

/** What a task waits for, and what waits for it. Tasks the actor may not see keep their state and lose their title. */
export async function neighboursOf(work: Work, id: string, chart: OrgChart): Promise<Neighbours> {
  const found = await neighbourTasks(work, id)
  const shown = found.map(task => {
    const place = { ...task, goalOwnerId: null, awaits: null }
    const seen = actionsFor(place, work.actor.personId, chart).has('see')
    const { state, dueOn } = task
    const neighbour = seen
      ? { id: task.id, title: task.title, state, dueOn }
      : { id: null, title: 'A task of another team', state, dueOn }
    return { neighbour, needs: task.taskId === id }
  })
  return {
    dependsOn: shown.filter(({ needs }) => needs).map(({ neighbour }) => neighbour),
    neededBy: shown.filter(({ needs }) => !needs).map(({ neighbour }) => neighbour),
  }
}

interface Neighbours {
  readonly dependsOn: Neighbour[]
  readonly neededBy: Neighbour[]
}
