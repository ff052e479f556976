import type { PastEvent } from '#platform/events/ledger.ts'
import type { ObstacleState } from '../contract/words.ts'
import { type ObstacleEvent, stepEventOf } from '../events.ts'
import type { insertPassings, NewRow } from '../store/save-obstacles.ts'

type Passing = Parameters<typeof insertPassings>[1][number]

/** How an obstacle came to its state, as the ledger would tell it had it been written step by step; oldest first. */
export function stepsTold(row: NewRow, passings: readonly Passing[], now: Date): PastEvent[] {
  const { raisedById, ownerId, raisedAt, endedOn, state } = row
  const up = passings.find(({ obstacleId }) => obstacleId === row.id)
  const court: ObstacleState = up === undefined ? 'open' : 'escalated'
  const takenAt = later(up?.at ?? raisedAt, 2, now)
  const endedAt = endedOn === null ? now : later(new Date(`${endedOn}T15:00:00Z`), 0, now)
  const step = (
    ...[event, from, to, at, actorId]: readonly [
      ObstacleEvent,
      ObstacleState | null,
      ObstacleState,
      Date,
      string | null,
    ]
  ): PastEvent => ({ ...stepEventOf(event, from, { ...row, state: to }), at, actorId })
  const steps = [
    step('obstacle.raised', null, 'open', raisedAt, raisedById),
    ...(up === undefined ? [] : [step('obstacle.escalated', 'open', 'escalated', up.at, up.byId ?? null)]),
  ]
  if (state === 'open' || state === 'escalated') return steps
  if (state === 'withdrawn')
    return [...steps, step('obstacle.withdrawn', court, 'withdrawn', endedAt, raisedById)]
  steps.push(step('obstacle.taken', court, 'taken', takenAt, ownerId))
  if (state === 'taken') return steps
  if (state === 'accepted')
    return [...steps, step('obstacle.accepted', 'taken', 'accepted', endedAt, ownerId)]
  const solvedAt = new Date(Math.max(takenAt.getTime(), endedAt.getTime() - 5 * HOUR))
  return [
    ...steps,
    step('obstacle.solved', 'taken', 'solved', solvedAt, ownerId),
    step('obstacle.confirmed', 'solved', 'confirmed', later(solvedAt, 5, now), raisedById),
  ]
}

function later(at: Date, hours: number, now: Date): Date {
  return new Date(Math.min(at.getTime() + hours * HOUR, now.getTime()))
}

const HOUR = 3_600_000
