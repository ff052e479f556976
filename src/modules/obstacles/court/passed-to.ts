import type { WorkClock } from '#kernel/working-time.ts'
import { deadlines } from '../clock/sla.ts'
import type { Obstacle } from '../store/obstacle-reads.ts'
import type { Court } from './court.ts'

/** The obstacle in another court: its clocks start anew in the working time of the new owner. `escalated` is a rung further up. */
export function passedTo(
  obstacle: Obstacle,
  court: Court,
  state: 'escalated' | 'open',
  clock: WorkClock | undefined,
  now: Date,
): Obstacle {
  const ends =
    clock === undefined
      ? { takeByAt: null, answerByAt: null }
      : deadlines(clock, now, obstacle.severity, obstacle.halved)
  return {
    ...obstacle,
    ...{
      state,
      ownerId: court.ownerId,
      courtAimId: court.aimId,
      courtForId: court.forId,
      courtSinceAt: now,
      overdueAt: null,
      ...ends,
    },
    rungs: obstacle.rungs + (state === 'escalated' ? 1 : 0),
  }
}

/** The court it is in now. */
export function presentCourt({ ownerId, courtForId, courtAimId }: Obstacle): Court {
  return { ownerId, forId: courtForId, aimId: courtAimId }
}
