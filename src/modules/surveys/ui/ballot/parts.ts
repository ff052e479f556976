import type { ErrorItem } from '#kernel/errors.ts'
import { shownQuestions } from '../../contract/shown-questions.ts'
import type { Answers, Definition, Question, Words } from '../../contract.ts'
import { isAnswered, own } from '../asked.ts'
import { t } from './words.ts'

/** What somebody has given so far. */
export interface Given {
  readonly answers: Answers
  readonly comments: Words
}

/** One page of questions: those of a section that follow from the answers so far. */
export interface Part {
  readonly section: Definition['sections'][number]
  readonly questions: readonly Question[]
}

/** The pages, without those on which nothing is asked. */
export function partsOf(asked: Definition, answers: Answers): readonly Part[] {
  const shown = new Set(shownQuestions(asked, answers).map(({ code }) => code))
  return asked.sections
    .map(section => ({ section, questions: section.questions.filter(({ code }) => shown.has(code)) }))
    .filter(({ questions }) => questions.length > 0)
}

/** How many of the shown questions have an answer. */
export function countAnswered(
  parts: readonly Part[],
  { answers, comments }: Given,
): { done: number; all: number } {
  const questions = parts.flatMap(part => part.questions)
  return {
    done: questions.filter(question => isAnswered(question, answers, comments)).length,
    all: questions.length,
  }
}

/** Why one cannot go on from these questions: what has to be answered, and a ranking that is not whole. */
export function problemsOn(questions: readonly Question[], { answers, comments }: Given): ErrorItem[] {
  return questions.flatMap((question): ErrorItem[] => {
    const { code, kind, required } = question
    const answer = own(answers, code)
    if (required && !isAnswered(question, answers, comments))
      return [wrong(code, 'unanswered', t('error.unanswered'), t('error.unanswered.fix'))]
    const half = kind === 'ranking' && Array.isArray(answer) && answer.length < question.choices.length
    return half && answer.length > 0 ? [wrong(code, 'half_ranked', t('error.rank'), t('error.rank.fix'))] : []
  })
}

/** What is handed in: answers to questions that are shown, without empty ones. */
export function handedIn(parts: readonly Part[], { answers, comments }: Given): Given {
  const codes = new Set(
    parts
      .flatMap(part => part.questions)
      .filter(each => isAnswered(each, answers, {}))
      .map(each => each.code),
  )
  const shown = new Set(parts.flatMap(part => part.questions.map(({ code }) => code)))
  return {
    answers: Object.fromEntries(Object.entries(answers).filter(([code]) => codes.has(code))),
    comments: Object.fromEntries(
      Object.entries(comments).filter(([code, words]) => shown.has(code) && words.trim() !== ''),
    ),
  }
}

/** The error at a question, whether we or the server found it. */
export function errorAt(errors: readonly ErrorItem[], code: string): ErrorItem | undefined {
  return errors.find(({ field }) => field === `answers.${code}` || field === `comments.${code}`)
}

function wrong(code: string, rule: string, message: string, fix: string): ErrorItem {
  return { field: `answers.${code}`, code: rule, message, fix }
}
