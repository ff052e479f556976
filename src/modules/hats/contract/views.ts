import { z } from 'zod'
import { Id } from '#kernel/id.ts'
import { LocalDate } from '#kernel/local-date.ts'

const Ref = z.strictObject({ id: Id, name: z.string() })
const Hat = z.enum(['lead', 'manage', 'both'])

/** In what leading and managing differ (Wellhub's five contrasts), the leader's side first. */
const Contrast = z.enum(['vision_goals', 'why_how', 'direction_tasks', 'change_stability', 'long_short'])
export type Contrast = z.output<typeof Contrast>

/**
 * A sentence from the records; `value` and `threshold` are what it was judged by, `counts` on which side of the threshold a value speaks
 * (null for what simply is so), `isShare` whether both are parts of a whole (1 = all), `decides` whether it counted.
 */
const Evidence = z.strictObject({
  says: z.string(),
  value: z.number(),
  threshold: z.number(),
  counts: z.enum(['from', 'above', 'below', 'up_to']).nullable(),
  isShare: z.boolean(),
  decides: z.boolean(),
  ref: z.strictObject({ kind: z.string(), id: z.string() }).nullable(),
})

/** A situation as a card: `mine` when I wear the hat; otherwise I see it beside who does. */
export const Situation = z.strictObject({
  id: Id,
  rule: z.string(),
  title: z.string(),
  hat: Hat,
  /** Where it pulls to the side of its hat. */
  contrasts: z.array(Contrast),
  strength: z.enum(['weak', 'moderate', 'strong']),
  state: z.enum(['open', 'accepted', 'snoozed', 'dismissed', 'cleared']),
  mine: z.boolean(),
  wearer: Ref,
  about: z.strictObject({
    kind: z.enum(['person', 'team', 'aim', 'change', 'decision', 'obstacle']),
    id: Id,
    name: z.string().nullable(),
  }),
  /** Three sentences at most, those that decided first. */
  because: z.array(z.string()),
  clears: z.string(),
  firedOn: LocalDate,
  clearedOn: LocalDate.nullable(),
  snoozedUntil: LocalDate.nullable(),
  answer: z.enum(['fits', 'does_not_fit', 'later']).nullable(),
  /** What the person it is about adds, for the two who see the card; and when they said that it is enough. */
  context: z.string(),
  enoughOn: LocalDate.nullable(),
  /** Nothing speaks for it any more: since when, and the day on which it is over if that stays so. */
  calm: z.strictObject({ since: LocalDate, endsOn: LocalDate }).nullable(),
  rev: z.int(),
})
export type Situation = z.output<typeof Situation>

/** Two situations about the same work that pull both ways, and which to begin with. */
const Advice = z.strictObject({
  leadId: Id,
  manageId: Id,
  first: z.enum(['lead', 'manage']),
  says: z.string(),
  /** How it can be shared, or is; null where it cannot, or would tell of one person. */
  share: z
    .strictObject({
      over: Ref.extend({ kind: z.enum(['team', 'aim']) }),
      /** Whether it can be given to somebody below; and who of them leads a team of it. */
      ...{ mayGive: z.boolean(), below: z.array(Ref) },
      /** Who answers for the reader; null at the top. */
      above: Ref.nullable(),
      /** The delegation by which somebody has a half, or is offered one. */
      given: z.strictObject({ id: Id, title: z.string(), to: Ref, isTaken: z.boolean() }).nullable(),
    })
    .nullable(),
})

export const Situations = z.strictObject({
  /** Whether the reader may try a change out, and read how the rules do. */
  mayRehearse: z.boolean(),
  mayReadRecord: z.boolean(),
  lookedOn: LocalDate.nullable(),
  first: z.array(Situation),
  more: z.array(Situation),
  later: z.array(Situation),
  /** Those that do not fit, the reader said, until they are over. */
  away: z.array(Situation),
  advice: z.array(Advice),
  seen: z.array(Situation),
})
export type Situations = z.output<typeof Situations>

const Step = z.strictObject({ id: z.string(), says: z.string(), hat: z.enum(['lead', 'manage']) })

export const SituationPage = Situation.extend({
  notices: z.string(),
  seenBy: z.string(),
  evidence: z.array(Evidence),
  steps: z.array(Step),
  thresholdsVersion: z.int(),
  judgedOn: LocalDate,
  history: z.array(z.strictObject({ to: z.string(), on: LocalDate, why: z.string().nullable() })),
})
export type SituationPage = z.output<typeof SituationPage>

/** How far the steps of a situation are. `deed` is what shows it, by title and link for the wearer alone; `count` where several are asked for. */
export const SituationSteps = z.strictObject({
  mine: z.boolean(),
  /** Whom and what the steps are about, for forms to begin with; nothing of it for others than the wearer. */
  about: z.strictObject({
    teams: z.array(Ref),
    people: z.array(Ref),
    /** Who answers for the wearer; null at the top. */
    above: Ref.nullable(),
    /** Of a change, whether the wearer is its sponsor: why it is made and the answers are theirs. */
    sponsors: z.boolean(),
    /** Who leads these teams, without the wearer. */
    leads: z.array(Ref),
    /** `mine`: the wearer owns it; `personal`: it is a goal of one person. */
    aim: Ref.extend({ dueOn: LocalDate.nullable(), mine: z.boolean(), personal: z.boolean() }).nullable(),
    /** Days on which its plan still lacks a milestone, for one every two weeks; empty where no step asks for them. */
    milestonesOn: z.array(LocalDate),
    /** Until when the person it is about is away; null when that is not known, or they are here. */
    awayUntil: LocalDate.nullable(),
    /** Whether the person it is about has not left. */
    isHere: z.boolean(),
    /** The first of its teams that is the wearer's, by post or by place. */
    ownTeam: Ref.nullable(),
    /** The direction talk of theirs that shows one of the steps, planned or held; null when there is none. */
    talkId: Id.nullable(),
  }),
  steps: z.array(
    Step.extend({
      /** What would show it, in a sentence; null when only the wearer can say. */
      shownBy: z.string().nullable(),
      state: z.enum(['open', 'begun', 'done']),
      deed: z
        .strictObject({
          ...{ kind: z.string(), on: LocalDate, done: z.boolean() },
          ...{ label: z.string().nullable(), link: z.string().nullable() },
        })
        .nullable(),
      count: z.strictObject({ done: z.int(), of: z.int() }).nullable(),
      /** It asks for some with each, and they are planned or begun with everybody: there is no next one to begin. */
      allBegun: z.boolean(),
      /**
       * Where it asks for some with each: with whom it is still to be taken, how many there are with them, and since when they have their
       * place; null for others than the wearer.
       */
      next: Ref.extend({ had: z.int(), since: LocalDate.nullable() }).nullable(),
      /** When the wearer said so themselves. */
      tickedOn: LocalDate.nullable(),
    }),
  ),
})
export type SituationSteps = z.output<typeof SituationSteps>

/** `suggests` asks whether the rule itself should be otherwise, after three answers that it does not fit. */
export const Answered = z.strictObject({ situation: SituationPage, suggests: z.string().nullable() })
export type Answered = z.output<typeof Answered>

const ThresholdView = z.strictObject({
  key: z.string(),
  says: z.string(),
  /** What is counted; of a share (1 = all) what it is a part of, or “share”. */
  unit: z.string(),
  isShare: z.boolean(),
  value: z.number(),
  usual: z.number(),
  low: z.number(),
  high: z.number(),
  source: z.enum(['L', 'J']),
  changed: z.strictObject({ by: Ref.nullable(), on: LocalDate, reason: z.string() }).nullable(),
})

const RuleView = z.strictObject({
  id: z.string(),
  version: z.int(),
  title: z.string(),
  hat: Hat,
  contrasts: z.array(Contrast),
  /** When it calls for which hat; null where it always calls for the same. */
  whichHat: z.string().nullable(),
  notices: z.string(),
  reads: z.string(),
  seenBy: z.string(),
  clears: z.string(),
  /** Each with what would show that it is done. */
  steps: z.array(Step.extend({ shownBy: z.string().nullable() })),
  thresholds: z.array(ThresholdView),
})

export const RulesPage = z.strictObject({
  /** Of the organisation's own edits, and of the table itself. */
  version: z.int(),
  tableVersion: z.int(),
  mayEdit: z.boolean(),
  rules: z.array(RuleView),
  /** What is looked for along the line from vision to work. */
  checks: z.array(
    z.strictObject({
      ...{ id: z.string(), title: z.string(), notices: z.string(), fix: z.string() },
      /** What is missing where it finds something: where to and why, or the way there. */
      side: z.enum(['direction', 'steps']),
      thresholds: z.array(ThresholdView),
    }),
  ),
  /** What holds for all of them. */
  everyCheck: z.array(ThresholdView),
  /** What is expected of the balance by level. */
  balance: z.array(ThresholdView),
  toCome: z.array(z.strictObject({ id: z.string(), title: z.string(), comesWith: z.string() })),
  /** Rules that could not be run the last time. */
  broken: z.array(z.string()),
})
export type RulesPage = z.output<typeof RulesPage>

/** Null where fewer than ten are known. */
const Count = z.int().nullable()

export const RecordPage = z.strictObject({
  rules: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      hat: Hat,
      fired: Count,
      fitted: Count,
      answered: Count,
      /** In steps of ten. */
      cleared: Count,
    }),
  ),
  /** Open week by week, in steps of ten: 0 none, 1 fewer than ten, 10, 20 …; only rules that fired ten times or more in all. */
  replay: z.strictObject({
    weeks: z.array(LocalDate),
    hats: z.array(z.strictObject({ hat: z.enum(['lead', 'manage']), open: z.array(z.int()) })),
    rules: z.array(z.strictObject({ id: z.string(), title: z.string(), hat: Hat, open: z.array(z.int()) })),
  }),
})
export type RecordPage = z.output<typeof RecordPage>
