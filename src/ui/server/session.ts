import { createContext, useContext } from 'react'

/** Who is signed in and where, as `GET /api/session` answers. */
export interface Session {
  readonly person: {
    readonly id: string
    readonly name: string
    readonly email: string
    /** Their own IANA zone; null where the organisation's is theirs too. */
    readonly timeZone: string | null
  }
  readonly flags: { readonly people: boolean; readonly admin: boolean }
  readonly organisation: { readonly id: string; readonly name: string; readonly timeZone: string }
  /** True in the sample organisation. */
  readonly demo: boolean
  /** Today in the organisation, `YYYY-MM-DD`; in the sample organisation it may stand still. */
  readonly today: string
}

/** Filled by the shell. */
export const SessionContext = createContext<Session | null>(null)

/** The session. Only for screens behind sign-in, where the shell has already loaded it; throws elsewhere. */
export function useSession(): Session {
  const session = useContext(SessionContext)
  if (session === null) throw new Error('This screen needs somebody signed in.')
  return session
}
