import { addDays, todayIn } from '#kernel/local-date.ts'
import type { WorkHours } from '#kernel/working-time.ts'
import { workClock } from '#kernel/working-time.ts'
import type { MailChoice, QuietHours } from '../contract.ts'

/** How somebody wants to be told, in general. */
export interface Preferences extends QuietHours {
  readonly digest: 'daily' | 'weekly' | 'off'
}

/** What holds for everybody who has chosen nothing: nothing is sent from 18:00 to 08:00, nor on days off. */
export const DEFAULTS: Preferences = { digest: 'daily', quietFrom: 18 * 60, quietTo: 8 * 60, quietDays: true }

/** What holds for an event that somebody has chosen nothing for. */
export const USUAL: { readonly listed: boolean; readonly mail: MailChoice } = { listed: true, mail: 'usual' }

/** How a notice goes by mail. Who has no address, or wants no digest, is not written to. */
export function mailOf(
  choice: MailChoice,
  immediate: boolean,
  person: { readonly email: string | null; readonly digest: Preferences['digest'] },
): 'at_once' | 'digest' | 'off' {
  if (person.email === null) return 'off'
  const wanted = choice === 'usual' ? (immediate ? 'at_once' : 'digest') : choice
  return wanted === 'digest' && person.digest === 'off' ? 'off' : wanted
}

/**
 * The first moment, from `now` on, at which somebody may be written to: outside their quiet hours, in their own zone, and on
 * a working day where they want days off to be quiet. Null when no such moment comes, as while they are away without end.
 */
export function loudFrom(now: Date, quiet: QuietHours, hours: WorkHours): Date | null {
  const { quietFrom, quietTo, quietDays } = quiet
  const calendar = quietDays ? hours.calendar : { workDays: [1, 2, 3, 4, 5, 6, 7] }
  // Quiet from 18:00 to 08:00 means loud from 08:00 to 18:00; quiet by day means loud across midnight.
  const [opens, closes] =
    quietFrom === quietTo ? [0, DAY] : [quietTo, quietFrom > quietTo ? quietFrom : quietFrom + DAY]
  // From the day before, for a night that is still going on.
  const from = addDays(todayIn(hours.timeZone, now), -1)
  return workClock({ timeZone: hours.timeZone, calendar, opens, closes }, from).add(now, 0)
}

const DAY = 24 * 60
