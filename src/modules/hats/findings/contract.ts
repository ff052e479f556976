import { z } from 'zod'
import { defineContract } from '#kernel/contract.ts'
import { Id } from '#kernel/id.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { Statement } from '#kernel/text.ts'

const Ref = z.strictObject({ id: Id, name: z.string() })
const Severity = z.enum(['info', 'minor', 'major', 'critical'])
export type Severity = z.output<typeof Severity>

/**
 * A break in the line from vision to work. `says` is null for who stands above and is told that it breaks, not how. `mine`: I own it;
 * otherwise I brief it or stand above. `fix` is what the check advises.
 */
const FindingView = z.strictObject({
  id: Id,
  check: z.string(),
  title: z.string(),
  severity: Severity,
  says: z.string().nullable(),
  fix: z.string(),
  subject: z.strictObject({
    kind: z.enum(['organisation', 'aim', 'team', 'person', 'decision', 'obstacle', 'task']),
    id: Id,
    name: z.string().nullable(),
  }),
  team: Ref.nullable(),
  owner: Ref.nullable(),
  mine: z.boolean(),
  /** I am told instead of the owner of an aim, who is away or has left. */
  standsIn: z.boolean(),
  /** I own a goal that somebody else briefs: what it is for, what it serves and how it is measured only they may change. */
  briefed: z.boolean(),
  mayAccept: z.boolean(),
  foundOn: LocalDate,
  accepted: z.strictObject({ by: Ref, reason: z.string(), on: LocalDate, until: LocalDate }).nullable(),
})
export type FindingView = z.output<typeof FindingView>

/** How many breaks count, by severity, and how many are accepted. */
const Counts = z.strictObject({
  critical: z.int(),
  major: z.int(),
  minor: z.int(),
  info: z.int(),
  accepted: z.int(),
})
export type Counts = z.output<typeof Counts>

/** Those of where to and why, and those of the way there: who, how and when. */
const BothSides = z.strictObject({ direction: Counts, steps: Counts })
export type BothSides = z.output<typeof BothSides>

const Alignment = z.strictObject({
  /** The last day on which the records were looked at; null before the first. */
  lookedOn: LocalDate.nullable(),
  /** What I own or brief, the worst first. */
  findings: z.array(FindingView),
  /** There are more than are told. */
  more: z.boolean(),
  /** Teams that I answer for and those below them, the worst first. */
  teams: z.array(z.strictObject({ team: Ref, ...BothSides.shape })),
  /** Of the whole organisation, for who leads it; null for everybody else. */
  whole: BothSides.nullable(),
})
export type Alignment = z.output<typeof Alignment>

const BrokenAims = z.strictObject({
  aims: z.array(z.strictObject({ id: Id, worst: Severity, count: z.int() })),
  whole: Counts.nullable(),
})
export type BrokenAims = z.output<typeof BrokenAims>

/** The longest that a break may be accepted, days (practice §4.1). */
export const LONGEST_DAYS = 90

const Acceptance = z.strictObject({
  reason: Statement,
  until: LocalDate.meta({ description: `At most ${LONGEST_DAYS} days from today` }),
})
export type Acceptance = z.output<typeof Acceptance>

const params = z.strictObject({ id: Id })

/** Endpoints of the breaks in the line. */
export const findingsContract = defineContract({
  readAlignment: {
    method: 'GET',
    path: '/api/hats/alignment',
    summary:
      'Where the line from vision to work breaks: of what I own or brief in words, of the teams below me in numbers',
    response: Alignment,
  },
  readBrokenAims: {
    method: 'GET',
    path: '/api/hats/alignment/aims',
    summary: 'Which aims break, how badly and how often, for the map: those I own, brief or stand above',
    response: BrokenAims,
  },
  readBreaksOfAim: {
    method: 'GET',
    path: '/api/hats/aims/:id/findings',
    summary: 'Where one aim breaks, as far as I am told',
    params,
    response: z.strictObject({ findings: z.array(FindingView) }),
    errors: ['not_found'],
  },
  acceptFinding: {
    method: 'PUT',
    path: '/api/hats/findings/:id/acceptance',
    summary: 'Say why a break of mine may stay, and until when',
    params,
    body: Acceptance,
    response: FindingView,
    errors: ['not_found', 'forbidden', 'rule_broken'],
  },
  withdrawAcceptance: {
    method: 'DELETE',
    path: '/api/hats/findings/:id/acceptance',
    summary: 'Let an accepted break count again',
    params,
    response: FindingView,
    errors: ['not_found', 'forbidden'],
  },
})
