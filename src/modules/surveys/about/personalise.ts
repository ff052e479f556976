import type { Definition, Question } from '../definition/definition.ts'

/** What one rater reads: the subject their own words ("I …"), everybody else the words with the name in them. */
export function personalise(definition: Definition, name: string, isSelf: boolean): Definition {
  const named = (text: Question['text']) =>
    Object.fromEntries(
      Object.entries(text).map(([language, words]) => [language, words.replaceAll('{name}', () => name)]),
    )
  const sections = definition.sections.map(section => ({
    ...section,
    questions: section.questions.map(({ self, ...question }) => ({
      ...question,
      text: isSelf && self !== undefined ? self : named(question.text),
    })),
  }))
  return { ...definition, sections }
}
