import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { client } from '#ui/server/client.ts'
import { conversationsContract } from '../contract.ts'

/** The endpoints of this room as typed functions. */
export const talks = client(conversationsContract)

/** Cache keys: everything read here begins with `conversations`; what waits and what is promised changes with it. */
const TALKS = ['conversations'] as const
export const TOUCHED = [TALKS, ['home'], ['inbox'], ['commitments']] as const

/** What is next, what waits, and my series. */
export function useConversations() {
  return useQuery({
    queryKey: [...TALKS, 'list'],
    queryFn: ({ signal }) => talks.listConversations({}, signal),
  })
}

/** What is over, newest first. */
export function usePastTalks() {
  return useInfiniteQuery({
    queryKey: [...TALKS, 'past'],
    queryFn: ({ pageParam, signal }) =>
      talks.listPastTalks(
        { query: { limit: 20, ...(pageParam === '' ? {} : { cursor: pageParam }) } },
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: page => page.nextCursor ?? undefined,
  })
}

/** The page of two. */
export function usePair(id: string) {
  return useQuery({
    queryKey: [...TALKS, 'series', id],
    queryFn: ({ signal }) => talks.readSeries({ params: { id } }, signal),
  })
}

/** One talk. */
export function useTalk(id: string) {
  return useQuery({
    queryKey: [...TALKS, 'talk', id],
    queryFn: ({ signal }) => talks.readTalk({ params: { id } }, signal),
  })
}

/** My talks with a partner. */
export function useTalksWithPartner(id: string) {
  return useQuery({
    queryKey: [...TALKS, 'partner', id],
    queryFn: ({ signal }) => talks.listTalksWithPartner({ params: { id } }, signal),
  })
}

/** Whether I have one-to-ones with somebody. */
export function usePairWith(personId: string) {
  return useQuery({
    queryKey: [...TALKS, 'with', personId],
    queryFn: ({ signal }) => talks.readPair({ params: { personId } }, signal),
  })
}
