import type { Answers } from '../contract/bodies.ts'
import type { Definition, Question } from '../definition/definition.ts'
import { layoutOf, NOT_APPLICABLE, SKIPPED } from '../definition/layout.ts'
import { NA } from './given.ts'

/** The answers that were encoded into a ballot (`encode.ts`); what was skipped is missing. */
export function decodeAnswers(definition: Definition, ballot: Uint8Array): Answers {
  const found = layoutOf(definition).places.flatMap(({ question, at, bytes }) => {
    const answer = bytes === 0 ? null : answerIn(question, ballot.subarray(at, at + bytes))
    return answer === null ? [] : [[question.code, answer] as const]
  })
  return Object.fromEntries(found)
}

function answerIn(question: Question, bytes: Uint8Array): Answers[string] | null {
  const [low = SKIPPED, high = SKIPPED] = bytes
  switch (question.kind) {
    case 'scale':
      return low === SKIPPED ? null : low === NOT_APPLICABLE ? NA : low
    case 'recommend':
      return low === SKIPPED ? null : low === NOT_APPLICABLE ? NA : low - 1
    case 'single':
      return question.choices[low - 1]?.code ?? null
    case 'multiple': {
      const bits = low | (high << 8)
      const chosen = question.choices.filter((_, at) => bits & (1 << at)).map(({ code }) => code)
      return chosen.length === 0 ? null : chosen
    }
    case 'ranking': {
      const placed = question.choices.map(({ code }, at) => ({ code, place: bytes[at] ?? SKIPPED }))
      if (placed.some(({ place }) => place === SKIPPED)) return null
      return placed.toSorted((one, other) => one.place - other.place).map(({ code }) => code)
    }
    case 'text':
      return null
  }
}
