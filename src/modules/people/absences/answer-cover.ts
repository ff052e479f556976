import { illegalTransition, notFound, staleRev } from '#kernel/errors.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import { chartOn } from '../chart/chart-on.ts'
import { type Absence, absenceById, absencesToCover, updateAbsence } from '../store/absence-store.ts'
import { lockChart } from '../store/organisation-store.ts'
import { stateOf } from './absence-rules.ts'
import type { AbsenceView } from './absence-shapes.ts'
import { absenceView, isCover } from './absence-view.ts'
import { coverEvents, refuseProblems } from './enter-absence.ts'

/** Accepts or declines to cover. Only who is asked can answer; an acceptance can be taken back until the absence is over. */
export async function answerCover(work: Work, id: string, accept: boolean): Promise<AbsenceView> {
  const absence = await absenceById(work, id)
  if (absence === null || !isCover(work, absence)) throw notFound('absence')
  const coverState = accept ? 'accepted' : 'declined'
  if (stateOf(absence, work.today) === 'ended')
    throw illegalTransition('cover for an absence that is over', 'closed', coverState, [])
  if (absence.coverState === 'declined') throw illegalTransition('cover', 'declined', coverState, [])
  const chart = await chartOn(work, work.today)
  const answered: Absence = { ...absence, coverState, rev: absence.rev + 1 }
  await lockChart(work)
  if (accept) await refuseProblems(work, chart, answered)
  if (!(await updateAbsence(work, id, absence.rev, { coverState, coverAnsweredAt: work.now })))
    throw staleRev(absenceView(work, chart, absence))
  await work.publish(...coverEvents(answered))
  return absenceView(work, chart, answered)
}

/** The absences that the actor is asked to cover. */
export async function listCoverRequests(work: Work): Promise<AbsenceView[]> {
  const absences = await absencesToCover(work, actingPerson(work))
  const chart = await chartOn(work, work.today)
  return absences.map(absence => absenceView(work, chart, absence))
}
