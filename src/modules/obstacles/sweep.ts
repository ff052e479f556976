import { ownersAbove } from '#modules/aims/public.ts'
import { chartOn, type OrgChart } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import { clocksOf } from './clock/clocks-of.ts'
import { deadlines } from './clock/sla.ts'
import { type Court, courtOf, nextCourt } from './court/court.ts'
import { happened, stepEventOf } from './events.ts'
import { isWaiting } from './obstacle.ts'
import {
  confirmSilent,
  inCourtOf,
  type Move,
  markOverdue,
  ownersNow,
  passAll,
  runOut,
  type Swept,
} from './store/sweep.ts'

/** Everything that happens to obstacles by themselves, a constant number of statements; a second run changes nothing. */
export async function sweep(work: Work): Promise<void> {
  const chart = await chartOn(work, work.today)
  await standInForAbsent(work, chart)
  await escalateOverdue(work, chart)
  const confirmed = await confirmSilent(work, work.today)
  await work.publish(...confirmed.map(obstacle => stepEventOf('obstacle.confirmed', 'solved', obstacle)))
}

/**
 * What nobody has taken yet does not wait for somebody who is away: it goes to their cover, else to the next up. What they
 * took they keep, with a clock that stands still meanwhile, until they leave. A sensitive one goes to nobody by itself.
 */
async function standInForAbsent(work: Work, chart: OrgChart): Promise<void> {
  const owners = await ownersNow(work)
  const absent = owners.filter(id => !chart.isActive(id) || chart.isAway(id))
  const waiting = (await inCourtOf(work, absent)).filter(
    ({ state, ownerId, sensitive }) => !sensitive && (isWaiting(state) || !chart.isActive(ownerId)),
  )
  await pass(
    work,
    waiting.flatMap(obstacle => {
      const { ownerId, courtAimId, courtForId } = obstacle
      const court = courtOf(courtForId ?? ownerId, chart, courtAimId) ?? courtOf(ownerId, chart, courtAimId)
      return court === null || court.ownerId === ownerId ? [] : [{ obstacle, court }]
    }),
    'away',
  )
}

/** What ran out goes one rung up; at the root, and for a sensitive one, the raiser is told once. */
async function escalateOverdue(work: Work, chart: OrgChart): Promise<void> {
  const found = await runOut(work)
  if (found.length === 0) return
  const climbing = found.filter(({ level, aimId }) => level === 'big_picture' && aimId !== null)
  const lines = await ownersAbove(work, [...new Set(climbing.flatMap(({ aimId }) => aimId ?? []))])
  const courts = found.map(obstacle => ({
    obstacle,
    court: obstacle.sensitive ? null : courtAbove(obstacle, lines, chart),
  }))
  await pass(
    work,
    courts.flatMap(({ obstacle, court }) => (court === null ? [] : [{ obstacle, court }])),
    'overdue',
  )
  const topped = courts.filter(({ court }) => court === null).map(({ obstacle }) => obstacle)
  await markOverdue(
    work,
    topped.map(({ id }) => id),
  )
  await work.publish(...topped.map(obstacle => happened('obstacle.overdue', obstacle)))
}

function courtAbove(
  { level, raisedById, aboutId, teamId, taskId, aimId, ownerId, courtAimId, courtForId }: Swept,
  lines: Awaited<ReturnType<typeof ownersAbove>>,
  chart: OrgChart,
): Court | null {
  const line = lines.get(aimId ?? '') ?? []
  const ground = { raisedById, aboutId, teamId, assigneeId: null, ofTask: taskId !== null, line }
  return nextCourt(level, ground, { ownerId, forId: courtForId, aimId: courtAimId }, chart)
}

async function pass(
  work: Work,
  going: readonly { readonly obstacle: Swept; readonly court: Court }[],
  kind: Move['kind'],
): Promise<void> {
  if (going.length === 0) return
  const clocks = await clocksOf(
    work,
    going.map(({ court }) => court.ownerId),
  )
  const moves = going.map(({ obstacle, court }): Move => {
    const clock = clocks.get(court.ownerId)
    const ends = clock && deadlines(clock, work.now, obstacle.severity, obstacle.halved)
    return {
      ...{ obstacle, kind, toId: court.ownerId, aimId: court.aimId, forId: court.forId },
      ...(ends ?? { takeByAt: null, answerByAt: null }),
    }
  })
  const moved = await passAll(work, moves)
  await work.publish(
    ...moves
      .filter(({ obstacle }) => moved.has(obstacle.id))
      .map(({ obstacle, toId }) => {
        const state = kind === 'overdue' ? ('escalated' as const) : ('open' as const)
        const after = { ...obstacle, state, ownerId: toId }
        const event = kind === 'overdue' ? 'obstacle.escalated' : 'obstacle.passed_on'
        return stepEventOf(event, obstacle.state, after, null, { fromId: obstacle.ownerId, kind })
      }),
  )
}
