import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { client } from '#ui/server/client.ts'
import { checkInsContract } from '../contract.ts'

/** The endpoints of this room as typed functions. */
export const checkIns = client(checkInsContract)

const CHECK_INS = ['check-ins'] as const
export const TOUCHED = [CHECK_INS, ['obstacles'], ['home'], ['inbox']] as const

/** The reader's form of this week. */
export function useWeek() {
  return useQuery({
    queryKey: [...CHECK_INS, 'week'],
    queryFn: ({ signal }) => checkIns.readWeek({}, signal),
  })
}

/** One of the two's. */
export function useCheckIn(id: string | undefined) {
  return useQuery({
    queryKey: [...CHECK_INS, 'one', id],
    queryFn: ({ signal }) => checkIns.readCheckIn({ params: { id: id ?? '' } }, signal),
    enabled: id !== undefined,
  })
}

/** Page by page, newest first. */
export function useCheckInPages(of: 'me' | 'people') {
  return useInfiniteQuery({
    queryKey: [...CHECK_INS, 'pages', of],
    queryFn: ({ signal, pageParam }) =>
      checkIns.listCheckIns(
        { query: { of, limit: 20, ...(pageParam === '' ? {} : { cursor: pageParam }) } },
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: page => page.nextCursor,
  })
}
