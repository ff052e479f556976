import { z } from 'zod'
import { Id } from '#kernel/id.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { Definition, Source } from '../definition/definition.ts'
import { Answers, Audience, Words } from './bodies.ts'
import { Dated } from './dated.ts'
import { SurveyAction, SurveyKind, SurveyMode, SurveyState } from './words.ts'

/** What is wrong, where, and what to do about it. */
const Problem = z.strictObject({ field: z.string(), code: z.string(), message: z.string(), fix: z.string() })

/** A survey in a list. */
export const SurveyRow = z.strictObject({
  id: Id,
  rev: z.int(),
  title: z.string(),
  purpose: z.string().nullable(),
  kind: SurveyKind,
  mode: SurveyMode,
  state: SurveyState,
  /** Waves of one series are compared; the first is 1. */
  seriesId: Id,
  wave: z.int(),
  isInvited: z.boolean(),
  opensOn: LocalDate.nullable(),
  closesOn: LocalDate.nullable(),
  /** How many were invited; 0 before the launch. */
  invited: z.int(),
  least: z.int(),
  leastComments: z.int(),
  actionOwnerId: Id.nullable(),
  actions: z.array(SurveyAction),
})
export type SurveyRow = z.output<typeof SurveyRow>

/** Its page; what it asks and of whom only for those who may read that. */
export const Ref = z.strictObject({ id: Id, name: z.string() })

export const SurveyPage = SurveyRow.extend({
  /** The change whose teams it asks, where the reader may know of it, and who asked for it. */
  about: z.strictObject({ change: Ref.nullable(), askedBy: Ref.nullable() }).nullable(),
  definition: Definition.nullable(),
  /** Why its definition cannot be launched. */
  problems: z.array(Problem),
  audience: Audience.nullable(),
  breakdowns: z.array(z.string()),
  /** Units with people who answer with a printed code; only for those who print them. */
  codes: z.array(z.strictObject({ unitId: Id.nullable(), name: z.string(), people: z.int(), used: z.int() })),
  steps: z.array(
    z.strictObject({
      from: SurveyState.nullable(),
      to: SurveyState,
      at: z.iso.datetime(),
      byId: Id.nullable(),
      why: z.string().nullable(),
    }),
  ),
})
export type SurveyPage = z.output<typeof SurveyPage>

export const Saved = z.strictObject({ id: Id, rev: z.int(), state: SurveyState })
export type Saved = z.output<typeof Saved>

/** What a launch today would do. */
export const LaunchView = z.strictObject({
  /** From which dates of people it follows: then nobody is asked at once. */
  dated: Dated.nullable(),
  invited: z.int(),
  /** Of them without e-mail: they answer with printed codes. */
  byCode: z.int(),
  problems: z.array(Problem),
  /** What can be broken down by. */
  attributes: z.array(z.string()),
})
export type LaunchView = z.output<typeof LaunchView>

/** How many answered: of everybody, never of a team while it is open. */
export const Participation = z.strictObject({ invited: z.int(), answered: z.int() })
export type Participation = z.output<typeof Participation>

/** What the people team sees to: surveys on their way, and how much of the latest report is shown. Counts alone. */
export const Operations = z.strictObject({
  /** Planned, open, or closed and not shared yet; the one that closes first comes first. */
  underWay: z.array(
    z.strictObject({
      id: Id,
      title: z.string(),
      state: z.enum(['scheduled', 'open', 'closed']),
      opensOn: LocalDate.nullable(),
      closesOn: LocalDate.nullable(),
      invited: z.int(),
      answered: z.int(),
    }),
  ),
  /** Of the survey that closed last; null before there is one. */
  latest: z
    .strictObject({
      id: Id,
      title: z.string(),
      least: z.int(),
      /** Teams in which somebody was asked: shown by themselves, with a broader one instead, or not at all. */
      shown: z.int(),
      broader: z.int(),
      hidden: z.int(),
    })
    .nullable(),
})
export type Operations = z.output<typeof Operations>

export const Codes = z.strictObject({
  unit: z.string(),
  codes: z.array(z.strictObject({ code: z.string(), link: z.string() })),
})

export const Reminded = z.strictObject({ rev: z.int(), told: z.int() })

/** A group in which an answer would be counted, with how many were invited to it. */
const Counted = z.strictObject({
  kind: z.enum(['everybody', 'unit', 'attribute']),
  title: z.string(),
  /** Of an attribute: the level. */
  level: z.string().nullable(),
  invited: z.int(),
  /** Large enough to be shown if all of it answers; otherwise never. */
  large: z.boolean(),
})
export type Counted = z.output<typeof Counted>

/** What stands behind a link: what is asked and who will see what; or that it is handed in, closed or not open yet. */
export const BallotView = z.strictObject({
  state: z.enum(['open', 'handed_in', 'closed', 'not_open']),
  organisation: z.string(),
  title: z.string(),
  purpose: z.string().nullable(),
  mode: SurveyMode,
  /** Views on a person: who they are, and as which kind of rater one is asked. */
  about: z
    .strictObject({ name: z.string(), as: z.enum(['self', 'manager', 'peers', 'reports', 'others']) })
    .nullable(),
  opensOn: LocalDate.nullable(),
  closesOn: LocalDate.nullable(),
  least: z.int(),
  leastComments: z.int(),
  /** Null unless it is open. */
  definition: Definition.nullable(),
  groups: z.array(Counted),
  /** The smallest of them that may be shown. */
  smallest: Counted.nullable(),
  draft: z.strictObject({ answers: Answers, comments: Words }).nullable(),
})
export type BallotView = z.output<typeof BallotView>

export const Receipt = z.strictObject({
  handedIn: z.literal(true),
  title: z.string(),
  closesOn: LocalDate.nullable(),
})
export type Receipt = z.output<typeof Receipt>

/** Open surveys for me. */
export const MySurveys = z.strictObject({
  surveys: z.array(
    z.strictObject({
      id: Id,
      title: z.string(),
      closesOn: LocalDate.nullable(),
      mode: SurveyMode,
      answered: z.boolean(),
      /** With a printed code instead of a link. */
      byCode: z.boolean(),
    }),
  ),
})
export type MySurveys = z.output<typeof MySurveys>

export const OwnLink = z.strictObject({ link: z.string() })

/** A definition that is shipped, to begin with. */
export const Instruments = z.strictObject({
  instruments: z.array(
    z.strictObject({
      code: z.string(),
      title: z.string(),
      about: z.string(),
      kind: SurveyKind,
      sources: z.array(Source),
      definition: Definition,
    }),
  ),
})
export type Instruments = z.output<typeof Instruments>

export const ReadDefinition = z.strictObject({ definition: Definition, problems: z.array(Problem) })
export type ReadDefinition = z.output<typeof ReadDefinition>
