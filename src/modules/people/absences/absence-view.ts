import type { Work } from '#platform/work.ts'
import { mayDo, rolesTowards } from '../access.ts'
import type { OrgChart } from '../org-chart.ts'
import { personRef } from '../persons/person-card.ts'
import type { Absence } from '../store/absence-store.ts'
import { stateOf } from './absence-rules.ts'
import type { AbsenceView } from './absence-shapes.ts'

/** An absence with names, and what the reader may do with it. */
export function absenceView(work: Work, chart: OrgChart, absence: Absence): AbsenceView {
  const { id, personId, from, to, coverId, coverState, rev } = absence
  const state = stateOf(absence, work.today)
  return {
    ...{ id, from, to, coverState, state, rev },
    person: personRef(chart, personId),
    cover: coverId === null ? null : personRef(chart, coverId),
    may: {
      change: state !== 'ended' && mayDo(rolesTowards(work, chart, personId), 'enterAbsence'),
      answerCover: state !== 'ended' && coverState === 'asked' && isCover(work, absence),
    },
  }
}

/** Whether the actor is who is asked to cover. */
export function isCover(work: Work, absence: Pick<Absence, 'coverId'>): boolean {
  return absence.coverId !== null && absence.coverId === work.actor.personId
}
