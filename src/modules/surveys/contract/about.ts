import { z } from 'zod'
import { defineContract } from '#kernel/contract.ts'
import { Id } from '#kernel/id.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { SomeBody } from '#kernel/text.ts'
import { Code } from '../definition/definition.ts'

/** The kinds of raters whose answers are counted together. The subject and their manager are kinds of one person each. */
export const RATER_CATEGORIES = ['peers', 'reports', 'others'] as const
export const RaterCategory = z.enum(RATER_CATEGORIES)
export type RaterCategory = z.output<typeof RaterCategory>

const Who = z.strictObject({ id: Id, name: z.string() })
const rev = z.int().min(1).meta({ description: 'The version this change is based on' })
export const AboutState = z.enum(['choosing', 'proposed', 'open', 'closed', 'cancelled'])
export type AboutState = z.output<typeof AboutState>

export const AboutRow = z.strictObject({
  id: Id,
  rev: z.int(),
  title: z.string(),
  state: AboutState,
  subject: Who,
  closesOn: LocalDate.nullable(),
})
export type AboutRow = z.output<typeof AboutRow>

export const AboutView = AboutRow.extend({
  /** Who answers for the subject and agrees to the raters; null at the top, where the people team does. */
  manager: Who.nullable(),
  /** Whether the manager is asked, and shown as such. */
  managerAnswers: z.boolean(),
  raters: z.array(z.strictObject({ person: Who, category: RaterCategory })),
  /** Why the list was given back. */
  note: z.string().nullable(),
  openDays: z.int(),
  /** From how many raters on a kind of them is shown, and from how many on what they wrote. */
  least: z.int(),
  leastComments: z.int(),
  /** How many were asked and have answered, of everybody together. */
  invited: z.int(),
  answered: z.int(),
  readers: z.array(Who),
  may: z.array(z.enum(['choose', 'propose', 'agree', 'return', 'cancel', 'share', 'read'])),
})
export type AboutView = z.output<typeof AboutView>

/** What one kind of raters said to a question. A mean is told from `least` answers on; a spread from 20. */
const PoolScore = z.strictObject({
  n: z.int(),
  /** 1 to 5 in tenths, never nearer to either end than .2 below 20 answers; null when too few answered. */
  mean: z.number().nullable(),
  /** How many chose each point, lowest first; null below 20 answers. */
  spread: z.array(z.int()).nullable(),
})
export type PoolScore = z.output<typeof PoolScore>

const Scored = z.strictObject({
  code: Code,
  text: z.string(),
  self: z.number().nullable(),
  manager: z.number().nullable(),
  /** All raters but the subject and the manager; null when fewer than `least` would be left over beside the kinds that are shown. */
  all: PoolScore.nullable(),
  /** In the order of `pools`. */
  pools: z.array(PoolScore),
})

export const AboutReport = z.strictObject({
  title: z.string(),
  subject: Who,
  closesOn: LocalDate.nullable(),
  least: z.int(),
  leastComments: z.int(),
  /** The kinds that are shown, rolled up so that none has fewer than `least`; none when all together are fewer. */
  pools: z.array(z.strictObject({ categories: z.array(RaterCategory), n: z.int() })),
  raters: z.int(),
  questions: z.array(Scored),
  /** Means of the means that are shown of their questions. */
  factors: z.array(Scored),
  /** Word for word, all raters mixed, in an order that tells nothing; null where too few answered. */
  comments: z.array(z.strictObject({ question: z.string(), body: z.string() })).nullable(),
  managerComments: z.array(z.strictObject({ question: z.string(), body: z.string() })),
})
export type AboutReport = z.output<typeof AboutReport>

const one = { params: z.strictObject({ id: Id }), response: AboutView } as const
const changes = ['not_found', 'forbidden', 'stale_rev', 'illegal_transition', 'rule_broken'] as const
const versioned = z.strictObject({ rev })

/** Views on a person: chosen by them, agreed with who answers for them, read by them first. Never compared between people. */
export const aboutRoutes = defineContract({
  listAbout: {
    method: 'GET',
    path: '/api/surveys/about',
    summary: 'List views on you, lists of raters to agree to, and reports that are shared with you',
    response: z.strictObject({
      mine: z.array(AboutRow),
      toAgree: z.array(AboutRow),
      shared: z.array(AboutRow),
    }),
  },
  startAbout: {
    method: 'POST',
    path: '/api/surveys/about',
    summary: 'Begin to ask for views on yourself',
    body: z.strictObject({
      instrument: z.string().regex(/^[a-z0-9-]{1,60}$/),
      openDays: z.int().min(3).max(60).default(14),
    }),
    response: AboutView,
    errors: ['not_found', 'duplicate'],
  },
  readAbout: {
    method: 'GET',
    path: '/api/surveys/about/:id',
    summary:
      'Show how views on a person stand: to them, to who agrees to the raters, to who may read the report',
    ...one,
    errors: ['not_found'],
  },
  chooseRaters: {
    method: 'PUT',
    path: '/api/surveys/about/:id/raters',
    summary: 'Choose who is asked for their view of you',
    body: z.strictObject({
      rev,
      raters: z.array(z.strictObject({ personId: Id, category: RaterCategory })).max(60),
    }),
    ...one,
    errors: changes,
  },
  proposeRaters: {
    method: 'POST',
    path: '/api/surveys/about/:id/proposal',
    summary: 'Put your choice before who answers for you, or the people team',
    body: versioned,
    ...one,
    errors: changes,
  },
  agreeRaters: {
    method: 'POST',
    path: '/api/surveys/about/:id/agreement',
    summary: 'Agree to the raters: everybody on the list is asked now',
    body: z.strictObject({
      rev,
      managerAnswers: z
        .boolean()
        .meta({ description: 'Whether the manager answers too, shown as the manager' }),
    }),
    ...one,
    errors: changes,
  },
  returnRaters: {
    method: 'POST',
    path: '/api/surveys/about/:id/return',
    summary: 'Give the list of raters back, with what should change',
    body: z.strictObject({ rev, note: SomeBody.max(2000) }),
    params: z.strictObject({ id: Id }),
    response: z.strictObject({ id: Id }),
    errors: changes,
  },
  cancelAbout: {
    method: 'POST',
    path: '/api/surveys/about/:id/cancellation',
    summary: 'Call it off; what was answered is removed unread',
    body: versioned,
    ...one,
    errors: changes,
  },
  shareAbout: {
    method: 'PUT',
    path: '/api/surveys/about/:id/readers',
    summary: 'Say who else reads the report on you; nobody unless you say so',
    body: z.strictObject({ rev, personIds: z.array(Id).max(20) }),
    ...one,
    errors: changes,
  },
  readAboutReport: {
    method: 'GET',
    path: '/api/surveys/about/:id/report',
    summary: 'Show what raters said of you, kind by kind where enough of them answered',
    params: z.strictObject({ id: Id }),
    response: AboutReport,
    errors: ['not_found', 'illegal_transition'],
  },
})
