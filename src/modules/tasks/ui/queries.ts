import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { client } from '#ui/server/client.ts'
import { tasksContract } from '../contract.ts'

/** The endpoints of this room as typed functions. */
export const tasks = client(tasksContract)

/** Cache keys: everything read about tasks begins with `tasks`. Delivery and open tasks of aims change with them. */
export const TASKS = ['tasks'] as const
export const TOUCHED = [TASKS, ['aims'], ['home'], ['obstacles']] as const

/** Filters of a list or a board as the address holds them; what is missing is not asked for. */
export type Filters = NonNullable<Parameters<typeof tasks.listTasks>[0]>['query'] & object

/** What needs the reader this week. */
export function useMyWeek() {
  return useQuery({ queryKey: [...TASKS, 'week'], queryFn: ({ signal }) => tasks.readMyWeek({}, signal) })
}

/** Tasks page by page; the old ones stay while a filter changes. */
export function useTaskPages(filters: Filters) {
  return useInfiniteQuery({
    queryKey: [...TASKS, 'pages', filters],
    queryFn: ({ signal, pageParam }) =>
      tasks.listTasks({ query: { ...filters, ...(pageParam === '' ? {} : { cursor: pageParam }) } }, signal),
    initialPageParam: '',
    getNextPageParam: page => page.nextCursor,
    placeholderData: before => before,
  })
}

/** The first tasks that fit. */
export function useTasks(filters: Filters) {
  return useQuery({
    queryKey: [...TASKS, 'some', filters],
    queryFn: ({ signal }) => tasks.listTasks({ query: filters }, signal),
  })
}

/** Tasks by state. */
export function useBoard(filters: Omit<Filters, 'state' | 'sort' | 'cursor' | 'limit'>) {
  return useQuery({
    queryKey: [...TASKS, 'board', filters],
    queryFn: ({ signal }) => tasks.readBoard({ query: filters }, signal),
    placeholderData: before => before,
  })
}

/** Everything about one task. */
export function useTask(id: string) {
  return useQuery({
    queryKey: [...TASKS, 'one', id],
    queryFn: ({ signal }) => tasks.readTask({ params: { id } }, signal),
  })
}

/** What happened to a task, newest first. */
export function useTaskHistory(id: string) {
  return useQuery({
    queryKey: [...TASKS, 'history', id],
    queryFn: ({ signal }) => tasks.readHistory({ params: { id } }, signal),
  })
}

/** The load of a team; of the reader's own when none is named. */
export function useTeamLoad(query: { readonly teamId?: string; readonly to?: string }) {
  return useQuery({
    queryKey: [...TASKS, 'load', query],
    queryFn: ({ signal }) => tasks.readTeamLoad({ query }, signal),
    placeholderData: before => before,
  })
}

/** Whether the work of those who answer to the reader fits, and what waits in their teams. */
export function useLedWork() {
  return useQuery({
    queryKey: [...TASKS, 'led'],
    queryFn: ({ signal }) => tasks.readLedWork({}, signal),
  })
}

/** The load of a team and of the teams right below it, together, so that nothing moves when the second one arrives. */
export function useLoads(query: { readonly teamId?: string; readonly to?: string }) {
  return useQuery({
    queryKey: [...TASKS, 'loads', query],
    queryFn: async ({ signal }) => {
      const [load, below] = await Promise.all([
        tasks.readTeamLoad({ query }, signal),
        tasks.readLoadsBelow({ query }, signal),
      ])
      return { load, below }
    },
    placeholderData: before => before,
  })
}

/** Whether the reader has a calendar feed. */
export function useFeed() {
  return useQuery({ queryKey: [...TASKS, 'feed'], queryFn: ({ signal }) => tasks.readFeed({}, signal) })
}
