import type { Definition, Question } from '../definition/definition.ts'
import type { Answers } from './bodies.ts'

/**
 * The questions that are shown to somebody who answered this, in order; what was given to hidden ones counts for nothing. The
 * screen shows by the same rule by which the server takes answers.
 */
export function shownQuestions({ sections }: Definition, answers: Answers): Question[] {
  const shown = new Map<string, Question>()
  for (const question of sections.flatMap(({ questions }) => questions)) {
    const { showIf } = question
    const follows =
      showIf === null ||
      (shown.has(showIf.question) && meets(answerTo(answers, showIf.question), showIf.anyOf))
    if (follows) shown.set(question.code, question)
  }
  return [...shown.values()]
}

/** The answer to a question; undefined when there is none. Own properties only: `constructor` is a code like any other. */
export function answerTo(answers: Answers, code: string): Answers[string] | undefined {
  return Object.hasOwn(answers, code) ? answers[code] : undefined
}

function meets(answer: Answers[string] | undefined, anyOf: readonly (string | number)[]): boolean {
  if (answer === undefined) return false
  return (Array.isArray(answer) ? answer : [answer]).some(value => anyOf.includes(value))
}
