import { CheckboxGroup } from '#ui/form/choice-field.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import type { Definition, Question } from '../../contract.ts'
import { questionsOf, textIn } from '../asked.ts'
import { t } from './words.ts'

/** Whether a question is always shown, or only after some answers to one before it. */
export function ShowIf({
  asked,
  question,
  language,
  onChange,
}: {
  readonly asked: Definition
  readonly question: Question
  readonly language: string
  readonly onChange: (showIf: Question['showIf']) => void
}) {
  const all = questionsOf(asked)
  const before = all
    .slice(
      0,
      all.findIndex(({ code }) => code === question.code),
    )
    .filter(each => valuesOf(asked, each, language).length > 0)
  const { showIf } = question
  const other = before.find(({ code }) => code === showIf?.question)
  if (before.length === 0) return null
  return (
    <>
      <SelectField
        label={t('question.showIf')}
        value={other?.code ?? 'always'}
        choices={[
          { value: 'always', label: t('question.always') },
          ...before.map(({ code, text }) => ({
            value: code,
            label: t('question.after', { text: textIn(text, language, asked.language) }),
          })),
        ]}
        onChange={code => {
          const chosen = before.find(each => each.code === code)
          const [first] = chosen ? valuesOf(asked, chosen, language) : []
          onChange(first === undefined ? null : { question: code, anyOf: [first.raw] })
        }}
      />
      {other && showIf && (
        <CheckboxGroup
          label={t('question.anyOf')}
          value={showIf.anyOf.map(String)}
          choices={valuesOf(asked, other, language).map(({ raw, label }) => ({ value: String(raw), label }))}
          onChange={ticked => {
            const anyOf = valuesOf(asked, other, language)
              .map(({ raw }) => raw)
              .filter(raw => ticked.includes(String(raw)))
            if (anyOf.length > 0) onChange({ question: other.code, anyOf })
          }}
        />
      )}
    </>
  )
}

/** What can be answered, as a condition names it. */
function valuesOf(
  asked: Definition,
  question: Question,
  language: string,
): { raw: string | number; label: string }[] {
  switch (question.kind) {
    case 'scale':
      return (asked.scales.find(({ code }) => code === question.scale)?.points ?? []).map((text, at) => ({
        raw: at + 1,
        label: textIn(text, language, asked.language),
      }))
    case 'recommend':
      return Array.from({ length: 11 }, (_, at) => ({ raw: at, label: String(at) }))
    case 'single':
    case 'multiple':
      return question.choices.map(({ code, text }) => ({
        raw: code,
        label: textIn(text, language, asked.language),
      }))
    default:
      return []
  }
}
