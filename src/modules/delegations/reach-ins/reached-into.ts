import type { ReachInAct } from '../store/tables.ts'

/** A delegation as this rule looks at it. */
export interface OwnArea {
  readonly aimId: string | null
  readonly taskId: string | null
  readonly teamId: string | null
  readonly fromId: string
  readonly toId: string
}

/** What the giver did, and to what. */
export interface Act {
  readonly act: ReachInAct
  readonly byId: string
  readonly taskId: string | null
  /** The goal it belongs to and everything above that. */
  readonly aimIds: readonly string[]
  /** The team whose work it is and those above that. */
  readonly teamIds: readonly string[]
  /** Whose it is after the act: the assignee of a task, the owner of a goal. */
  readonly ownerId: string | null
}

/** Whether the work lies inside what was given away. */
function lies(area: OwnArea, { taskId, aimIds, teamIds }: Act): boolean {
  return (
    (area.taskId !== null && area.taskId === taskId) ||
    (area.aimId !== null && aimIds.includes(area.aimId)) ||
    (area.teamId !== null && teamIds.includes(area.teamId))
  )
}

/**
 * Whether an act passes over the person who decides here. Giving work to them passes nobody over, and neither does what the
 * giver does with work of their own; only a plan inside a goal that they gave away is not theirs any more.
 */
export function passesOver(area: OwnArea, act: Act): boolean {
  if (act.byId !== area.fromId || !lies(area, act)) return false
  switch (act.act) {
    case 'task_created':
      return act.ownerId !== area.toId && act.ownerId !== area.fromId
    case 'task_reassigned':
    case 'reassigned':
      return act.ownerId !== area.toId
    case 'task_redated':
      return act.ownerId !== area.fromId
    case 'plan_changed':
      return act.ownerId !== area.fromId || (area.aimId !== null && act.aimIds.includes(area.aimId))
    case 'decided':
      return true
  }
}
