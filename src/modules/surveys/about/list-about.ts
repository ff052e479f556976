import { chartOn } from '#modules/people/public.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import type { AboutRow } from '../contract/about.ts'
import { type AboutLine, aboutFor } from '../store/about.ts'

/** Views on the actor, lists that wait for their agreement, and reports that others share with them. */
export async function listAbout(
  work: Work,
): Promise<{ mine: AboutRow[]; toAgree: AboutRow[]; shared: AboutRow[] }> {
  const me = actingPerson(work)
  const chart = await chartOn(work, work.today)
  const lines = await aboutFor(work, me, chart.reportsOf(me), work.actor.flags.people)
  const row = ({ id, rev, title, state, proposedAt, subjectId, closesOn }: AboutLine): AboutRow => ({
    ...{ id, rev, title, closesOn },
    subject: { id: subjectId, name: chart.person(subjectId)?.name ?? '' },
    state:
      state === 'draft'
        ? proposedAt === null
          ? 'choosing'
          : 'proposed'
        : state === 'open'
          ? 'open'
          : 'closed',
  })
  const others = lines.filter(({ subjectId }) => subjectId !== me)
  return {
    mine: lines.filter(({ subjectId }) => subjectId === me).map(row),
    toAgree: others.filter(({ state }) => state === 'draft').map(row),
    shared: others.filter(({ isReader, state }) => isReader && state === 'closed').map(row),
  }
}
