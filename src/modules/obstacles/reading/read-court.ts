import { chartOn } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import { groundFor } from '../acts/raise-obstacle.ts'
import { clocksOf } from '../clock/clocks-of.ts'
import { deadlines } from '../clock/sla.ts'
import type { Level, Severity } from '../contract/words.ts'
import type { CourtView } from '../contract.ts'
import { firstCourt } from '../court/court.ts'
import { whoIs } from '../obstacle-row.ts'

/** In whose court an obstacle would be and how long they would have, before it is raised. */
export async function readCourt(
  work: Work,
  asked: {
    readonly level: Level
    readonly severity: Severity
    readonly taskId?: string | undefined
    readonly aimId?: string | undefined
  },
): Promise<CourtView> {
  const { level, severity, taskId = null, aimId = null } = asked
  const chart = await chartOn(work, work.today)
  const { ground } = await groundFor(work, { level, taskId, aimId, aboutId: null }, chart)
  const court = firstCourt(level, ground, chart)
  if (court === null) return { owner: null, takeBy: null, answerBy: null }
  const clock = (await clocksOf(work, [court.ownerId])).get(court.ownerId)
  const ends = clock === undefined ? null : deadlines(clock, work.now, severity, false)
  return {
    owner: whoIs(court.ownerId, chart),
    takeBy: ends?.takeByAt?.toISOString() ?? null,
    answerBy: ends?.answerByAt?.toISOString() ?? null,
  }
}
