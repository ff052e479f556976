import { QueryClient } from '@tanstack/react-query'
import { ApiError } from './api-error.ts'

/**
 * The cache of everything read from the server. Refused requests (400–499) are never repeated; an outage is,
 * twice, after 0.5 and 1 second. Read again when the window regains focus after 30 seconds.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 30_000, retry: shouldRetry, retryDelay: attempt => 500 * (attempt + 1) },
      mutations: { retry: false },
    },
  })
}

/** Whether a failed read is worth repeating; `failures` counts from 0. */
export function shouldRetry(failures: number, thrown: unknown): boolean {
  if (thrown instanceof ApiError && thrown.status >= 400 && thrown.status < 500) return false
  return failures < 2
}
