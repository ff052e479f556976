import type { NewStep } from '#platform/events/steps.ts'
import type { NewEvent } from '#platform/work.ts'
import type { FollowState, SurveyState } from './contract/words.ts'

/**
 * What this room tells, subject kind `survey`: survey.made, .launched {invited, closesOn} (it opens on a later day), .opened
 * {invited, closesOn}, .closed {invited, answered}, .shared {ownerId}, .cancelled; without a change of state .edited {fields},
 * .extended {closesOn}, .reminded {told}, .closing {closesOn} (it closes soon), .planned (what may be told of it was worked out after the close), .codes_printed {unitId, count}, .rotation_set {each,
 * everyWeeks, openDays, nextOn}, .rotation_stopped, .asked {personIds, untilOn} (of one that
 * follows from dates), .wanted {changeId, opensOn} (somebody asks the people team for it), .raters_proposed and .raters_returned {subjectId} (views on a person), .leads_reminded {leads: each with the
 * place of their group}.
 * Nothing is told when somebody answers: the ledger knows the moment of everything.
 * Subject kind `survey_action`: survey_action.made {surveyId, ownerId}, .published and .done {surveyId, unit: its place}, .withdrawn
 * {surveyId}; without a change of state .edited {fields}, .linked {kind, id}.
 */
export type SurveyEvent = `survey.${'made' | 'launched' | 'opened' | 'closed' | 'shared' | 'cancelled'}`

type Values = Readonly<Record<string, unknown>>

/** A change of state with its event. */
export function stepOf(
  event: SurveyEvent,
  id: string,
  from: SurveyState | null,
  to: SurveyState,
  values: Values = {},
  why: string | null = null,
): NewStep {
  return { subject: { kind: 'survey', id }, from, to, why, event, data: values }
}

/** Something that happened without a change of state. */
export function happened(
  type: `survey.${'edited' | 'extended' | 'reminded' | 'closing' | 'planned' | 'codes_printed' | 'rotation_set' | 'rotation_stopped' | 'asked' | 'wanted' | 'raters_proposed' | 'raters_returned' | 'leads_reminded'}`,
  id: string,
  values: Values,
): NewEvent {
  return { type, subject: { kind: 'survey', id }, data: values }
}

/** A change of state of what follows from a survey. */
export function followStep(
  event: `survey_action.${'made' | 'published' | 'done' | 'withdrawn'}`,
  id: string,
  from: FollowState | null,
  to: FollowState,
  values: Values,
): NewStep {
  return { subject: { kind: 'survey_action', id }, from, to, event, data: values }
}

/** Something that happened to what follows from a survey, without a change of state. */
export function followed(type: `survey_action.${'edited' | 'linked'}`, id: string, values: Values): NewEvent {
  return { type, subject: { kind: 'survey_action', id }, data: values }
}
