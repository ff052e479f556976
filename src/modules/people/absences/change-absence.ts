import { notFound, ruleBroken, staleRev } from '#kernel/errors.ts'
import type { Work } from '#platform/work.ts'
import { mustBeAllowed, type Role, rolesTowards } from '../access.ts'
import { chartOn } from '../chart/chart-on.ts'
import type { OrgChart } from '../org-chart.ts'
import { covers } from '../span.ts'
import { type Absence, absenceById, updateAbsence } from '../store/absence-store.ts'
import { lockChart } from '../store/organisation-store.ts'
import { stateOf } from './absence-rules.ts'
import type { AbsenceView, ChangedAbsence } from './absence-shapes.ts'
import { absenceView, isCover } from './absence-view.ts'
import { coverEvents, coverStateFor, refuseProblems, told } from './enter-absence.ts'

/** Changes the days or the cover. A cover who accepted is asked again when days are added. */
export async function changeAbsence(
  work: Work,
  id: string,
  { rev, ...wanted }: ChangedAbsence,
): Promise<AbsenceView> {
  const chart = await chartOn(work, work.today)
  const absence = await changeableAbsence(work, chart, id)
  if (absence.rev !== rev) throw staleRev(absenceView(work, chart, absence))
  const keepsAnswer = wanted.coverId === absence.coverId && covers(absence, wanted)
  const coverState = keepsAnswer ? absence.coverState : coverStateFor(work, wanted.coverId)
  const changed: Absence = { ...absence, ...wanted, coverState, rev: rev + 1 }
  await lockChart(work)
  await refuseProblems(work, chart, changed)
  const { from, to, coverId } = changed
  const answered = keepsAnswer ? {} : { coverAnsweredAt: coverState === 'accepted' ? work.now : null }
  if (!(await updateAbsence(work, id, rev, { fromOn: from, toOn: to, coverId, coverState, ...answered })))
    throw staleRev(absenceView(work, chart, absence))
  await work.publish(told('absence.changed', changed), ...(keepsAnswer ? [] : coverEvents(changed)))
  return absenceView(work, chart, changed)
}

/** Cancels an absence that is not over. */
export async function cancelAbsence(work: Work, id: string): Promise<undefined> {
  const chart = await chartOn(work, work.today)
  const absence = await changeableAbsence(work, chart, id)
  await lockChart(work)
  await updateAbsence(work, id, absence.rev, { cancelledAt: work.now })
  await work.publish(told('absence.cancelled', absence))
}

async function changeableAbsence(work: Work, chart: OrgChart, id: string): Promise<Absence> {
  const absence = await absenceById(work, id)
  if (absence === null) throw notFound('absence')
  const roles = new Set<Role>([
    ...rolesTowards(work, chart, absence.personId),
    ...(isCover(work, absence) ? ['cover' as const] : []),
  ])
  // Planned absences of others are nobody's business: to them it does not exist.
  if (!mayKnow(roles, absence, work)) throw notFound('absence')
  mustBeAllowed(roles, 'enterAbsence')
  if (stateOf(absence, work.today) === 'ended')
    throw ruleBroken('', 'ended', 'This absence is over.', 'Enter a new one.')
  return absence
}

function mayKnow(roles: ReadonlySet<Role>, absence: Absence, work: Work): boolean {
  return (
    ['self', 'manager', 'people', 'cover'].some(role => roles.has(role as Role)) ||
    stateOf(absence, work.today) === 'active'
  )
}
