import type { Answers, Definition, Question, Text, Words } from '../contract.ts'

/** Every question in the order it is asked. */
export function questionsOf({ sections }: Definition): readonly Question[] {
  return sections.flatMap(section => section.questions)
}

/** A text in the reader's language, else in the survey's own; never nothing while there is any. */
export function textIn(text: Text, language: string, fallback: string): string {
  return own(text, language) ?? own(text, fallback) ?? Object.values(text)[0] ?? ''
}

/** The languages somebody can answer in: the survey's own first. */
export function languagesOf(asked: Definition): readonly string[] {
  const texts = questionsOf(asked).flatMap(({ text }) => Object.keys(text))
  return [...new Set([asked.language, ...texts])]
}

/** Whether a question has an answer; words are one where nothing else is asked. */
export function isAnswered({ kind, code }: Question, answers: Answers, comments: Words): boolean {
  if (kind === 'text') return (own(comments, code) ?? '').trim() !== ''
  const answer = own(answers, code)
  return answer !== undefined && !(Array.isArray(answer) && answer.length === 0)
}

/** A value by its key: `constructor` is a code like any other. */
export function own<V>(record: Readonly<Record<string, V>>, key: string): V | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}
