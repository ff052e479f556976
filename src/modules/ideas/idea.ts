import { type ErrorItem, illegalTransition } from '#kernel/errors.ts'
import { addDays, type LocalDate } from '#kernel/local-date.ts'
import type { Column, IdeaAction, IdeaState } from './contract/words.ts'

/** From each state, the states it can move to. What was tried may still become something; what waits for a better day comes back. */
export const NEXT_STATES: Readonly<Record<IdeaState, readonly IdeaState[]>> = {
  waiting: ['became', 'trying', 'not_now', 'withdrawn'],
  trying: ['learned'],
  learned: ['became'],
  not_now: ['waiting', 'became', 'trying'],
  became: [],
  withdrawn: [],
}

const ALL: readonly IdeaState[] = ['waiting', 'trying', 'became', 'learned', 'not_now', 'withdrawn']
const IN_STATES: Readonly<Record<IdeaAction, readonly IdeaState[]>> = {
  see: ALL,
  edit: ['waiting'],
  support: ['waiting', 'trying'],
  approve: ['waiting', 'learned', 'not_now'],
  try: ['waiting', 'not_now'],
  postpone: ['waiting'],
  pass: ['waiting'],
  learn: ['trying'],
  withdraw: ['waiting'],
}

const LEADS_TO: Readonly<Partial<Record<IdeaAction, IdeaState>>> = {
  approve: 'became',
  try: 'trying',
  postpone: 'not_now',
  learn: 'learned',
  withdraw: 'withdrawn',
}

/** Which states stand in a column of the board. */
export const COLUMN_STATES: Readonly<Record<Column, readonly IdeaState[]>> = {
  waiting: ['waiting'],
  trying: ['trying'],
  came: ['became', 'learned'],
  not_now: ['not_now'],
}

/** Whether the state lets somebody do this. */
export function isPossible(action: IdeaAction, state: IdeaState): boolean {
  return IN_STATES[action].includes(state)
}

/** Throws 409 with the legal states when the state does not allow it. */
export function mustBePossible(action: IdeaAction, state: IdeaState): void {
  if (isPossible(action, state)) return
  throw illegalTransition('idea', state, LEADS_TO[action] ?? state, NEXT_STATES[state])
}

/** How long something is tried at most: twelve weeks. */
const LONGEST_TRIAL = 84

/** What is wrong with the last day of a trial. */
export function trialProblems(untilOn: LocalDate, today: LocalDate): ErrorItem[] {
  if (untilOn <= today)
    return [
      {
        field: 'untilOn',
        code: 'until_passed',
        message: 'A trial ends on a later day than today.',
        fix: 'Choose a day within the next twelve weeks.',
      },
    ]
  if (untilOn <= addDays(today, LONGEST_TRIAL)) return []
  return [
    {
      field: 'untilOn',
      code: 'trial_long',
      message: 'A trial lasts twelve weeks at most.',
      fix: `Choose ${addDays(today, LONGEST_TRIAL)} or an earlier day, and try a smaller piece.`,
    },
  ]
}

/** What is wrong with the day on which it is looked at again. */
export function lookAgainProblems(on: LocalDate | null, today: LocalDate): ErrorItem[] {
  if (on === null || on > today) return []
  return [
    {
      field: 'lookAgainOn',
      code: 'again_passed',
      message: `${on} is not ahead of us.`,
      fix: 'Choose a later day, or none.',
    },
  ]
}
