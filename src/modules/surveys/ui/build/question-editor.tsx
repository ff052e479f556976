import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Checkbox } from '#ui/form/choice-field.tsx'
import { NumberField } from '#ui/form/number-field.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextArea } from '#ui/form/text-field.tsx'
import { Columns } from '#ui/layout.tsx'
import type { Definition, Question } from '../../contract.ts'
import { own, textIn } from '../asked.ts'
import {
  asKind,
  choicesFrom,
  moveQuestion,
  type Place,
  type QuestionKind,
  removeQuestion,
  SHIPPED_SCALES,
  withQuestion,
  withScale,
  withText,
} from './edit-definition.ts'
import { ShowIf } from './show-if.tsx'
import { t } from './words.ts'

const KINDS: readonly QuestionKind[] = ['scale', 'recommend', 'single', 'multiple', 'ranking', 'text']

/** What the editor of one question takes. */
export interface QuestionEditorProps {
  readonly asked: Definition
  readonly question: Question
  readonly language: string
  readonly place: Place
  readonly onChange: (definition: Definition) => void
  readonly onRemoved: () => void
}

/** One question as a line, and open as a form. */
export function QuestionEditor(props: QuestionEditorProps) {
  const { asked, question, language, place, onChange, onRemoved } = props
  const [open, setOpen] = useState(false)
  const text = textIn(question.text, language, asked.language)
  return (
    <li className="srv-question">
      <div className="srv-question-line">
        <button
          type="button"
          className="srv-question-open"
          aria-expanded={open}
          aria-label={t('question.edit', { text })}
          onClick={() => setOpen(!open)}
        >
          <span>{text}</span>
          <span className="fl-quiet">{t(`kind.${question.kind}`)}</span>
        </button>
        <Button
          tone="quiet"
          size="s"
          icon="up"
          aria-label={t('question.up', { text })}
          onClick={() => onChange(moveQuestion(asked, place, -1))}
        />
        <Button
          tone="quiet"
          size="s"
          icon="down"
          aria-label={t('question.down', { text })}
          onClick={() => onChange(moveQuestion(asked, place, 1))}
        />
        <Button
          tone="quiet"
          size="s"
          icon="close"
          aria-label={t('question.remove', { text })}
          onClick={() => {
            onChange(removeQuestion(asked, place))
            onRemoved()
          }}
        />
      </div>
      {open && <Fields {...props} />}
    </li>
  )
}

function Fields({ asked, question, language, place, onChange }: QuestionEditorProps) {
  const set = (next: Question) => onChange(withQuestion(asked, place, next))
  return (
    <div className="srv-question-fields">
      <TextArea
        label={t('question.text')}
        rows={2}
        value={own(question.text, language) ?? ''}
        onChange={words => set({ ...question, text: withText(question.text, language, words) })}
      />
      <Columns least={200} gap={12}>
        <SelectField
          label={t('question.kind')}
          value={question.kind}
          choices={KINDS.map(value => ({ value, label: t(`kind.${value}`) }))}
          onChange={kind =>
            onChange(withQuestion(withScale(asked, 'agreement'), place, asKind(asked, question, kind)))
          }
        />
        {question.kind === 'scale' && (
          <SelectField
            label={t('question.scale')}
            value={question.scale}
            choices={scaleChoices(asked)}
            onChange={scale => onChange(withQuestion(withScale(asked, scale), place, { ...question, scale }))}
          />
        )}
        {question.kind === 'multiple' && (
          <NumberField
            label={t('question.most')}
            optional
            value={question.most}
            onChange={most => set({ ...question, most })}
          />
        )}
      </Columns>
      {'choices' in question && (
        <TextArea
          label={t('question.choices')}
          rows={4}
          value={question.choices.map(({ text }) => own(text, language) ?? '').join('\n')}
          onChange={lines =>
            set({ ...question, choices: choicesFrom(question.choices, lines.split('\n'), language) })
          }
        />
      )}
      <div className="srv-ticks">
        <Checkbox
          label={t('question.required')}
          checked={question.required}
          onChange={required => set({ ...question, required })}
        />
        {question.kind === 'scale' && (
          <Checkbox
            label={t('question.reversed')}
            checked={question.reversed}
            onChange={reversed => set({ ...question, reversed })}
          />
        )}
        {'notApplicable' in question && (
          <>
            <Checkbox
              label={t('question.na')}
              checked={question.notApplicable}
              onChange={notApplicable => set({ ...question, notApplicable })}
            />
            <Checkbox
              label={t('question.comment')}
              checked={question.comment}
              onChange={comment => set({ ...question, comment })}
            />
          </>
        )}
      </div>
      <ShowIf {...{ asked, question, language }} onChange={showIf => set({ ...question, showIf })} />
    </div>
  )
}

function scaleChoices(asked: Definition) {
  const shipped = SHIPPED_SCALES.filter(({ code }) => !asked.scales.some(each => each.code === code))
  return [...asked.scales, ...shipped].map(({ code, points }) => ({
    value: code,
    label: `${textIn(points[0] ?? {}, asked.language, 'en')} – ${textIn(points.at(-1) ?? {}, asked.language, 'en')}`,
  }))
}
