import { z } from 'zod'
import { defineContract } from '#kernel/contract.ts'
import { Id } from '#kernel/id.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { Statement, Title } from '#kernel/text.ts'
import { Code } from '../definition/definition.ts'
import { Score } from './report-views.ts'
import { FindingKind, FollowAct, FollowState, LinkKind } from './words.ts'

const one = z.strictObject({ id: Id })
const rev = z.int().min(1).meta({ description: 'The version this change is based on' })
const UnitKey = z.union([z.literal('all'), Id])
const reading = ['malformed', 'not_found', 'forbidden', 'illegal_transition'] as const
const changing = ['not_found', 'forbidden', 'stale_rev', 'illegal_transition', 'rule_broken'] as const

export const NewAction = z.strictObject({
  unit: UnitKey.meta({ description: 'Whom it is for: a team as of launch, or `all`' }),
  kind: FindingKind,
  finding: Code.meta({ description: 'The factor, question or topic it answers' }),
  youSaid: Statement,
  weDecided: Statement.nullable().default(null),
  ownerId: Id.nullable().default(null).meta({ description: 'Who sees to it; without it whoever begins it' }),
})
export type NewAction = z.output<typeof NewAction>

export const EditAction = z.strictObject({
  rev,
  youSaid: Statement.optional(),
  weDecided: Statement.nullable().optional(),
  ownerId: Id.optional(),
})
export type EditAction = z.output<typeof EditAction>

/** What is made of it: something new, as whoever asks, or something that is there. */
export const LinkAction = z.strictObject({
  rev,
  to: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('task'), title: Title, dueOn: LocalDate.nullable().default(null) }),
    z.strictObject({ kind: z.literal('decision'), title: Title }),
    z.strictObject({ kind: z.literal('aim'), title: Title, parentId: Id.nullable().default(null) }),
    z.strictObject({
      kind: z.literal('conversation'),
      title: Title,
      startsAt: z.iso.datetime({ offset: true }),
    }),
    z.strictObject({ kind: z.literal('existing'), of: LinkKind, id: Id }),
  ]),
})
export type LinkAction = z.output<typeof LinkAction>

export const Finishing = z.strictObject({ rev, weDid: Statement })
export type Finishing = z.output<typeof Finishing>

const Named = z.strictObject({ key: UnitKey, name: z.string() })

export const ActionView = z.strictObject({
  id: Id,
  rev: z.int(),
  state: FollowState,
  unit: Named,
  finding: z.strictObject({
    kind: FindingKind,
    code: Code,
    title: z.string(),
    /** As far as the reader may see it for this unit; null for a topic. */
    score: Score.nullable(),
  }),
  youSaid: z.string(),
  weDecided: z.string().nullable(),
  weDid: z.string().nullable(),
  owner: z.strictObject({ id: Id, name: z.string() }),
  /** Null also when it is not the reader's to see. */
  link: z.strictObject({ kind: LinkKind, id: Id, title: z.string(), path: z.string() }).nullable(),
  madeOn: LocalDate,
  publishedOn: LocalDate.nullable(),
  doneOn: LocalDate.nullable(),
  /** The wave that asks whether it helped; `score` once that wave is closed and its plan releases the unit. */
  helped: z
    .strictObject({ id: Id, title: z.string(), score: Score.nullable(), n: z.int().nullable() })
    .nullable(),
  actions: z.array(FollowAct),
})
export type ActionView = z.output<typeof ActionView>

export const ActionsPage = z.strictObject({
  survey: z.strictObject({ id: Id, title: z.string(), closesOn: LocalDate.nullable(), shared: z.boolean() }),
  /** Units the reader may begin an action for; empty for those who only read. */
  units: z.array(Named),
  entries: z.array(ActionView),
})
export type ActionsPage = z.output<typeof ActionsPage>

/** What an action can answer, the least favourable first. */
export const Findings = z.strictObject({
  unit: Named,
  /** The broader unit whose figures these are, when the unit is not shown by itself. */
  from: Named,
  findings: z.array(
    z.strictObject({ kind: FindingKind, code: Code, title: z.string(), score: Score.nullable() }),
  ),
})
export type Findings = z.output<typeof Findings>

export const SavedAction = z.strictObject({ id: Id, rev: z.int() })
export type SavedAction = z.output<typeof SavedAction>

/** What follows from results: you said, we decided, we did, did it help. */
export const actionRoutes = defineContract({
  listActions: {
    method: 'GET',
    path: '/api/surveys/:id/actions',
    summary: 'Show what follows from a survey: said, decided, done, and whether it helped',
    params: one,
    response: ActionsPage,
    errors: reading,
  },
  listFindings: {
    method: 'GET',
    path: '/api/surveys/:id/findings',
    summary: 'List what an action for a unit can answer, the least favourable first',
    params: one,
    query: z.strictObject({ unit: UnitKey }),
    response: Findings,
    errors: reading,
  },
  makeAction: {
    method: 'POST',
    path: '/api/surveys/:id/actions',
    summary: 'Begin an action on a finding; nobody is told of it yet',
    params: one,
    body: NewAction,
    response: SavedAction,
    errors: ['not_found', 'forbidden', 'illegal_transition', 'rule_broken'],
  },
  editAction: {
    method: 'PATCH',
    path: '/api/survey-actions/:id',
    summary: 'Change what an action says, before people are told',
    params: one,
    body: EditAction,
    response: SavedAction,
    errors: changing,
  },
  linkAction: {
    method: 'POST',
    path: '/api/survey-actions/:id/link',
    summary: 'Make a task, decision, goal or talk of an action, or link one that is there',
    params: one,
    body: LinkAction,
    response: SavedAction,
    errors: changing,
  },
  publishAction: {
    method: 'POST',
    path: '/api/survey-actions/:id/publication',
    summary: 'Tell everybody who was asked in its unit what was decided, once',
    params: one,
    body: z.strictObject({ rev }),
    response: SavedAction,
    errors: changing,
  },
  finishAction: {
    method: 'POST',
    path: '/api/survey-actions/:id/completion',
    summary: 'Say what was done; the next wave asks whether it helped',
    params: one,
    body: Finishing,
    response: SavedAction,
    errors: changing,
  },
  withdrawAction: {
    method: 'POST',
    path: '/api/survey-actions/:id/withdrawal',
    summary: 'Let an action go of which nobody was told',
    params: one,
    body: z.strictObject({ rev }),
    response: SavedAction,
    errors: changing,
  },
})
