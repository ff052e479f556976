import { AppError, type ErrorItem, illegalTransition } from '#kernel/errors.ts'
import { addDays, type LocalDate } from '#kernel/local-date.ts'
import type { CharterContent, CharterState } from '../contract.ts'

/** What can become of a charter, by state. */
const NEXT: Readonly<Record<CharterState, readonly CharterState[]>> = {
  draft: ['offered', 'archived'],
  offered: ['acknowledged', 'draft', 'archived'],
  acknowledged: ['superseded'],
  superseded: [],
  archived: [],
}

/** Longest time until a charter is looked at again. */
export const MOST_REVIEW_DAYS = 180

/** Days in which an offered charter should be answered. */
export const ANSWER_DAYS = 14

/** Days in which a new manager should acknowledge a charter in force again. */
export const AGAIN_DAYS = 30

const FEWEST_RESPONSIBILITIES = 3
const FEWEST_SUCCESSES = 2

/** Throws `illegal_transition` (409), naming the legal states, when a charter cannot go there. */
export function requireTransition(from: CharterState, to: CharterState): void {
  if (!NEXT[from].includes(to)) throw illegalTransition('charter', from, to, NEXT[from])
}

/** Everything that is missing before a charter can be offered to the other side. */
export function offerProblems(content: CharterContent, today: LocalDate): ErrorItem[] {
  return [
    ...(content.purpose === ''
      ? [
          problem(
            'purpose',
            'purpose_missing',
            'The purpose is empty.',
            'Say in one sentence why the role exists.',
          ),
        ]
      : []),
    ...(content.purposeAimId === null
      ? [
          problem(
            'purposeAimId',
            'aim_missing',
            'The purpose leads nowhere yet.',
            'Choose the aim it serves.',
          ),
        ]
      : []),
    ...responsibilityProblems(content),
    ...(content.success.length < FEWEST_SUCCESSES
      ? [
          problem(
            'success',
            'too_few_successes',
            `It takes at least ${FEWEST_SUCCESSES} signs of success.`,
            'Say what will be true in six months.',
          ),
        ]
      : []),
    ...reviewProblems(content.reviewOn, today),
  ]
}

function responsibilityProblems({ responsibilities }: CharterContent): ErrorItem[] {
  const tooFew = responsibilities.length < FEWEST_RESPONSIBILITIES
  return [
    ...(tooFew
      ? [
          problem(
            'responsibilities',
            'too_few_responsibilities',
            `It takes at least ${FEWEST_RESPONSIBILITIES} responsibilities.`,
            'Add what is missing.',
          ),
        ]
      : []),
    ...responsibilities.flatMap(({ title, standard }, index) =>
      standard === ''
        ? [
            problem(
              `responsibilities.${index}.standard`,
              'standard_missing',
              `Nothing says what good means for "${title}".`,
              'Complete the sentence: done well means …',
            ),
          ]
        : [],
    ),
  ]
}

function reviewProblems(reviewOn: LocalDate | null, today: LocalDate): ErrorItem[] {
  const latest = addDays(today, MOST_REVIEW_DAYS)
  if (reviewOn === null)
    return [problem('reviewOn', 'review_missing', 'No review date is set.', `Choose one up to ${latest}.`)]
  if (reviewOn <= today)
    return [problem('reviewOn', 'review_past', 'The review date has passed.', `Choose one up to ${latest}.`)]
  if (reviewOn > latest)
    return [
      problem(
        'reviewOn',
        'review_late',
        `The review is more than ${MOST_REVIEW_DAYS} days away.`,
        `Choose one up to ${latest}.`,
      ),
    ]
  return []
}

/** Throws `rule_broken` (422) with all of them, if there are any. */
export function refuse(problems: readonly ErrorItem[]): void {
  if (problems.length > 0) throw new AppError('rule_broken', { items: problems })
}

function problem(field: string, code: string, message: string, fix: string): ErrorItem {
  return { field, code, message, fix }
}
