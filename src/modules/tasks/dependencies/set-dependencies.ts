import { AppError } from '#kernel/errors.ts'
import type { Work } from '#platform/work.ts'
import { mustBeAllowed } from '../access.ts'
import type { Saved, SetDependencies } from '../contract.ts'
import { dependenciesSet } from '../events.ts'
import { unknownDependency } from '../fields/create-task.ts'
import { mustBeCurrent, openTasks, saved } from '../open-task.ts'
import { dependenciesFrom, holdDependencies } from '../store/neighbour-reads.ts'
import { saveTasks } from '../store/save-tasks.ts'
import { cycleError, cycleThrough } from './dependencies.ts'

/** Sets what a task waits for. What the actor may not see stays as it is. */
export async function setDependencies(work: Work, id: string, wish: SetDependencies): Promise<Saved> {
  const wanted = [...new Set(wish.dependsOn)]
  const opened = await openTasks(work, [id, ...wanted.filter(other => other !== id)])
  const seen = new Map(opened.filter(each => each.actions.has('see')).map(each => [each.task.id, each]))
  const own = seen.get(id)
  mustBeAllowed(own?.actions ?? new Set(), 'move', 'say what this task waits for')
  if (own === undefined) throw new Error('A task that may be moved can be seen.')
  mustBeCurrent(own, wish.rev)
  if (wanted.some(other => !seen.has(other)))
    throw new AppError('rule_broken', { items: [unknownDependency] })
  await holdDependencies(work)
  const edges = await dependenciesFrom(work, [id, ...wanted])
  const others = edges.filter(edge => edge.task !== id)
  const cycle = cycleThrough(id, wanted, others)
  if (cycle !== null) throw cycleError('dependsOn', await titlesOf(work, cycle))
  const before = edges.filter(edge => edge.task === id).map(edge => edge.dependsOn)
  await saveTasks(work, {
    updated: [own.task],
    dependencies: wanted.filter(other => !before.includes(other)).map(dependsOn => ({ task: id, dependsOn })),
    unlinked: before.filter(other => !wanted.includes(other)).map(dependsOn => ({ task: id, dependsOn })),
  })
  await work.publish(dependenciesSet(own.task, wanted))
  return saved(own.task)
}

/** The titles of a cycle; those that the actor may not see stay hidden. */
async function titlesOf(work: Work, ids: readonly string[]): Promise<string[]> {
  const opened = new Map((await openTasks(work, ids)).map(each => [each.task.id, each]))
  return ids.map(id =>
    opened.get(id)?.actions.has('see') ? (opened.get(id)?.task.title ?? '') : 'a task of another team',
  )
}
