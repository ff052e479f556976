import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { client } from '#ui/server/client.ts'
import { feedbackContract } from '../contract.ts'

/** The endpoints of this room as typed functions. */
export const feedback = client(feedbackContract)

/** Cache keys: everything read here begins with `feedback`; the queue of home changes with it. */
export const FEEDBACK = ['feedback'] as const
export const TOUCHED = [FEEDBACK, ['home'], ['inbox']] as const

/** Which recognition is listed. */
export interface Narrowed {
  readonly scope?: 'all' | 'team' | 'mine'
  readonly personId?: string
  readonly aimId?: string
  readonly limit?: number
}

/** Recognition page by page. */
export function useRecognition(narrowed: Narrowed) {
  return useInfiniteQuery({
    queryKey: [...FEEDBACK, 'recognition', narrowed],
    queryFn: ({ signal, pageParam }) =>
      feedback.listRecognition(
        { query: { limit: 20, ...narrowed, ...(pageParam === '' ? {} : { cursor: pageParam }) } },
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: page => page.nextCursor,
    placeholderData: before => before,
  })
}

/** The first few, for a panel or a card. */
export function useSomeRecognition(narrowed: Narrowed) {
  return useQuery({
    queryKey: [...FEEDBACK, 'some', narrowed],
    queryFn: ({ signal }) => feedback.listRecognition({ query: narrowed }, signal),
  })
}

/** Guidance that the reader gave or received, page by page. */
export function useGuidance() {
  return useInfiniteQuery({
    queryKey: [...FEEDBACK, 'guidance'],
    queryFn: ({ signal, pageParam }) =>
      feedback.listGuidance(
        { query: { limit: 20, ...(pageParam === '' ? {} : { cursor: pageParam }) } },
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: page => page.nextCursor,
  })
}
