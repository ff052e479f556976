import { type ErrorItem, illegalTransition } from '#kernel/errors.ts'
import { type LocalDate, laterOf } from '#kernel/local-date.ts'
import type { SurveyAction, SurveyMode, SurveyState } from './contract/words.ts'

/** The states an action starts from; one that is missing is possible in every state. */
const FROM: Partial<Record<SurveyAction, readonly SurveyState[]>> = {
  edit: ['draft'],
  launch: ['draft'],
  extend: ['scheduled', 'open'],
  remind: ['open'],
  print: ['scheduled', 'open'],
  close: ['open'],
  share: ['closed'],
  cancel: ['draft', 'scheduled', 'open'],
}

/** What an action leads to, where it changes the state. */
const TO: Partial<Record<SurveyAction, SurveyState>> = {
  launch: 'open',
  close: 'closed',
  share: 'shared',
  cancel: 'cancelled',
}

/** Whether an action is possible in a state, whoever asks. */
export function isPossible(action: SurveyAction, state: SurveyState): boolean {
  return FROM[action]?.includes(state) ?? true
}

/** Throws 409 naming the legal states when an action is not possible: what was launched stays as it was told to people. */
export function mustBePossible(action: SurveyAction, state: SurveyState): void {
  if (isPossible(action, state)) return
  const legal = Object.entries(TO).filter(([each]) => isPossible(each as SurveyAction, state))
  throw illegalTransition(
    'survey',
    state,
    TO[action] ?? `${action}ed`.replace('ee', 'e'),
    legal.map(([, to]) => to),
  )
}

/** Whether results are told by a release plan; views on a person are by the pools of `about`. */
export function needsPlan({
  state,
  mode,
}: Pick<Launching, 'mode'> & { readonly state: SurveyState }): boolean {
  return mode !== 'multirater' && (state === 'closed' || state === 'shared')
}

/** How a survey is set up, as far as it decides whether it can be launched. */
export interface Launching {
  readonly mode: SurveyMode
  readonly opensOn: LocalDate | null
  readonly closesOn: LocalDate | null
  readonly least: number
  readonly leastComments: number
}

/** Why a survey to so many people cannot be launched today; empty when it can. What it asks has problems of its own. */
export function launchProblems(survey: Launching, invited: number, today: LocalDate): ErrorItem[] {
  const { mode, closesOn, least, leastComments } = survey
  const opensOn = laterOf(survey.opensOn ?? today, today)
  return [
    ...(closesOn === null
      ? [
          problem(
            'closesOn',
            'no_end',
            'It is not said until when people can answer.',
            'Name the last day; one to three weeks are usual.',
          ),
        ]
      : []),
    ...(closesOn !== null && closesOn < opensOn
      ? [
          problem(
            'closesOn',
            'ends_before_it_opens',
            'It would end before it opens.',
            'Name a later last day.',
          ),
        ]
      : []),
    ...(leastComments < least
      ? [
          problem(
            'leastComments',
            'comments_below_scores',
            'Comments would be shown of fewer people than scores.',
            `Name ${least} or more.`,
          ),
        ]
      : []),
    ...(invited === 0
      ? [problem('audience', 'nobody', 'Nobody would be asked.', 'Choose who is asked.')]
      : []),
    // Under twice the threshold even "everybody but me" is a group too small to hide in.
    ...(mode === 'anonymous' && invited > 0 && invited < 2 * least
      ? [
          problem(
            'audience',
            'too_few_for_anonymity',
            `${invited} people are too few for an anonymous survey: it takes ${2 * least}, so that ${least} are left beside any group of ${least}.`,
            'Ask more people, or talk with them; a survey with names says so.',
          ),
        ]
      : []),
  ]
}

/** Whether it can be answered on a day: the last day belongs to it, also before the system has closed it. */
export function isAnswerable(state: SurveyState, closesOn: LocalDate | null, today: LocalDate): boolean {
  return state === 'open' && (closesOn === null || today <= closesOn)
}

function problem(field: string, code: string, message: string, fix: string): ErrorItem {
  return { field, code, message, fix }
}
