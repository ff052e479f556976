import type { Answers } from '../contract/bodies.ts'
import { answerTo } from '../contract/shown-questions.ts'
import type { Definition, Question } from '../definition/definition.ts'
import { layoutOf, NOT_APPLICABLE } from '../definition/layout.ts'
import { NA } from './given.ts'

/** The bytes of a ballot from answers in which `givenProblems` found nothing; what was not answered is zero. */
export function encodeAnswers(definition: Definition, answers: Answers): Uint8Array {
  const { places, length } = layoutOf(definition)
  const ballot = new Uint8Array(length)
  for (const { question, at } of places) {
    const answer = answerTo(answers, question.code)
    if (answer !== undefined) ballot.set(bytesOf(question, answer), at)
  }
  return ballot
}

function bytesOf(question: Question, answer: Answers[string]): number[] {
  if (answer === NA && 'notApplicable' in question) return [NOT_APPLICABLE]
  switch (question.kind) {
    case 'scale':
      return [Number(answer)]
    case 'recommend':
      return [Number(answer) + 1]
    case 'single':
      return [placeOf(question.choices, String(answer)) + 1]
    case 'multiple': {
      const bits = chosen(answer).reduce((sum, code) => sum | (1 << placeOf(question.choices, code)), 0)
      return [bits & 0xff, bits >> 8]
    }
    case 'ranking':
      return question.choices.map(({ code }) => chosen(answer).indexOf(code) + 1)
    case 'text':
      return []
  }
}

function chosen(answer: Answers[string]): readonly string[] {
  return Array.isArray(answer) ? answer : []
}

function placeOf(choices: readonly { readonly code: string }[], code: string): number {
  return choices.findIndex(choice => choice.code === code)
}
