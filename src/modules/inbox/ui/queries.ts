import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { client } from '#ui/server/client.ts'
import { inboxContract } from '../contract.ts'

/** The endpoints of the inbox as typed functions. */
export const inbox = client(inboxContract)

/** Cache key; everything read about the inbox begins with it. */
export const INBOX = ['inbox'] as const

/** What waits for the reader, the most pressing first. */
export function useQueue() {
  return useQuery({
    queryKey: [...INBOX, 'queue'],
    queryFn: ({ signal }) => inbox.readQueue({}, signal),
  })
}

/** What the reader was told, newest first, page after page. */
export function useNotices() {
  return useInfiniteQuery({
    queryKey: [...INBOX, 'notices'],
    queryFn: ({ pageParam, signal }) =>
      inbox.listNotices({ query: pageParam === null ? {} : { cursor: pageParam } }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: page => page.nextCursor,
  })
}
