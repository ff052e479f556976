import { AppError, notFound, ruleBroken, staleRev } from '#kernel/errors.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import { mustBeAllowed, rolesOf } from '../access.ts'
import { placementEvents } from '../events.ts'
import type { Saved } from '../shapes.ts'
import { END_OF_TIME, readChartRows } from '../store/chart-rows-store.ts'
import { lockChart } from '../store/organisation-store.ts'
import { savePlacements } from '../store/placement-store.ts'
import { judge } from './judge-placement.ts'
import { isMain, type Placement, type PlacementChanges } from './placement.ts'
import { positionProblems } from './position-rules.ts'

/** Sets the last day of a position; a day before one that has not begun calls it off. */
export async function endPlacement(work: Work, id: string, to: LocalDate, rev: number): Promise<Saved> {
  mustBeAllowed(rolesOf(work.actor), 'place')
  await lockChart(work)
  const rows = await readChartRows(work, END_OF_TIME)
  const placement = rows.placements.find(row => row.id === id)
  if (placement === undefined) throw notFound('position')
  if (placement.rev !== rev) throw staleRev(placement)
  const changes = changesFor(placement, to, work.today)
  if (endsTheLast(rows.placements, placement, to))
    throw ruleBroken(
      'to',
      'use_departure',
      'This would leave the person without a position.',
      'Give them the next position, or record that they leave.',
    )
  const items = positionProblems({ ...placement, to, reason: placement.reason ?? 'kept' }, work.today)
  if (changes.cancelled.length === 0 && items.length > 0) throw new AppError('rule_broken', { items })
  judge(rows, changes, { ...placement, to })
  await savePlacements(work, changes)
  await work.publish(...placementEvents(changes))
  return { id, rev: rev + 1 }
}

function changesFor(placement: Placement, to: LocalDate, today: LocalDate): PlacementChanges {
  const callsOff = to < placement.from && placement.from > today
  const ended = { ...placement, to, rev: placement.rev + 1 }
  return callsOff
    ? { changed: [], cancelled: [placement], added: [] }
    : { changed: [ended], cancelled: [], added: [] }
}

/** Whether the person's last permanent or interim position would become shorter. */
function endsTheLast(all: readonly Placement[], placement: Placement, to: LocalDate): boolean {
  if (!isMain(placement) || (placement.to !== null && to >= placement.to)) return false
  return !all.some(row => row.personId === placement.personId && isMain(row) && row.from > placement.from)
}
