import { forbidden, notFound } from '#kernel/errors.ts'
import type { OrgChart } from '#modules/people/public.ts'
import { AnnouncementAction } from './contract/views.ts'

/** Whose announcement it is, and whether it went to who asks. */
export interface AnnouncementPlace {
  readonly authorId: string
  readonly toMe: boolean
  readonly withdrawn: boolean
}

/** From this level on somebody may speak to everybody. */
const WHOLE_LEVEL = 5

/** What `me` may do with it. One sentence per line. */
export function actionsFor(
  place: AnnouncementPlace,
  me: string,
  chart: OrgChart,
): ReadonlySet<AnnouncementAction> {
  const wrote = place.authorId === me
  const above = chart.isInChain(me, place.authorId)
  const sees = wrote || above || (place.toMe && !place.withdrawn)
  const allowed: Record<AnnouncementAction, boolean> = {
    see: sees,
    read: place.toMe && sees,
    clarify: wrote,
    remind: wrote,
    withdraw: wrote || above,
  }
  return new Set(AnnouncementAction.options.filter(action => allowed[action]))
}

/** Throws 404 when it is not theirs to see, 403 when they see it but may not do this. */
export function mustBeAllowed(actions: ReadonlySet<AnnouncementAction>, action: AnnouncementAction): void {
  if (!actions.has('see')) throw notFound('announcement')
  if (!actions.has(action)) throw forbidden(WORDS[action], WHO[action])
}

/** Teams `me` may speak to: those they lead and all below them. */
export function teamsSpokenTo(me: string, chart: OrgChart): readonly string[] {
  return [...new Set(chart.teamsLedBy(me).flatMap(team => chart.teamAndBelow(team)))]
}

/** Whether `me` may speak to everybody: level 5, and the people team. */
export function speaksToAll(me: string, isPeople: boolean, chart: OrgChart): boolean {
  return isPeople || chart.levelOf(me) >= WHOLE_LEVEL
}

const WORDS: Readonly<Record<AnnouncementAction, string>> = {
  see: 'see this announcement',
  read: 'mark this as read: it was not sent to you',
  clarify: 'clarify this announcement',
  remind: 'remind people of this announcement',
  withdraw: 'take this announcement back',
}

const WHO: Readonly<Record<AnnouncementAction, string>> = {
  see: 'the person who wrote it',
  read: 'somebody it was sent to',
  clarify: 'the person who wrote it',
  remind: 'the person who wrote it',
  withdraw: 'the person who wrote it, or somebody above them',
}
