import { ObstaclesOf } from './obstacles-of.tsx'

/** On the page of a goal. */
export function GoalObstacles({
  goalId,
  closed = false,
}: {
  readonly goalId: string
  readonly closed?: boolean
}) {
  return <ObstaclesOf of={{ aimId: goalId }} at={{ aimId: goalId }} closed={closed} />
}

/** On the page of a task. */
export function TaskObstacles({
  taskId,
  closed = false,
}: {
  readonly taskId: string
  readonly closed?: boolean
}) {
  return <ObstaclesOf of={{ taskId }} at={{ taskId }} closed={closed} />
}

/** On the page of a team. */
export function TeamObstacles({ id }: { readonly id: string }) {
  return <ObstaclesOf of={{ teamId: id }} />
}
