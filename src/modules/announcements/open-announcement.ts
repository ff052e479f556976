import { AppError, notFound, staleRev } from '#kernel/errors.ts'
import { chartOn, type OrgChart } from '#modules/people/public.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import { actionsFor, mustBeAllowed } from './access.ts'
import { announcementRow } from './announcement-row.ts'
import type { AnnouncementAction } from './contract.ts'
import { type Announcement, announcementById } from './store/announcements.ts'

/** An announcement together with what every action on it needs. */
export interface OpenedAnnouncement {
  readonly announcement: Announcement
  readonly chart: OrgChart
  readonly actions: ReadonlySet<AnnouncementAction>
}

/** Opens one for the actor: 404 when it is not theirs to see. */
export async function openAnnouncement(work: Work, id: string): Promise<OpenedAnnouncement> {
  const me = actingPerson(work)
  const announcement = await announcementById(work, id, me)
  if (announcement === undefined) throw notFound('announcement')
  const chart = await chartOn(work, work.today)
  const { authorId, mine, state } = announcement
  const actions = actionsFor({ authorId, toMe: mine !== null, withdrawn: state === 'withdrawn' }, me, chart)
  mustBeAllowed(actions, 'see')
  return { announcement, chart, actions }
}

/** Opens it for one act on a published one: 404, 403, 409 with the current version, 409 when it was taken back. */
export async function openFor(
  work: Work,
  id: string,
  action: AnnouncementAction,
  rev?: number,
): Promise<OpenedAnnouncement> {
  const opened = await openAnnouncement(work, id)
  mustBeAllowed(opened.actions, action)
  const { announcement, chart } = opened
  if (rev !== undefined && announcement.rev !== rev) throw staleRev(announcementRow(announcement, chart))
  if (announcement.state === 'withdrawn')
    throw new AppError('illegal_transition', {
      items: [
        {
          field: 'state',
          code: 'withdrawn',
          message: 'This announcement was taken back.',
          fix: 'Publish a new one.',
        },
      ],
    })
  return opened
}
