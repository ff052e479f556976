import fc from 'fast-check'
import type { Answers } from '../contract/bodies.ts'
import { shownQuestions } from '../contract/shown-questions.ts'
import { anyDefinition } from '../definition/any-definition.factory.ts'
import type { Definition, Question } from '../definition/definition.ts'
import { layoutOf, NOT_APPLICABLE, type Place, SKIPPED } from '../definition/layout.ts'

/** A definition with answers that somebody could give to it: to all that is required and shown, to some of the rest. */
export const anyAnswered: fc.Arbitrary<{ readonly definition: Definition; readonly answers: Answers }> = fc
  .tuple(anyDefinition, fc.infiniteStream(fc.nat({ max: 0xffff })))
  .map(([definition, chance]) => {
    const answers: Answers = {}
    const next = () => chance.next().value ?? 0
    // One after the other, as on the page: each answer may bring up further questions.
    for (const question of definition.sections.flatMap(({ questions }) => questions)) {
      if (!shownQuestions(definition, answers).includes(question)) continue
      const answer = answerFor(definition, question, next)
      if (answer !== undefined && (question.required || next() % 3 > 0)) answers[question.code] = answer
    }
    return { definition, answers }
  })

/** One of its legal answers; undefined for a text, which takes words. */
function answerFor(
  { scales }: Definition,
  question: Question,
  next: () => number,
): Answers[string] | undefined {
  if ('notApplicable' in question && question.notApplicable && next() % 5 === 0) return 'na'
  switch (question.kind) {
    case 'scale':
      return 1 + (next() % (scales.find(({ code }) => code === question.scale)?.points.length ?? 1))
    case 'recommend':
      return next() % 11
    case 'single':
      return mixed(question, next)[0]
    case 'multiple':
      return mixed(question, next).slice(0, 1 + (next() % (question.most ?? question.choices.length)))
    case 'ranking':
      return mixed(question, next)
    case 'text':
      return undefined
  }
}

function mixed(question: Extract<Question, { choices: unknown }>, next: () => number): string[] {
  return question.choices
    .map(({ code }) => ({ code, at: next() }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ code }) => code)
}

/** The answers back from a ballot, written from the description of the layout alone. */
export function decoded(definition: Definition, ballot: Uint8Array): Answers {
  const given = layoutOf(definition).places.flatMap(place => {
    const bytes = [...ballot.subarray(place.at, place.at + place.bytes)]
    if (bytes.every(byte => byte === SKIPPED)) return []
    return [[place.question.code, answerIn(place, bytes)] as const]
  })
  return Object.fromEntries(given)
}

function answerIn({ question }: Place, bytes: readonly number[]): Answers[string] {
  const [first = 0, second = 0] = bytes
  switch (question.kind) {
    case 'scale':
      return first === NOT_APPLICABLE ? 'na' : first
    case 'recommend':
      return first === NOT_APPLICABLE ? 'na' : first - 1
    case 'single':
      return question.choices[first - 1]?.code ?? ''
    case 'multiple':
      return question.choices.filter((_, at) => ((first + second * 256) >> at) & 1).map(({ code }) => code)
    case 'ranking':
      return question.choices
        .map(({ code }, at) => ({ code, place: bytes[at] ?? 0 }))
        .toSorted((one, other) => one.place - other.place)
        .map(({ code }) => code)
    case 'text':
      return []
  }
}

/** The same answers with several choices in the order of the question, in which a ballot gives them back. */
export function inOrder(definition: Definition, answers: Answers): Answers {
  const multiple = new Map(
    definition.sections
      .flatMap(({ questions }) => questions)
      .flatMap(question =>
        question.kind === 'multiple' ? [[question.code, question.choices.map(({ code }) => code)]] : [],
      ) as [string, string[]][],
  )
  return Object.fromEntries(
    Object.entries(answers).map(([code, answer]) => {
      const order = multiple.get(code)
      return [code, order === undefined ? answer : order.filter(each => [answer].flat().includes(each))]
    }),
  )
}
