import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useGo, useSearchWords } from '#ui/place.ts'

/** What happens after somebody got in: forget what was read before, and go where they wanted to go, or home. */
export function useEntered(): () => void {
  const queries = useQueryClient()
  const go = useGo()
  const [{ to }] = useSearchWords()
  return useCallback(() => {
    queries.clear()
    // Only a path of our own: an address of another site in `to` would send people away after signing in.
    go(to !== undefined && /^\/[^/\\]/.test(to) ? to : '/', { replace: true })
  }, [queries, go, to])
}
