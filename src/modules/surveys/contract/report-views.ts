import { z } from 'zod'
import { Id } from '#kernel/id.ts'
import { LocalDate } from '#kernel/local-date.ts'

/** A team's id, or `all` for the whole organisation as of launch. */
const UnitKey = z.string()

/** A share as it may be told: a whole percent, or a band of ten of them when fewer than 20 answered or all said the same. */
const Share = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('percent'), percent: z.int().min(0).max(100) }),
  z.strictObject({ kind: z.literal('band'), from: z.int(), to: z.int() }),
])

/** A share with its interval in whole percents. */
export const Score = z.strictObject({ shown: Share, low: z.int(), high: z.int() })

/** The same with each answer counted as often as it stands for; `size` is how many equal answers they are worth (Kish). */
const Weighted = Score.extend({ size: z.int() })
export type Weighted = z.output<typeof Weighted>

/** Against the wave before, in points; `real` when chance alone hardly explains it, all changes of the page considered. */
export const Change = z.strictObject({ points: z.int(), low: z.int(), high: z.int(), real: z.boolean() })
export type Change = z.output<typeof Change>

/** Against answers of many organisations to the same question, in points; the interval is that of the own share. */
const Norm = z.strictObject({
  /** Code of one of the `norms` of the page. */
  source: z.string(),
  favourable: z.int(),
  points: z.int(),
  low: z.int(),
  high: z.int(),
  wording: z.enum(['same', 'similar']),
})
export type Norm = z.output<typeof Norm>

/** From where norms come: named where they are shown, as their licences ask. */
const NormSource = z.strictObject({
  code: z.string(),
  name: z.string(),
  country: z.string(),
  year: z.int(),
  organisations: z.int(),
  people: z.int(),
  licence: z.string(),
  attribution: z.string(),
  link: z.string(),
  note: z.string().nullable(),
})
export type NormSource = z.output<typeof NormSource>

const Why = z.enum(['too_few', 'not_yours'])

/** What every part of a report begins with: the survey, the unit that is shown and, when another was asked for, why. */
export const Heading = z.strictObject({
  id: Id,
  title: z.string(),
  wave: z.int(),
  closesOn: LocalDate.nullable(),
  /** Null when not even the whole organisation may be shown. */
  unit: z.strictObject({ key: UnitKey, name: z.string(), n: z.int(), invited: z.int() }).nullable(),
  asked: z.strictObject({ key: UnitKey, name: z.string(), why: Why, message: z.string() }).nullable(),
  /** SHA-256 of the release plan. */
  fingerprint: z.string(),
})
export type Heading = z.output<typeof Heading>

const Asked = { code: z.string(), text: z.string() }

const FactorRow = z.strictObject({
  code: z.string(),
  title: z.string(),
  /** Mean of the favourable shares of its questions; null when too few answered any. */
  score: Score.nullable(),
  neutral: Share.nullable(),
  unfavourable: Share.nullable(),
  /** Null in a survey without weights. */
  weighted: Weighted.nullable(),
  /** 0–100, mean over persons. */
  index: Share.nullable(),
  /** How many of its questions could be counted, of how many. */
  questions: z.int(),
  of: z.int(),
  change: Change.nullable(),
  /** Points above the broader unit; null when either is a band. */
  toBroader: z.int().nullable(),
  norm: Norm.nullable(),
})

const RecommendRow = z.strictObject({
  ...Asked,
  /** The score, −100 to 100; a band when `from` and `to` differ. */
  from: z.int(),
  to: z.int(),
  promoters: Score,
  passives: Share,
  detractors: Score,
})

const Ranked = z.strictObject({ ...Asked, score: Score })
const NamedUnit = z.strictObject({ key: UnitKey, name: z.string() })

export const Report = z.strictObject({
  heading: Heading,
  participation: z
    .strictObject({ submitted: z.int(), invited: z.int(), percent: z.int(), isLow: z.boolean() })
    .nullable(),
  above: z.array(NamedUnit),
  below: z.array(NamedUnit.extend({ n: z.int() })),
  /** Units below that are too small to be shown by themselves. */
  hidden: z.array(NamedUnit),
  /** What `toBroader` compares with. */
  broader: NamedUnit.nullable(),
  /** The wave that changes are counted from; null for a first one, or when this unit was not shown then. */
  before: z.strictObject({ id: Id, title: z.string(), closesOn: LocalDate.nullable() }).nullable(),
  factors: z.array(FactorRow),
  norms: z.array(NormSource),
  recommend: z.array(RecommendRow),
  strongest: z.array(Ranked),
  weakest: z.array(Ranked),
  changes: z.array(z.strictObject({ ...Asked, change: Change, reworded: z.boolean() })),
})
export type Report = z.output<typeof Report>

export const ReportQuestions = z.strictObject({
  heading: Heading,
  questions: z.array(
    z.strictObject({
      ...Asked,
      kind: z.enum(['scale', 'recommend', 'single', 'multiple', 'ranking', 'text']),
      reversed: z.boolean(),
      /** Null when telling it would say more than the shares do, or too few answered. */
      answered: z.int().nullable(),
      score: Score.nullable(),
      neutral: Share.nullable(),
      unfavourable: Share.nullable(),
      /** By point of the scale, 0 to 10, choice, or choice put first; empty under 20 answers. */
      spread: z.array(z.strictObject({ label: z.string(), share: Share })),
      change: Change.nullable(),
      reworded: z.boolean(),
      toBroader: z.int().nullable(),
      norm: Norm.nullable(),
    }),
  ),
  norms: z.array(NormSource),
})
export type ReportQuestions = z.output<typeof ReportQuestions>

export const Heatmap = z.strictObject({
  heading: Heading,
  factors: z.array(z.strictObject({ code: z.string(), title: z.string() })),
  /** The unit itself first, then those below it, then its levels of each attribute. */
  rows: z.array(
    z.strictObject({
      kind: z.enum(['unit', 'level']),
      key: UnitKey,
      name: z.string(),
      /** Of a level: the attribute. */
      attribute: z.string().nullable(),
      n: z.int(),
      cells: z.array(Score.nullable()),
    }),
  ),
  hidden: z.array(NamedUnit),
})
export type Heatmap = z.output<typeof Heatmap>

const Part = z.strictObject({ low: z.number(), high: z.number() })

/** What goes together with an outcome. “Associated with”: nothing here says that it causes. */
export const Drivers = z.strictObject({
  heading: Heading,
  outcome: z.strictObject({ code: z.string(), title: z.string() }).nullable(),
  why: z
    .enum(['no_factors', 'too_few_answers', 'does_not_vary', 'say_the_same'])
    .nullable()
    .meta({ description: 'Why there are none' }),
  /** People who answered all of it, and how much of the outcome all drivers go with, 0–1. */
  n: z.int().nullable(),
  explained: z.number().nullable(),
  drivers: z.array(
    z.strictObject({
      code: z.string(),
      title: z.string(),
      /** Its part of what all explain together, 0–1, with a bootstrap interval. */
      weight: z.number(),
      interval: Part,
      correlation: z.number(),
    }),
  ),
  /** How much of the outcome lies between teams (ICC(1)); null: not enough to say. */
  teams: z.strictObject({ share: z.number(), interval: Part, teams: z.int(), people: z.int() }).nullable(),
})
export type Drivers = z.output<typeof Drivers>

export const ReportComments = z.strictObject({
  heading: Heading,
  /** How many people a group needs for its comments. */
  leastComments: z.int(),
  entries: z.array(
    z.strictObject({ question: z.string(), text: z.string(), language: z.string(), body: z.string() }),
  ),
  nextCursor: z.string().nullable(),
  /** Topics found by words, in English comments only; `words` are the ones that were found. */
  themes: z.array(
    z.strictObject({ code: z.string(), title: z.string(), comments: z.int(), words: z.array(z.string()) }),
  ),
  languages: z.array(z.strictObject({ language: z.string(), comments: z.int(), analysed: z.boolean() })),
})
export type ReportComments = z.output<typeof ReportComments>

/** The places among the waves of the two times that a change lies between: the last two at which it was told. */
const between = z.tuple([z.int(), z.int()]).nullable()

export const Trend = z.strictObject({
  heading: Heading,
  /** Oldest first, the present one last. */
  waves: z.array(
    z.strictObject({
      id: Id,
      title: z.string(),
      closesOn: LocalDate.nullable(),
      /** Null when the unit was not shown then. */
      n: z.int().nullable(),
    }),
  ),
  factors: z.array(
    z.strictObject({
      code: z.string(),
      title: z.string(),
      scores: z.array(Score.nullable()),
      change: Change.nullable(),
      between,
    }),
  ),
  questions: z.array(
    z.strictObject({
      ...Asked,
      scores: z.array(Score.nullable()),
      change: Change.nullable(),
      between,
      reworded: z.boolean(),
    }),
  ),
})
export type Trend = z.output<typeof Trend>

export const PlanInWords = z.strictObject({
  heading: Heading,
  least: z.int(),
  leastComments: z.int(),
  released: z.int(),
  /** What this plan promises, and how figures are made. */
  promises: z.array(z.string()),
  methods: z.array(z.string()),
  /** Those of the released groups that are the reader's to see. */
  groups: z.array(
    z.strictObject({
      key: UnitKey,
      name: z.string(),
      attribute: z.string().nullable(),
      level: z.string().nullable(),
      n: z.int(),
    }),
  ),
})
export type PlanInWords = z.output<typeof PlanInWords>
