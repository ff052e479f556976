import type { ErrorItem } from '#kernel/errors.ts'
import { encodeAnswers } from '../answering/encode.ts'
import { givenProblems, NA } from '../answering/given.ts'
import type { Answers } from '../contract/bodies.ts'
import type { Definition, Question, Text } from '../definition/definition.ts'
import type { Place } from '../definition/layout.ts'

/** What a cell says: its bytes in a ballot and the answer, or what is wrong with it. */
export type Cell =
  | { readonly bytes: Uint8Array; readonly answer: Answers[string] | undefined }
  | Pick<ErrorItem, 'code' | 'message' | 'fix'>

/** Reads the cells of one column; the same cell is read once. */
export function cellReader(
  definition: Definition,
  { question, bytes: width }: Place,
  notApplicable: ReadonlySet<string>,
): (text: string) => Cell {
  const known = new Map<string, Cell>()
  // Asked alone, it depends on nothing and may be left open.
  const alone: Definition = {
    ...definition,
    sections: [
      {
        ...{ code: 'alone', title: question.text, intro: null, matrix: false },
        questions: [{ ...question, required: false, showIf: null }],
      },
    ],
  }
  const read = (text: string): Cell => {
    if (text === '') return { bytes: new Uint8Array(width), answer: undefined }
    const answer = notApplicable.has(text) ? NA : answerOf(definition, question, text)
    const answers = { [question.code]: answer }
    if (givenProblems(alone, { answers, comments: {} }).length > 0) return notAnAnswer(text, question)
    return { bytes: encodeAnswers(alone, answers), answer }
  }
  return text => {
    const cell = known.get(text) ?? read(text)
    known.set(text, cell)
    return cell
  }
}

/** A number where points are counted, a code where something is chosen; words are as good as either. */
function answerOf({ scales }: Definition, question: Question, text: string): Answers[string] {
  switch (question.kind) {
    case 'scale': {
      const points = scales.find(({ code }) => code === question.scale)?.points ?? []
      const point = points.findIndex(each => says(each, text))
      return point >= 0 ? point + 1 : numberOf(text)
    }
    case 'recommend':
      return numberOf(text)
    case 'single':
      return codeOf(question.choices, text)
    case 'multiple':
    case 'ranking':
      return text.split(';').map(part => codeOf(question.choices, part.trim()))
    case 'text':
      return text
  }
}

function numberOf(text: string): number {
  return /^\d{1,2}$/.test(text) ? Number(text) : Number.NaN
}

function codeOf(choices: readonly { readonly code: string; readonly text: Text }[], text: string): string {
  return choices.find(choice => choice.code === text || says(choice.text, text))?.code ?? text
}

function says(words: Text, text: string): boolean {
  return Object.values(words).some(each => each.toLowerCase() === text.toLowerCase())
}

function notAnAnswer(text: string, question: Question): Pick<ErrorItem, 'code' | 'message' | 'fix'> {
  const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text
  return {
    code: 'not_an_answer',
    message: `“${shown}” is no answer to “${question.code}”.`,
    fix: 'Write one of its answers, nothing where it was not answered, or name the word under notApplicable.',
  }
}
