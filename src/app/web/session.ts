import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { client } from '#ui/server/client.ts'
import type { Session } from '#ui/server/session.ts'
import { setLocale } from '#ui/words/locale.ts'

// Written out here, and not taken from the accounts room, so that the shell starts without waiting for a room.
const calls = client({
  readSession: {
    method: 'GET',
    path: '/api/session',
    summary: 'Tell who is signed in',
    raw: 'application/json',
  },
  readSetup: {
    method: 'GET',
    path: '/api/setup',
    summary: 'Tell whether set-up is needed',
    raw: 'application/json',
  },
  signOut: { method: 'DELETE', path: '/api/session', summary: 'Sign out' },
})

/** The session, or null when nobody is signed in. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: readSession,
  staleTime: 5 * 60_000,
})

/** Whether the first organisation still has to be set up. */
export const setupQuery = queryOptions({
  queryKey: ['setup'],
  queryFn: async () => (JSON.parse(await calls.readSetup()) as { needed: boolean }).needed,
  staleTime: 60_000,
})

/** Ends the session and forgets everything that was read in it, drafts included. */
export async function signOut(queries: QueryClient): Promise<void> {
  await calls.signOut()
  sessionStorage.clear()
  queries.clear()
}

async function readSession(): Promise<Session | null> {
  const session = JSON.parse(await calls.readSession()) as Session | null
  if (session !== null)
    setLocale({
      asOf: standingClock(session),
      timeZone: session.person.timeZone ?? session.organisation.timeZone,
    })
  return session
}

// In a sample whose day stands still, noon of that day is "now"; else the machine's clock is.
function standingClock(session: Session): Date | null {
  const here = new Intl.DateTimeFormat('en-CA', { timeZone: session.organisation.timeZone }).format(
    new Date(),
  )
  return session.today && session.today !== here ? new Date(`${session.today}T12:00:00Z`) : null
}
