import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  notFound,
  redirect,
} from '@tanstack/react-router'
import { lazy, type Screen } from '#ui/room-screens.ts'
import { ErrorPage } from './error-page.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { screens } from './rooms.ts'
import { sessionQuery, setupQuery } from './session.ts'
import { Shell } from './shell.tsx'
import { Standing } from './standing.tsx'

interface Context {
  readonly queries: QueryClient
}

const root = createRootRouteWithContext<Context>()({
  component: Standing,
  notFoundComponent: NotFoundPage,
  errorComponent: ErrorPage,
})

const member = createRoute({
  getParentRoute: () => root,
  id: 'member',
  beforeLoad: signedIn,
  component: Shell,
  notFoundComponent: NotFoundPage,
})
const bare = createRoute({ getParentRoute: () => root, id: 'bare', beforeLoad: signedIn })
const signedOut = createRoute({ getParentRoute: () => root, id: 'signed-out' })

// An address that no room has: said inside the frame, to people who are signed in.
const nowhere = createRoute({ getParentRoute: () => member, path: '$', component: NotFoundPage })

type Parent = typeof member | typeof bare | typeof signedOut

/** The router of the whole shell: every screen of every room, guarded by its kind. */
export function createShellRouter(queries: QueryClient) {
  const gallery = import.meta.env.DEV ? [galleryScreen()] : []
  const all = [...screens, ...gallery]
  const tree = root.addChildren([
    member.addChildren([nowhere, ...routesOf(member, all, 'member')]),
    bare.addChildren(routesOf(bare, all, 'bare')),
    signedOut.addChildren(routesOf(signedOut, all, 'signed-out')),
  ])
  return createRouter({
    routeTree: tree,
    context: { queries },
    defaultPreload: 'intent',
    defaultErrorComponent: ErrorPage,
    scrollRestoration: true,
    // Words after the question mark are plain strings: addresses stay readable and can be typed.
    parseSearch: text => Object.fromEntries(new URLSearchParams(text)),
    stringifySearch: words => {
      const query = new URLSearchParams(words as Record<string, string>).toString()
      return query === '' ? '' : `?${query}`
    },
  })
}

function routesOf(parent: Parent, all: readonly Screen[], kind: Screen['kind']) {
  return all.filter(screen => (screen.kind ?? 'member') === kind).map(screen => routeOf(parent, screen))
}

function routeOf(parent: Parent, screen: Screen) {
  return createRoute({
    getParentRoute: () => parent as typeof member,
    path: screen.path,
    beforeLoad: ({ params }) => mustBeId(params),
    notFoundComponent: NotFoundPage,
    component: lazyRouteComponent(screen.component.load),
    errorComponent: ErrorPage,
    staticData: { title: screen.title },
  })
}

// An address with a word where an id belongs is no address, and asks the server for nothing.
function mustBeId(params: Readonly<Record<string, string>>): void {
  const { id } = params
  if (id !== undefined && !/^[0-9a-f-]{36}$/i.test(id)) throw notFound()
}

async function signedIn({
  context,
  location,
}: {
  context: Context
  location: { pathname: string; href: string }
}) {
  const session = await context.queries.ensureQueryData(sessionQuery)
  if (session !== null) return { session }
  const needed = await context.queries.ensureQueryData(setupQuery)
  if (needed) throw redirect({ href: '/setup', replace: true })
  const back = location.pathname === '/' ? '' : `?to=${encodeURIComponent(location.href)}`
  throw redirect({ href: `/sign-in${back}`, replace: true })
}

function galleryScreen(): Screen {
  const component = lazy(() => import('./gallery/gallery-page.tsx'), 'GalleryPage')
  return { path: '/gallery', title: 'Gallery', kind: 'signed-out', component }
}

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    readonly title?: string
  }
}
