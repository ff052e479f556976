/**
 * The door of the room `hats`: it reads the records of all other rooms and tells a person which hat a moment calls for, leading or
 * managing, with evidence, what to do, and when it is over; and how their recorded time divides between the two. Deterministic,
 * readable rules; no person is scored.
 * Tables: `hats_*`. Events: signal.opened {rule}, .cleared {rule}, .answered {rule, answer}, .context_added {rule},
 * .enough_said {rule}, .calmed {rule}, .stirred {rule} (no longer calm), .returned {rule} (by itself) on a signal; threshold.changed {key, value};
 * finding.accepted {until}, .counts_again on a finding; `balance.shared`, subject kind `balance_snapshot`, without anything of what is
 * shared.
 * Folders: what the rooms tell of a date (facts), one situation each (rules), the published numbers (thresholds), what becomes of
 * them for a person (signals), how far their steps are (steps), what a change would do to them (rehearsal: `judge` over a changed copy
 * of the facts), how the rules do (record), breaks of the line from vision to work (checks) and what becomes of them (findings),
 * recorded time (balance).
 */
import type { Round } from '#platform/jobs/round.ts'
import type { Subscription } from '#platform/jobs/worker.ts'
import type { Offers } from '#platform/offers.ts'
import { balanceRoutes } from './balance/http.ts'
import { balanceForgets, balanceOffers } from './balance/offers.ts'
import { drawPictures } from './balance/organisation-balance.ts'
import { findingsRoutes } from './findings/http.ts'
import { situationsRoutes } from './http.ts'
import { refreshWhenDue } from './signals/refresh-when-due.ts'
import { signalsSubscriptions } from './subscriptions.ts'

/** Gives the sample organisation two years of situations, and those of today. */
export { addDemoSituations } from './demo.ts'
export { explainPerson } from './explain/explain-person.ts'
export { replay } from './record/replay.ts'

/** Every route of the room. */
export const hatsRoutes = [...balanceRoutes, ...situationsRoutes, ...findingsRoutes]

/** What hats offers to the rooms that gather. */
export const hatsOffers: Offers = { room: 'hats', ...balanceOffers }

/** What hats does when another room says that something happened. */
export const hatsSubscriptions: readonly Subscription[] = [balanceForgets, ...signalsSubscriptions]

/** What hats does again and again. */
export const hatsRounds: readonly Round[] = [
  { name: 'hats.refresh', everyMinutes: 1, run: refreshWhenDue },
  { name: 'hats.draw-pictures', everyMinutes: 24 * 60, run: drawPictures },
]
