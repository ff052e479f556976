import { ruleBroken, staleRev } from '#kernel/errors.ts'
import { todayIn } from '#kernel/local-date.ts'
import { takeSteps } from '#platform/events/steps.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import { announcementRow } from './announcement-row.ts'
import type { AnnouncementPage } from './contract.ts'
import { happened, subjectOf } from './events.ts'
import { type OpenedAnnouncement, openAnnouncement, openFor } from './open-announcement.ts'
import { readAnnouncement } from './read-announcements.ts'
import { mayAskOnlyOthers, receptionOf } from './reception.ts'
import { countsOf, waitingReaders } from './store/announcements.ts'
import { askAgain, type Change, markRead, saveAnnouncement } from './store/save-announcements.ts'

/** Says that the actor has read it, and what they understood. Once read it stays read: a second call changes nothing. */
export async function markAnnouncementRead(
  work: Work,
  id: string,
  choice: number | null,
): Promise<AnnouncementPage> {
  const { announcement } = await openFor(work, id, 'read')
  const { question, choices, mine } = announcement
  if (mine?.read !== true) {
    if (question !== null && choice === null)
      throw ruleBroken(
        'choice',
        'choice_missing',
        'The question is not answered.',
        'Choose what you understood.',
      )
    if (choice !== null && (question === null || choice >= choices.length))
      throw ruleBroken('choice', 'no_such_answer', 'There is no such answer.', 'Choose one of the answers.')
    await markRead(work, id, actingPerson(work), choice)
  }
  return await readAnnouncement(work, id)
}

/** Adds what was understood differently. Those who chose otherwise are asked once more; all, where few answered. */
export async function clarifyAnnouncement(
  work: Work,
  id: string,
  rev: number,
  text: string,
): Promise<AnnouncementPage> {
  const opened = await openFor(work, id, 'clarify', rev)
  await save(work, opened, { clarification: text, clarifiedAt: work.now })
  const { announcement } = opened
  if (announcement.meant !== null) {
    const others = mayAskOnlyOthers(
      receptionOf(await countsOf(work, announcement), announcement.readByOn, work.today),
    )
    await askAgain(work, id, others ? announcement.meant : null)
  }
  await work.publish(happened('announcement.clarified', id))
  return await readAnnouncement(work, id)
}

/** Reminds those who have not read it, once a day; the author does not learn who they are. */
export async function remindOfAnnouncement(work: Work, id: string): Promise<AnnouncementPage> {
  const opened = await openFor(work, id, 'remind')
  const { remindedAt, rev } = opened.announcement
  if (remindedAt !== null && todayIn(work.timeZone, remindedAt) === work.today)
    throw ruleBroken('', 'reminded_today', 'People were reminded today.', 'Wait until tomorrow.')
  const waiting = await waitingReaders(work, id)
  if (waiting.length === 0)
    throw ruleBroken('', 'all_read', 'Everybody has read it.', 'There is nobody to remind.')
  await save(work, opened, { remindedAt: work.now }, rev)
  await work.publish(happened('announcement.reminded', id))
  return await readAnnouncement(work, id)
}

/** Takes it back, with the reason; nobody is asked to read it any more. */
export async function withdrawAnnouncement(
  work: Work,
  id: string,
  rev: number,
  why: string,
): Promise<AnnouncementPage> {
  const opened = await openFor(work, id, 'withdraw', rev)
  await save(work, opened, { state: 'withdrawn' })
  await takeSteps(work, {
    subject: subjectOf(id),
    ...{ from: 'published', to: 'withdrawn', why, event: 'announcement.withdrawn' },
  })
  return await readAnnouncement(work, id)
}

async function save(
  work: Work,
  { announcement }: OpenedAnnouncement,
  change: Change,
  rev = announcement.rev,
): Promise<void> {
  if (await saveAnnouncement(work, announcement.id, rev, change)) return
  const now = await openAnnouncement(work, announcement.id)
  throw staleRev(announcementRow(now.announcement, now.chart))
}
