import { AppError } from '#kernel/errors.ts'
import type { OrgChart } from '#modules/people/public.ts'
import type { NewEvent, Work } from '#platform/work.ts'
import { clocksOf } from '../clock/clocks-of.ts'
import { deadlines } from '../clock/sla.ts'
import { type Court, firstCourt, type Ground } from '../court/court.ts'
import { stepEventOf } from '../events.ts'
import { insertObstacles, type NewRow } from '../store/save-obstacles.ts'

/** An obstacle about to be raised. */
export type Wish = Pick<
  NewRow,
  'id' | 'title' | 'impact' | 'level' | 'cause' | 'severity' | 'aimId' | 'taskId' | 'needByOn' | 'sensitive'
> & { readonly ground: Ground; readonly namedIds: readonly string[] }

/** Puts each into its court and starts its clocks: two statements however many. Answers the rows and the events to publish. */
export async function raiseAll(
  work: Work,
  wishes: readonly Wish[],
  chart: OrgChart,
): Promise<{ readonly rows: readonly NewRow[]; readonly events: readonly NewEvent[] }> {
  if (wishes.length === 0) return { rows: [], events: [] }
  const courts = wishes.map(wish => firstCourtOf(wish, chart))
  const clocks = await clocksOf(
    work,
    courts.map(court => court.ownerId),
  )
  const rows = wishes.map(({ ground, ...wish }, i): NewRow => {
    const { ownerId, aimId: courtAimId, forId: courtForId } = courts[i] as Court
    const clock = clocks.get(ownerId)
    const { raisedById, aboutId, teamId } = ground
    return {
      ...wish,
      ...{ raisedById, aboutId, teamId, ownerId, courtAimId, courtForId, state: 'open' },
      ...{ raisedAt: work.now, raisedOn: work.today, courtSinceAt: work.now, halved: false, rungs: 0 },
      ...(clock === undefined
        ? { takeByAt: null, answerByAt: null }
        : deadlines(clock, work.now, wish.severity, false)),
      ...{ endedOn: null, overdueAt: null, how: null, confirmByAt: null },
    }
  })
  await insertObstacles(work, rows)
  return { rows, events: rows.map(row => stepEventOf('obstacle.raised', null, row)) }
}

/** Whoever is named takes a sensitive one that nobody above may know of. */
function firstCourtOf({ level, ground, namedIds }: Wish, chart: OrgChart): Court {
  const court = firstCourt(level, ground, chart)
  const named = namedIds[0]
  const alone = court === null || (court.ownerId === ground.raisedById && named !== undefined)
  if (!alone && court !== null) return court
  if (named !== undefined) return { ownerId: named, forId: null, aimId: null }
  const item = {
    field: 'namedIds',
    code: 'nobody_to_take',
    message: 'Everybody it would go to is the person it is about.',
    fix: 'Name somebody who can take it.',
  }
  throw new AppError('rule_broken', { items: [item] })
}
