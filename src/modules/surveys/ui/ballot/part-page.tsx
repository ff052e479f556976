import type { ErrorItem } from '#kernel/errors.ts'
import type { Answers, Definition } from '../../contract.ts'
import { own, textIn } from '../asked.ts'
import { errorAt, type Given, type Part } from './parts.ts'
import { QuestionField } from './question-field.tsx'

/** The questions of one section. */
export function PartPage({
  asked,
  part: { section, questions },
  language,
  given,
  errors,
  onAnswer,
  onWords,
}: {
  readonly asked: Definition
  readonly part: Part
  readonly language: string
  readonly given: Given
  readonly errors: readonly ErrorItem[]
  readonly onAnswer: (code: string, value: Answers[string] | undefined) => void
  readonly onWords: (code: string, words: string) => void
}) {
  return (
    <section lang={language} dir="auto">
      <h2>{textIn(section.title, language, asked.language)}</h2>
      {section.intro && <p className="svb-intro">{textIn(section.intro, language, asked.language)}</p>}
      {questions.map(question => (
        <QuestionField
          key={question.code}
          {...{ asked, question, language }}
          answer={own(given.answers, question.code)}
          words={own(given.comments, question.code) ?? ''}
          error={errorAt(errors, question.code)}
          onAnswer={value => onAnswer(question.code, value)}
          onWords={words => onWords(question.code, words)}
        />
      ))}
    </section>
  )
}
