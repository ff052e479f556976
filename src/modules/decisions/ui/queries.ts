import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { client } from '#ui/server/client.ts'
import { decisionsContract } from '../contract.ts'

/** The endpoints of this room as typed functions. */
export const decisions = client(decisionsContract)

const DECISIONS = ['decisions'] as const
/** What changes with a decision: the tasks that follow, the queue. */
export const TOUCHED = [DECISIONS, ['tasks'], ['home'], ['inbox']] as const

/** Filters of a list. */
export type Filters = NonNullable<Parameters<typeof decisions.listDecisions>[0]>['query'] & object

/** Decisions page by page. */
export function useDecisionPages(filters: Filters) {
  return useInfiniteQuery({
    queryKey: [...DECISIONS, 'pages', filters],
    queryFn: ({ signal, pageParam }) =>
      decisions.listDecisions(
        { query: { ...filters, ...(pageParam === '' ? {} : { cursor: pageParam }) } },
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: page => page.nextCursor,
    placeholderData: before => before,
  })
}

/** The first that fit. */
export function useDecisions(filters: Filters) {
  return useQuery({
    queryKey: [...DECISIONS, 'some', filters],
    queryFn: ({ signal }) => decisions.listDecisions({ query: filters }, signal),
  })
}

/** Everything about one. */
export function useDecision(id: string) {
  return useQuery({
    queryKey: [...DECISIONS, 'one', id],
    queryFn: ({ signal }) => decisions.readDecision({ params: { id } }, signal),
  })
}

type About = NonNullable<Parameters<typeof decisions.readDecider>[0]>['query'] & object

/** Who would decide, while it is written. */
export function useDecider(about: About) {
  return useQuery({
    queryKey: [...DECISIONS, 'decider', about],
    queryFn: ({ signal }) => decisions.readDecider({ query: about }, signal),
    placeholderData: before => before,
  })
}
