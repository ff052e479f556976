import type { ErrorItem } from '#kernel/errors.ts'
import type { Answers, Words } from '../contract/bodies.ts'
import { answerTo, shownQuestions } from '../contract/shown-questions.ts'
import { type Definition, type Question, questionsOf, type Scale } from '../definition/definition.ts'

/** What somebody gave: answers and words by question. */
export interface Given {
  readonly answers: Answers
  readonly comments: Words
}

/** Said instead of an answer where the question allows it. */
export const NA = 'na'

/** Everything that is wrong with what was given, at once; empty when it can be handed in. */
export function givenProblems(definition: Definition, { answers, comments }: Given): ErrorItem[] {
  const asked = new Map(questionsOf(definition).map(question => [question.code, question]))
  const shown = new Set(shownQuestions(definition, answers).map(({ code }) => code))
  const scales = new Map(definition.scales.map(scale => [scale.code, scale]))
  const codes = [...new Set([...Object.keys(answers), ...Object.keys(comments)])]
  return [
    ...codes.filter(code => !asked.has(code)).map(notAsked),
    ...codes.filter(code => asked.has(code) && !shown.has(code)).map(hidden),
    ...[...asked.values()]
      .filter(({ code }) => shown.has(code))
      .flatMap(question => [
        ...answerProblems(question, answerTo(answers, question.code), scales),
        ...wordProblems(question, wordsTo(comments, question.code)),
        ...(question.required && isMissing(question, answers, comments) ? [missing(question)] : []),
      ]),
  ]
}

/** The words to a question, without those that say nothing. */
export function wordsTo(comments: Words, code: string): string | undefined {
  const words = Object.hasOwn(comments, code) ? comments[code] : undefined
  return words === undefined || words.trim() === '' ? undefined : words
}

function answerProblems(
  question: Question,
  answer: Answers[string] | undefined,
  scales: ReadonlyMap<string, Scale>,
): ErrorItem[] {
  if (answer === undefined) return []
  if (answer === NA && 'notApplicable' in question && question.notApplicable) return []
  switch (question.kind) {
    case 'scale':
      return isWithin(answer, 1, scales.get(question.scale)?.points.length ?? 0) ? [] : [outside(question)]
    case 'recommend':
      return isWithin(answer, 0, 10) ? [] : [outside(question)]
    case 'single':
      return codesOf(question).includes(String(answer)) && typeof answer === 'string'
        ? []
        : [outside(question)]
    case 'multiple':
      return isChoice(question, answer) && answer.length <= (question.most ?? 16) ? [] : [outside(question)]
    case 'ranking':
      return isChoice(question, answer) && answer.length === question.choices.length
        ? []
        : [outside(question)]
    case 'text':
      return [outside(question)]
  }
}

function isWithin(answer: Answers[string], from: number, to: number): boolean {
  return typeof answer === 'number' && answer >= from && answer <= to
}

function codesOf({ choices }: { readonly choices: readonly { readonly code: string }[] }): string[] {
  return choices.map(({ code }) => code)
}

function isChoice(question: Parameters<typeof codesOf>[0], answer: Answers[string]): answer is string[] {
  if (!Array.isArray(answer) || new Set(answer).size < answer.length) return false
  const codes = codesOf(question)
  return answer.every(code => codes.includes(code))
}

function wordProblems(question: Question, words: string | undefined): ErrorItem[] {
  if (words === undefined || question.kind === 'text' || ('comment' in question && question.comment))
    return []
  return [
    problem(
      question.code,
      'no_comment_here',
      'This question takes no sentence.',
      'Write it where a text is asked for.',
    ),
  ]
}

function isMissing({ kind, code }: Question, answers: Answers, comments: Words): boolean {
  if (kind === 'text') return wordsTo(comments, code) === undefined
  const answer = answerTo(answers, code)
  return answer === undefined || (Array.isArray(answer) && answer.length === 0)
}

function missing({ code }: Question): ErrorItem {
  return problem(code, 'unanswered', 'This question needs an answer.', 'Answer it, then hand in.')
}

function outside({ code }: Question): ErrorItem {
  return problem(
    code,
    'not_an_answer',
    'This is not one of the answers to the question.',
    'Choose one that is shown.',
  )
}

function notAsked(code: string): ErrorItem {
  return problem(code, 'not_asked', 'This survey does not ask that.', 'Open your link again.')
}

function hidden(code: string): ErrorItem {
  return problem(
    code,
    'hidden_question',
    'This question does not follow from your other answers.',
    'Leave it out.',
  )
}

function problem(code: string, rule: string, message: string, fix: string): ErrorItem {
  return { field: `answers.${code}`, code: rule, message, fix }
}
