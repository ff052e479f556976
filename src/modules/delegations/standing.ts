import type { Work } from '#platform/work.ts'
import { delegationsOver, type Over } from './store/delegations.ts'

/** Authority that somebody holds today. */
export interface Standing {
  readonly delegationId: string
  readonly aimId: string | null
  readonly taskId: string | null
  readonly teamId: string | null
  readonly fromId: string
  /** Who holds it. */
  readonly toId: string
  /** 1 look into it, 2 recommend, 3 agree first, 4 act and tell me, 5 own it. */
  readonly level: number
}

/**
 * Who holds authority over any of these aims, tasks or teams today, whoever asks; empty where nobody does. For who decides:
 * give an aim with its line above it, and a team with those above it.
 */
export async function standingOver(work: Work, over: Over): Promise<Standing[]> {
  return (await delegationsOver(work, over))
    .filter(({ state }) => state === 'active')
    .map(({ id, aimId, taskId, teamId, fromId, toId, level }) => ({
      ...{ delegationId: id, aimId, taskId, teamId, fromId, toId, level },
    }))
}
