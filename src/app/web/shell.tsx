import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Outlet, useLocation, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import { Frame } from '#ui/frame/frame.tsx'
import { useModKey } from '#ui/keys.tsx'
import { addCommands } from '#ui/palette/registry.ts'
import { type Session, SessionContext } from '#ui/server/session.ts'
import { SkeletonLines } from '#ui/states/skeleton.tsx'
import { t } from '#ui/words/words.ts'
import { nav, rooms } from './rooms.ts'
import { sessionQuery, signOut } from './session.ts'

const Palette = lazy(() => import('#ui/palette/palette.tsx').then(module => ({ default: module.Palette })))

/** Every page behind sign-in: the frame, the session, and Ctrl/Cmd-K. */
export function Shell() {
  const { data: session } = useSuspenseQuery(sessionQuery)
  const queries = useQueryClient()
  const { pathname } = useLocation()
  const go = useNavigate()
  const [searching, setSearching] = useState(false)
  useModKey(
    'k',
    useCallback(() => setSearching(open => !open), []),
  )
  useRoomCommands(session)
  if (session === null) return null

  const leave = () => signOut(queries).then(() => go({ href: '/sign-in' }))
  return (
    <SessionContext value={session}>
      <Frame
        session={session}
        nav={nav}
        path={pathname}
        onSearch={() => setSearching(true)}
        onSignOut={() => void leave()}
      >
        <Suspense fallback={<SkeletonLines lines={6} />}>
          <Outlet />
        </Suspense>
      </Frame>
      {searching && (
        <Suspense fallback={null}>
          <Palette onClose={() => setSearching(false)} />
        </Suspense>
      )}
    </SessionContext>
  )
}

/** What can be searched from everywhere: the places of the navigation, then what each room brings. */
function useRoomCommands(session: Session | null): void {
  useEffect(() => {
    if (session === null) return
    const shown = nav.filter(entry => entry.shownTo?.(session) ?? true)
    const places = shown.map(entry => ({
      id: `go ${entry.to}`,
      label: entry.label,
      icon: entry.icon,
      to: entry.to,
    }))
    const sources = [
      { group: t('palette.goTo'), entries: places },
      ...rooms.flatMap(room => room.commands ?? []),
    ]
    const removals = sources.map(addCommands)
    return () => {
      for (const remove of removals) remove()
    }
  }, [session])
}
