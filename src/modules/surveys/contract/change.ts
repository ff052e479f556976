import { z } from 'zod'
import { defineContract } from '#kernel/contract.ts'
import { Id } from '#kernel/id.ts'
import { LocalDate } from '#kernel/local-date.ts'
import { Body } from '#kernel/text.ts'
import { Ref, Saved } from './views.ts'

const params = z.strictObject({ changeId: Id })

export const AskAboutChange = z.strictObject({
  opensOn: LocalDate.meta({ description: 'The first day to answer; seven days follow' }),
  purpose: Body.max(2000).default('').meta({ description: 'What people read before they answer' }),
})
export type AskAboutChange = z.output<typeof AskAboutChange>

/** What would be asked of whom, and what is under way already. */
export const ChangeSurvey = z.strictObject({
  change: Ref,
  /** Teams that it touches, each with those below. */
  teams: z.array(Ref),
  /** The questions, in the language of the questionnaire. */
  questions: z.array(z.string()),
  /** A survey about it that is drafted, planned or open, by id where the reader may know of it; null when there is none. */
  underWay: z.strictObject({ id: Id.nullable(), title: z.string() }).nullable(),
  /** Whether the reader sets it up; otherwise the people team is asked to. */
  isPeople: z.boolean(),
})
export type ChangeSurvey = z.output<typeof ChangeSurvey>

/** Surveys about a change: who leads it, or a team that it touches, or sees to it there, asks for one, and the people team sets it up. */
export const changeRoutes = defineContract({
  readChangeSurvey: {
    method: 'GET',
    path: '/api/surveys/changes/:changeId',
    summary: 'Show what the teams of a change would be asked',
    params,
    response: ChangeSurvey,
    errors: ['not_found', 'forbidden', 'illegal_transition', 'rule_broken'],
  },
  askAboutChange: {
    method: 'POST',
    path: '/api/surveys/changes/:changeId',
    summary: 'Have the teams of a change asked how it is for them: a draft, which the people team launches',
    params,
    body: AskAboutChange,
    response: Saved,
    errors: ['not_found', 'forbidden', 'illegal_transition', 'rule_broken'],
  },
})
