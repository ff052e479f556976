import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { client } from '#ui/server/client.ts'
import { announcementsContract } from '../contract.ts'

/** The endpoints of this room as typed functions. */
export const announcements = client(announcementsContract)

const ANNOUNCEMENTS = ['announcements'] as const
/** What changes with an announcement: the queue. */
export const TOUCHED = [ANNOUNCEMENTS, ['inbox']] as const

/** Announcements page by page. */
export function useAnnouncementPages(whose: 'to_me' | 'mine') {
  return useInfiniteQuery({
    queryKey: [...ANNOUNCEMENTS, 'pages', whose],
    queryFn: ({ signal, pageParam }) =>
      announcements.listAnnouncements(
        { query: { whose, ...(pageParam === '' ? {} : { cursor: pageParam }) } },
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: page => page.nextCursor,
  })
}

/** Everything about one. */
export function useAnnouncement(id: string) {
  return useQuery({
    queryKey: [...ANNOUNCEMENTS, 'one', id],
    queryFn: ({ signal }) => announcements.readAnnouncement({ params: { id } }, signal),
  })
}

/** To whom the reader may announce something. */
export function useAudiences() {
  return useQuery({
    queryKey: [...ANNOUNCEMENTS, 'audiences'],
    queryFn: ({ signal }) => announcements.readAudiences({}, signal),
  })
}
