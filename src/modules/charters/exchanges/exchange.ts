import { type ErrorItem, illegalTransition } from '#kernel/errors.ts'
import {
  CLARITY,
  type ExchangeAnswer,
  type ExchangeKind,
  type ExchangeState,
  PICKS,
  type Revealed,
} from '../contract.ts'

/** What can become of a question to two people, by state. */
const NEXT: Readonly<Record<ExchangeState, readonly ExchangeState[]>> = {
  asked: ['revealed', 'cancelled'],
  revealed: ['settled'],
  settled: [],
  cancelled: [],
}

/** Days in which both should have answered. */
export const ANSWER_WITHIN = 7

/** At most this many of three in common, a third or less (practice §7): "we are working to different lists". */
export const FEW_IN_COMMON = 1

/** Throws `illegal_transition` (409), naming the legal states. */
export function requireExchangeStep(from: ExchangeState, to: ExchangeState): void {
  if (!NEXT[from].includes(to)) throw illegalTransition('question', from, to, NEXT[from])
}

/** Throws the same when a question cannot be answered any more. */
export function requireAnswerable(state: ExchangeState): void {
  if (state !== 'asked') throw illegalTransition('question', state, 'answered', NEXT[state])
}

/** What is wrong with an answer to a question of this kind, with these options. */
export function answerProblems(
  kind: ExchangeKind,
  answer: ExchangeAnswer,
  optionIds: readonly string[],
): ErrorItem[] {
  if (kind === 'clarity')
    return 'scores' in answer
      ? []
      : [
          problem(
            'scores',
            'scores_missing',
            'This question has eight sentences.',
            'Give each a number from 1 to 5.',
          ),
        ]
  if (!('picks' in answer))
    return [
      problem('picks', 'picks_missing', 'This question asks for priorities.', `Choose ${PICKS} in order.`),
    ]
  const { picks } = answer
  if (new Set(picks).size < PICKS)
    return [
      problem('picks', 'picked_twice', 'One of them is chosen twice.', `Choose ${PICKS} different ones.`),
    ]
  return picks.every(id => optionIds.includes(id))
    ? []
    : [problem('picks', 'unknown_option', 'One of them is not in the list.', 'Choose from the list.')]
}

/** How many of the three both chose, whatever the order: the match is this over three (practice §7). */
export function inCommon(person: readonly string[], manager: readonly string[]): number {
  return person.filter(id => manager.includes(id)).length
}

/** From these gaps on, of one sentence or of the mean, two views of how clear the work is are far apart (practice §7). */
export const FAR_SENTENCE = 1.5
export const FAR_MEAN = 0.75

/**
 * The two views of how clear a person's work is. gap = person − manager. Unclear: a sentence with a gap ≤ −1.5, or a mean gap
 * ≤ −0.75: the manager thinks it is clear, the person does not. Over: as far the other way, and not unclear (practice §7).
 */
export function clarityGaps(
  person: readonly number[],
  manager: readonly number[],
): NonNullable<Revealed['clarity']> {
  const gaps = CLARITY.map((_, index) => (person[index] ?? 0) - (manager[index] ?? 0))
  const meanGap = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length
  const flagged = CLARITY.filter((_, index) => (gaps[index] ?? 0) <= -FAR_SENTENCE)
  const unclear = flagged.length > 0 || meanGap <= -FAR_MEAN
  const over = !unclear && (meanGap >= FAR_MEAN || gaps.some(gap => gap >= FAR_SENTENCE))
  return { person: [...person], manager: [...manager], gaps, meanGap, flagged, unclear, over }
}

function problem(field: string, code: string, message: string, fix: string): ErrorItem {
  return { field, code, message, fix }
}
