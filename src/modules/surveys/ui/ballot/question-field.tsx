import { type ReactNode, useId, useState } from 'react'
import type { ErrorItem } from '#kernel/errors.ts'
import { Mark } from '#ui/marks/status.tsx'
import type { Answers, Definition, Question, Text } from '../../contract.ts'
import { textIn } from '../asked.ts'
import { InOrder, OneOf, type Point, SomeOf } from './choices.tsx'
import { t } from './words.ts'

/** What a question takes on the page of whoever answers it, and in the preview of whoever writes it. */
export interface QuestionFieldProps {
  readonly asked: Definition
  readonly question: Question
  readonly language: string
  readonly answer: Answers[string] | undefined
  readonly words: string
  readonly error?: ErrorItem | undefined
  readonly onAnswer: (value: Answers[string] | undefined) => void
  readonly onWords: (words: string) => void
}

/** One question as a named group, its error read out with it. */
export function QuestionField(props: QuestionFieldProps) {
  const { asked, question, language, answer, words, error, onAnswer, onWords } = props
  const id = useId()
  const say = (text: Text) => textIn(text, language, asked.language)
  const title = say(question.text)
  const radios = question.kind === 'scale' || question.kind === 'recommend' || question.kind === 'single'
  return (
    <fieldset
      className="svb-question"
      id={`question-${question.code}`}
      tabIndex={-1}
      {...(radios ? radioGroup(question.required, error !== undefined) : {})}
      aria-describedby={error ? `${id}-error` : undefined}
      data-invalid={error !== undefined || undefined}
    >
      <legend>
        {title}
        {question.required && <small> {t('required')}</small>}
      </legend>
      {error && (
        <p className="svb-error" id={`${id}-error`}>
          <Mark kind="off-track" />
          <span>
            {error.message} {error.fix}
          </span>
        </p>
      )}
      <Control {...props} say={say} title={title} />
      {'comment' in question && question.comment && <Comment title={title} words={words} onWords={onWords} />}
      {answer !== undefined && !question.required && (
        <button type="button" className="svb-clear" onClick={() => onAnswer(undefined)}>
          {t('clear')}
        </button>
      )}
    </fieldset>
  )
}

/** A group of radio buttons may say that it is required and wrong; any other group may not. */
function radioGroup(required: boolean, invalid: boolean) {
  return { role: 'radiogroup', 'aria-required': required, 'aria-invalid': invalid } as const
}

function Control(
  props: QuestionFieldProps & { readonly say: (text: Text) => string; readonly title: string },
): ReactNode {
  const { asked, question, answer, words, say, title, onAnswer, onWords } = props
  const one = Array.isArray(answer) ? undefined : answer
  const many = Array.isArray(answer) ? answer : []
  const set = (codes: string[]) => onAnswer(codes.length === 0 ? undefined : codes)
  switch (question.kind) {
    case 'scale': {
      const scale = asked.scales.find(({ code }) => code === question.scale)
      const points = (scale?.points ?? []).map((text, at): Point => ({ value: at + 1, label: say(text) }))
      return <OneOf points={[...points, ...apart(question)]} value={one} look="scale" onChange={onAnswer} />
    }
    case 'recommend':
      return <Recommend points={apart(question)} value={one} onChange={onAnswer} />
    case 'single':
      return <OneOf points={chosen(question, say)} value={one} look="list" onChange={onAnswer} />
    case 'multiple':
      return <SomeOf points={chosen(question, say)} value={many} most={question.most} onChange={set} />
    case 'ranking':
      return <InOrder points={chosen(question, say)} value={many} onChange={set} />
    case 'text':
      return <Area label={t('comment.of', { question: title })} value={words} onChange={onWords} />
  }
}

function Recommend({
  points,
  value,
  onChange,
}: {
  readonly points: readonly Point[]
  readonly value: string | number | undefined
  readonly onChange: (value: string | number) => void
}) {
  const numbers = Array.from({ length: 11 }, (_, at): Point => {
    const end = at === 0 ? t('recommend.low') : at === 10 ? t('recommend.high') : null
    return { value: at, label: String(at), ...(end === null ? {} : { spoken: `${at}, ${end}` }) }
  })
  return (
    <>
      <OneOf points={[...numbers, ...points]} value={value} look="numbers" onChange={onChange} />
      <p className="svb-ends" aria-hidden="true">
        <span>0 {t('recommend.low')}</span>
        <span>10 {t('recommend.high')}</span>
      </p>
    </>
  )
}

function Comment({
  title,
  words,
  onWords,
}: {
  readonly title: string
  readonly words: string
  readonly onWords: (words: string) => void
}) {
  const [open, setOpen] = useState(words !== '')
  if (open) return <Area label={t('comment.of', { question: title })} value={words} onChange={onWords} />
  return (
    <button type="button" className="svb-clear" onClick={() => setOpen(true)}>
      {t('comment')}
    </button>
  )
}

function Area({
  label,
  value,
  onChange,
}: {
  readonly label: string
  readonly value: string
  readonly onChange: (words: string) => void
}) {
  return (
    <textarea
      className="svb-area"
      rows={3}
      dir="auto"
      aria-label={label}
      value={value}
      onChange={event => onChange(event.target.value)}
    />
  )
}

function apart(question: { readonly notApplicable: boolean }): readonly Point[] {
  return question.notApplicable ? [{ value: 'na', label: t('na'), apart: true }] : []
}

function chosen(
  { choices }: { readonly choices: readonly { readonly code: string; readonly text: Text }[] },
  say: (text: Text) => string,
): readonly Point[] {
  return choices.map(({ code, text }) => ({ value: code, label: say(text) }))
}
