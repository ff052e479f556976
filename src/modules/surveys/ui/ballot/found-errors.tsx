import { useEffect, useRef } from 'react'
import type { ErrorItem } from '#kernel/errors.ts'
import type { Definition } from '../../contract.ts'
import { questionsOf, textIn } from '../asked.ts'
import { t } from './words.ts'

/** All that is wrong, read out at once and each one press away from its question. */
export function FoundErrors({
  errors,
  asked,
  language,
}: {
  readonly errors: readonly ErrorItem[]
  readonly asked: Definition
  readonly language: string
}) {
  const box = useRef<HTMLDivElement>(null)
  const count = useRef(0)
  useEffect(() => {
    // Fewer errors are somebody at work on them: they keep their place.
    if (errors.length > count.current) box.current?.focus()
    count.current = errors.length
  }, [errors])
  if (errors.length === 0) return null
  const questions = new Map(questionsOf(asked).map(each => [each.code, each]))
  return (
    <div ref={box} className="svb-errors" role="alert" tabIndex={-1}>
      <p>{t('error.title', { count: errors.length })}</p>
      <ul>
        {errors.map(({ field, code, message, fix }) => {
          const question = questions.get(field.replace(/^(answers|comments)\./, ''))
          return (
            <li key={`${field} ${code}`}>
              {question && (
                <button type="button" className="svb-clear" onClick={() => goTo(question.code)}>
                  {textIn(question.text, language, asked.language)}
                </button>
              )}{' '}
              {message} {fix}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

// Not a link: what stands behind # in the address is the personal link.
function goTo(code: string): void {
  const question = document.getElementById(`question-${code}`)
  const first = question?.querySelector<HTMLElement>('input, textarea, button') ?? question
  first?.focus()
}
