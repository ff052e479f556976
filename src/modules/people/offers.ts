import type { LedgerEvent } from '#platform/events/ledger.ts'
import type { Notice, Offers } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'
import { answerCover } from './absences/answer-cover.ts'
import { chartOn } from './chart/chart-on.ts'
import { spanText } from './span.ts'
import { type Absence, absenceById } from './store/absence-store.ts'
import { coversWaiting, peopleFound } from './store/offered-rows.ts'

/** What this room offers to those that gather from all rooms. */
export const peopleOffers: Offers = {
  room: 'people',
  waiting: (work, asker) => coversWaiting(work, asker),
  found: (work, _asker, pattern, limit) => peopleFound(work, pattern, limit),
  notices: {
    'cover.asked': told(({ absence, covered, days }) => ({
      to: absence.coverState === 'asked' && absence.coverId !== null ? [absence.coverId] : [],
      text: `${covered} asks you to cover ${days}.`,
      actions: [
        { name: 'cover_accept', subjectId: absence.id, label: 'Accept' },
        { name: 'cover_decline', subjectId: absence.id, label: 'Decline' },
      ],
    })),
    'cover.accepted': told(({ absence, cover, days }) => ({
      to: [absence.personId],
      text: `${cover} covers for you ${days}.`,
    })),
    'cover.declined': told(({ absence, cover, days }) => ({
      to: [absence.personId],
      text: `${cover} cannot cover for you ${days}. Ask somebody else.`,
    })),
  },
  mailActions: {
    cover_accept: async (work, id) => {
      const { person, from, to } = await answerCover(work, id, true)
      return `You cover for ${person.name} ${spanText({ from, to })}.`
    },
    cover_decline: async (work, id) => {
      const { person, from, to } = await answerCover(work, id, false)
      return `You told ${person.name} that you cannot cover ${spanText({ from, to })}.`
    },
  },
}

interface CoverFacts {
  readonly absence: Absence
  readonly covered: string
  readonly cover: string
  /** Such as "from 2026-03-16 to 2026-03-20". */
  readonly days: string
}

/** The notice of a cover: none when the absence was cancelled or nobody is to cover it any more. */
function told(
  words: (facts: CoverFacts) => Omit<Notice, 'link'>,
): (work: Work, event: LedgerEvent) => Promise<readonly Notice[]> {
  return async (work, event) => {
    const absence = await absenceById(work, String(event.data['absenceId']))
    if (absence === null || absence.coverId === null || absence.coverId !== event.data['coverId']) return []
    const chart = await chartOn(work, work.today)
    const nameOf = (id: string) => chart.person(id)?.name ?? ''
    const facts = {
      ...{ absence, covered: nameOf(absence.personId), cover: nameOf(absence.coverId) },
      days: spanText(absence),
    }
    return [{ ...words(facts), link: `/people/${absence.personId}` }]
  }
}
