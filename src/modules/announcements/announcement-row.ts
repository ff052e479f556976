import type { OrgChart } from '#modules/people/public.ts'
import type { AnnouncementRow } from './contract.ts'
import type { Announcement } from './store/announcements.ts'

/** An announcement as it stands in a list. */
export function announcementRow(announcement: Announcement, chart: OrgChart): AnnouncementRow {
  const { id, rev, title, authorId, teamId, state, publishedAt, readByOn, mine } = announcement
  return {
    ...{ id, rev, title, state, readByOn, publishedAt: publishedAt.toISOString() },
    author: { id: authorId, name: chart.person(authorId)?.name ?? '' },
    team: teamId === null ? null : { id: teamId, name: chart.team(teamId)?.name ?? '' },
    toMe: mine !== null,
    unread: mine !== null && !mine.read && state === 'published',
  }
}
