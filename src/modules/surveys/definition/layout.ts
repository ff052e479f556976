import { type Definition, type Question, questionsOf } from './definition.ts'

/** What a byte says when there is no value. */
export const SKIPPED = 0
export const NOT_APPLICABLE = 255

/**
 * Where the answer to a question stands in a ballot: `bytes` bytes from `at`. Scale points and choices count from 1, a 0–10 answer
 * is stored plus 1, a multiple choice as bits (low byte first), a ranking as the place of each choice. A text has no bytes.
 */
export interface Place {
  readonly question: Question
  readonly at: number
  readonly bytes: number
}

/** Where every answer stands, in the order of the questions, and how long a ballot is. */
export function layoutOf(definition: Definition): {
  readonly places: readonly Place[]
  readonly length: number
} {
  const places: Place[] = []
  let at = 0
  for (const question of questionsOf(definition)) {
    const bytes = bytesOf(question)
    places.push({ question, at, bytes })
    at += bytes
  }
  return { places, length: at }
}

function bytesOf(question: Question): number {
  switch (question.kind) {
    case 'text':
      return 0
    case 'multiple':
      return 2
    case 'ranking':
      return question.choices.length
    default:
      return 1
  }
}
