import { AppError, notFound } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import type { NewEvent, Work } from '#platform/work.ts'
import { mustBeAllowed, rolesTowards } from '../access.ts'
import { chartOn } from '../chart/chart-on.ts'
import { aboutPerson } from '../events.ts'
import type { OrgChart } from '../org-chart.ts'
import { type Absence, absencesBetween } from '../store/absence-store.ts'
import { addAbsenceRows } from '../store/add-rows.ts'
import { lockChart } from '../store/organisation-store.ts'
import { absenceProblems } from './absence-rules.ts'
import type { AbsenceView, NewAbsence } from './absence-shapes.ts'
import { absenceView } from './absence-view.ts'

/** Enters days away. Who is to cover is asked, unless they enter it themselves. */
export async function enterAbsence(work: Work, personId: string, wanted: NewAbsence): Promise<AbsenceView> {
  const chart = await chartOn(work, work.today)
  const person = chart.person(personId)
  if (person === null || person.status === 'left') throw notFound('person')
  mustBeAllowed(rolesTowards(work, chart, personId), 'enterAbsence')
  const absence: Absence = {
    ...wanted,
    id: newId(),
    personId,
    coverState: coverStateFor(work, wanted.coverId),
    rev: 1,
  }
  await lockChart(work)
  await refuseProblems(work, chart, absence)
  await addAbsenceRows(work, [absence])
  await work.publish(told('absence.planned', absence), ...coverEvents(absence))
  return absenceView(work, chart, absence)
}

/** Throws `rule_broken` (422) with all that is wrong with an absence. */
export async function refuseProblems(work: Work, chart: OrgChart, absence: Absence): Promise<void> {
  const involved = [absence.personId, ...(absence.coverId === null ? [] : [absence.coverId])]
  const absences = await absencesBetween(work, involved, absence)
  const items = absenceProblems(absence, { absences, isActive: id => chart.isActive(id) })
  if (items.length > 0) throw new AppError('rule_broken', { items })
}

/** Asked, or accepted at once by somebody who offers to cover themselves. */
export function coverStateFor(work: Work, coverId: string | null): Absence['coverState'] {
  if (coverId === null) return null
  return coverId === work.actor.personId ? 'accepted' : 'asked'
}

/** What the ledger says about an absence. */
export function told(
  type: 'absence.planned' | 'absence.changed' | 'absence.cancelled',
  absence: Absence,
): NewEvent {
  const { id, personId, from, to } = absence
  return aboutPerson(type, personId, { absenceId: id, from, to })
}

/** That somebody is asked to cover, or has accepted; nothing without a cover. */
export function coverEvents({ id, personId, coverId, coverState }: Absence): NewEvent[] {
  return coverState === null ? [] : [aboutPerson(`cover.${coverState}`, personId, { absenceId: id, coverId })]
}
