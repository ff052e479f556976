import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ErrorState } from './error-state.tsx'
import { SkeletonLines } from './skeleton.tsx'

/** What `Loaded` takes. */
export interface LoadedProps<T> {
  readonly query: UseQueryResult<T>
  /** Stands in while loading; give it the height of the content. Default: three grey lines. */
  readonly skeleton?: ReactNode
  readonly children: (answer: T) => ReactNode
}

/** Shows a query: a skeleton, the error with a way to try again, or the content. A failed refresh keeps the old content. */
export function Loaded<T>({ query, skeleton = <SkeletonLines />, children }: LoadedProps<T>) {
  if (query.data !== undefined) return children(query.data)
  if (query.isError) return <ErrorState error={query.error} retry={() => void query.refetch()} />
  return skeleton
}
