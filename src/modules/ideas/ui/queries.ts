import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { client } from '#ui/server/client.ts'
import { ideasContract, type Whose } from '../contract.ts'

/** The endpoints of this room as typed functions. */
export const ideas = client(ideasContract)

const IDEAS = ['ideas'] as const
/** What changes with an idea: drafts, the queue. */
export const TOUCHED = [IDEAS, ['aims'], ['home'], ['inbox']] as const

/** Filters of a list. */
export type Filters = NonNullable<Parameters<typeof ideas.listIdeas>[0]>['query'] & object

/** The board. */
export function useBoard(whose: Whose) {
  return useQuery({
    queryKey: [...IDEAS, 'board', whose],
    queryFn: ({ signal }) => ideas.readBoard({ query: { whose } }, signal),
    placeholderData: before => before,
  })
}

/** Ideas page by page. */
export function useIdeaPages(filters: Filters) {
  return useInfiniteQuery({
    queryKey: [...IDEAS, 'pages', filters],
    queryFn: ({ signal, pageParam }) =>
      ideas.listIdeas({ query: { ...filters, ...(pageParam === '' ? {} : { cursor: pageParam }) } }, signal),
    initialPageParam: '',
    getNextPageParam: page => page.nextCursor,
  })
}

/** The first that fit. */
export function useIdeas(filters: Filters) {
  return useQuery({
    queryKey: [...IDEAS, 'some', filters],
    queryFn: ({ signal }) => ideas.listIdeas({ query: filters }, signal),
  })
}

/** Everything about one. */
export function useIdea(id: string) {
  return useQuery({
    queryKey: [...IDEAS, 'one', id],
    queryFn: ({ signal }) => ideas.readIdea({ params: { id } }, signal),
  })
}

/** Who would answer, while it is written. */
export function useAnswerer(aimId: string | undefined) {
  return useQuery({
    queryKey: [...IDEAS, 'answerer', aimId ?? ''],
    queryFn: ({ signal }) => ideas.readAnswerer({ query: aimId === undefined ? {} : { aimId } }, signal),
    placeholderData: before => before,
  })
}
