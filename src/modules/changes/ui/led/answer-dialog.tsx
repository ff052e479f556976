import { RadioGroup } from '#ui/form/choice-field.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { TextArea } from '#ui/form/text-field.tsx'
import { Quote } from '#ui/quote.tsx'
import type { Question } from '../../contract.ts'
import { FormDialog } from '../form-dialog.tsx'
import { changes } from '../queries.ts'
import { t } from '../words.ts'

interface Values {
  readonly kind: 'known' | 'notKnown'
  readonly answer: string
  readonly notKnownBy: string
}

const KINDS = (['known', 'notKnown'] as const).map(value => ({ value, label: t(`answer.${value}`) }))

/** Answers for everybody, or says by when there will be an answer. */
export function AnswerDialog({
  changeId,
  question: { id, rev, text, answer, notKnownBy },
  onClose,
}: {
  readonly changeId: string
  readonly question: Question
  readonly onClose: () => void
}) {
  return (
    <FormDialog<Values, unknown>
      title={t('answer.title')}
      keep={`change:answer:${id}`}
      start={{
        kind: notKnownBy === null ? 'known' : 'notKnown',
        answer: answer ?? '',
        notKnownBy: notKnownBy ?? '',
      }}
      run={values =>
        changes.answerQuestion({
          params: { id: changeId, partId: id },
          body: {
            rev,
            answer: values.answer,
            notKnownBy: values.kind === 'known' ? null : values.notKnownBy,
          },
        })
      }
      submit={t('answer')}
      done={t('answer.done')}
      onClose={onClose}
    >
      {form => (
        <>
          <Quote>{text}</Quote>
          <RadioGroup label={t('answer.kind')} choices={KINDS} {...form.field('kind')} />
          {form.values.kind === 'notKnown' && (
            <DateField label={t('answer.by')} {...form.field('notKnownBy')} />
          )}
          <TextArea label={t('answer.text')} rows={4} {...form.field('answer')} />
        </>
      )}
    </FormDialog>
  )
}
