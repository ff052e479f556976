import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { client } from '#ui/server/client.ts'
import { obstaclesContract } from '../contract.ts'

/** The endpoints of this room as typed functions. */
export const obstacles = client(obstaclesContract)

const OBSTACLES = ['obstacles'] as const
/** What changes with an obstacle: tasks that it blocks, the health of goals, the queue. */
export const TOUCHED = [OBSTACLES, ['tasks'], ['aims'], ['home'], ['inbox']] as const

/** Filters of a list. */
export type Filters = NonNullable<Parameters<typeof obstacles.listObstacles>[0]>['query'] & object

/** Obstacles page by page. */
export function useObstaclePages(filters: Filters) {
  return useInfiniteQuery({
    queryKey: [...OBSTACLES, 'pages', filters],
    queryFn: ({ signal, pageParam }) =>
      obstacles.listObstacles(
        { query: { ...filters, ...(pageParam === '' ? {} : { cursor: pageParam }) } },
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: page => page.nextCursor,
    placeholderData: before => before,
  })
}

/** The first that fit. */
export function useObstacles(filters: Filters) {
  return useQuery({
    queryKey: [...OBSTACLES, 'some', filters],
    queryFn: ({ signal }) => obstacles.listObstacles({ query: filters }, signal),
  })
}

/** Everything about one. */
export function useObstacle(id: string) {
  return useQuery({
    queryKey: [...OBSTACLES, 'one', id],
    queryFn: ({ signal }) => obstacles.readObstacle({ params: { id } }, signal),
  })
}

/** What keeps coming up. */
export function useRecurring() {
  return useQuery({
    queryKey: [...OBSTACLES, 'recurring'],
    queryFn: ({ signal }) => obstacles.readRecurring({}, signal),
  })
}

type Asked = NonNullable<Parameters<typeof obstacles.readCourt>[0]>['query'] & object

/** In whose court one would be, while it is written. */
export function useCourt(asked: Asked) {
  return useQuery({
    queryKey: [...OBSTACLES, 'court', asked],
    queryFn: ({ signal }) => obstacles.readCourt({ query: asked }, signal),
    placeholderData: before => before,
  })
}
