import type { LedgerEvent } from '#platform/events/ledger.ts'
import type { Notice } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'
import { announcementById, waitingReaders } from './store/announcements.ts'

type Notices = (work: Work, event: LedgerEvent) => Promise<readonly Notice[]>

/** What people are told of announcements: the title and where to read it, never the text itself. */
export const announcementsNotices: Readonly<Record<string, Notices>> = {
  'announcement.published': toReaders(title => `Something for you to read: ${title}`),
  'announcement.clarified': toReaders(title => `Made clearer, please look once more: ${title}`),
  'announcement.reminded': toReaders(title => `Still to be read by you: ${title}`),
}

function toReaders(sentence: (title: string) => string): Notices {
  return async (work, { subjectId }) => {
    const announcement = await announcementById(work, subjectId, null)
    if (announcement === undefined || announcement.state === 'withdrawn') return []
    const to = await waitingReaders(work, subjectId)
    return [{ to, text: sentence(announcement.title), link: `/announcements/${subjectId}` }]
  }
}
