import { ruleBroken } from '#kernel/errors.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { OrgChart } from '#modules/people/public.ts'
import type { Rehearsed } from '../contract/rehearsal.ts'

/** Throws where nobody could do such a change: a team in itself, somebody below themselves, a cover who is not here, a date that is over. */
export function mustMakeSense(chart: OrgChart, today: LocalDate, change: Rehearsed): void {
  if (change.kind === 'merge' && chart.teamAndBelow(change.teamId).includes(change.intoId))
    throw ruleBroken(
      'intoId',
      'cycle',
      'A team becomes no part of itself, or of a team below it.',
      'Choose a team that is not below it.',
    )
  if (change.kind === 'reports' && change.personIds.some(id => isAtOrBelow(chart, id, change.managerId)))
    throw ruleBroken(
      'managerId',
      'cycle',
      'Somebody would report to themselves, or to somebody below them.',
      'Choose somebody who is not below any of them.',
    )
  if (change.kind === 'away' && change.coverId !== null && !chart.isActive(change.coverId))
    throw ruleBroken(
      'coverId',
      'unknown_person',
      'Whoever is to cover does not work here.',
      'Choose somebody who does.',
    )
  if (change.kind === 'due' && change.dueOn < today)
    throw ruleBroken('dueOn', 'past', 'This day is over.', 'Choose today or a later day.')
}

function isAtOrBelow(chart: OrgChart, aboveId: string, id: string): boolean {
  return aboveId === id || chart.isInChain(aboveId, id)
}
