import { forbidden, notFound, ruleBroken } from '#kernel/errors.ts'
import { addDays } from '#kernel/local-date.ts'
import { absencesBetween, chartOn } from '#modules/people/public.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import type { HandbackDraft } from '../contract/handback.ts'
import { openSignal } from '../signals/read-situation.ts'
import { BACK_DAYS, periodOf } from './period.ts'
import { readHappenings } from './read-happenings.ts'
import { noteOf } from './sentences.ts'

/** Rules whose last step hands work back to somebody. */
const RULES: ReadonlySet<string> = new Set(['H02', 'H05'])

/**
 * A note to somebody who was away, drafted from the records (practice §3.5, H05 step 5 and H02 step 6): what happened in their teams
 * from their first day away to today. Only for whoever wears the situation, also once it is over; nothing is kept or sent.
 */
export async function handbackDraft(work: Work, id: string): Promise<HandbackDraft> {
  const { rule, subjectKind, subjectId, wearerId, firedOn } = await openSignal(work, id)
  if (wearerId !== actingPerson(work))
    throw forbidden('draft what is handed back', 'the person whose situation it is')
  if (!RULES.has(rule) || subjectKind !== 'person') throw notFound('step')
  const chart = await chartOn(work, work.today)
  const person = chart.person(subjectId)
  if (person === null || !chart.isActive(subjectId))
    throw ruleBroken(
      'id',
      'left',
      'Nothing is handed back to who has left.',
      'Hand over to who follows them.',
    )
  const asked = { from: addDays(firedOn < work.today ? firedOn : work.today, -BACK_DAYS), to: null }
  const absences = await absencesBetween(work, [subjectId], asked)
  const { from, backOn } = periodOf(absences, work.today, firedOn)
  const draft = { person: { id: person.id, name: person.name }, from, to: work.today, backOn }
  if (from === null)
    return {
      ...draft,
      says: `${person.name} is not away yet: there is nothing to tell.`,
      lines: [],
      more: '',
    }
  const happened = await readHappenings(work, { personId: subjectId, from, to: work.today }, absences, chart)
  const note = noteOf(happened)
  const isEmpty = noteOf({ ...happened, covers: [] }).lines.length === 0
  return {
    ...{ ...draft, ...note },
    says: isEmpty
      ? `The records that both of you may see tell of nothing from ${from} to ${work.today}.`
      : `From the records that both of you may see, from ${from} to ${work.today}.`,
  }
}
