import { useLocation, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { placeOf } from './link.tsx'

/** A named part of the address: `useParam('id')` on `/aims/$id`. */
export function useParam(name: string): string {
  const params: Readonly<Record<string, string | undefined>> = useParams({ strict: false })
  const value = params[name]
  if (value === undefined) throw new Error(`This address has no part named ${name}.`)
  return value
}

/** What stands after the question mark, and how to change parts of it (`undefined` removes one; no new history entry). */
export function useSearchWords(): readonly [
  Readonly<Record<string, string>>,
  (change: SearchChange) => void,
] {
  const search: Readonly<Record<string, string>> = useSearch({ strict: false })
  const go = useNavigate()
  const { pathname } = useLocation()
  const change = useCallback(
    (changes: SearchChange) => {
      const next = Object.entries({ ...search, ...changes }).filter(
        ([, value]) => value !== undefined && value !== '',
      )
      void go({ to: pathname, search: Object.fromEntries(next) as never, replace: true, resetScroll: false })
    },
    [search, go, pathname],
  )
  return [search, change]
}

/** New values of search words. */
export type SearchChange = Readonly<Record<string, string | undefined>>

/** Goes to an address from code: `go('/aims/1?tab=plan')`. */
export function useGo(): (to: string, options?: { readonly replace?: boolean }) => void {
  const go = useNavigate()
  return useCallback((to, options) => void go({ ...placeOf(to), replace: options?.replace ?? false }), [go])
}
