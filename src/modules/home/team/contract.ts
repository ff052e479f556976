import { z } from 'zod'
import { defineContract } from '#kernel/contract.ts'
import { Id } from '#kernel/id.ts'
import { LocalDate } from '#kernel/local-date.ts'

const Ref = z.strictObject({ id: Id, name: z.string() })

/** Somebody who answers to the reader, as far as it helps the two of them. No score, no order but the name. */
const Report = z.strictObject({
  person: Ref,
  away: z.boolean(),
  awayUntil: LocalDate.nullable(),
  /** Whether the work of four weeks fits their time. */
  load: z.enum(['fine', 'full', 'too_much', 'away']),
  overdue: z.int(),
  dueThisWeek: z.int(),
  lastCheckIn: LocalDate.nullable(),
  nextTalk: z.strictObject({ id: Id, at: z.iso.datetime() }).nullable(),
  charter: z.enum(['agreed', 'waiting', 'none']),
  charterWaitingSince: LocalDate.nullable(),
})
export type Report = z.output<typeof Report>

/** A favourable share as the reader may be told it: `shown` in words, the interval in whole percents, how many answered. */
const Told = z.strictObject({ shown: z.string(), low: z.int(), high: z.int(), n: z.int() })

/** A team below the reader; null is what may not be shown of it, or was not asked. */
const TeamTile = z.strictObject({
  team: Ref,
  lead: Ref.nullable(),
  engagement: Told.nullable(),
  direction: Told.nullable(),
})
export type TeamTile = z.output<typeof TeamTile>

/** The endpoints of those who answer for others. */
export const teamContract = defineContract({
  readTeam: {
    method: 'GET',
    path: '/api/home/team',
    summary:
      'Show who answers to you: whether their work fits, their last check-in, your next talk, their charter',
    response: z.strictObject({ people: z.array(Report) }),
  },
  readTeams: {
    method: 'GET',
    path: '/api/home/teams',
    summary:
      'Show the teams right below you: how people are and whether they know where it goes, as far as you may see it',
    response: z.strictObject({ teams: z.array(TeamTile) }),
  },
})
