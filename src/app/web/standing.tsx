import { Outlet, useMatches, useRouterState } from '@tanstack/react-router'
import { useEffect, useLayoutEffect } from 'react'
import { TopProgress } from '#ui/frame/top-progress.tsx'

/** What stands on every page, signed in or not: the bar while a page is on its way, the title, the focus after a move. */
export function Standing() {
  const busy = useRouterState({ select: state => state.status === 'pending' })
  const path = useRouterState({ select: state => state.resolvedLocation?.pathname })
  const title = useMatches({
    select: matches => matches.findLast(match => match.staticData.title)?.staticData.title,
  })
  // Before the page's own effects, which may set a better one.
  useLayoutEffect(() => {
    document.title = title === undefined ? 'Fairlead' : `${title} · Fairlead`
  }, [title])
  useFocusAfterMove(path)
  return (
    <>
      <TopProgress busy={busy} />
      <Outlet />
    </>
  )
}

/** After a move to another page, focus stands on its heading, as it would after loading it: screen readers hear where they are. */
function useFocusAfterMove(path: string | undefined): void {
  useEffect(() => {
    if (path === undefined || firstPath === undefined) {
      firstPath = path
      return
    }
    if (path === firstPath) return
    firstPath = path
    const target = document.getElementById('page-title') ?? document.getElementById('main')
    target?.focus({ preventScroll: true })
  }, [path])
}

// Only the first page of a visit is exempt: there the browser itself decides.
let firstPath: string | undefined
