import type { ReactNode } from 'react'
import { AimPicker } from '#modules/aims/public-ui.tsx'
import { PersonPicker } from '#modules/people/public-ui.tsx'
import { RadioGroup } from '#ui/form/choice-field.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { Form } from '#ui/form/form.tsx'
import { NumberField } from '#ui/form/number-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { type FormState, useForm } from '#ui/form/use-form.ts'
import { Dialog } from '#ui/overlay/dialog.tsx'
import { ApiError } from '#ui/server/api-error.ts'
import { useSession } from '#ui/server/session.ts'
import type { Action } from '#ui/server/use-action.ts'
import { t } from '../words.ts'
import { type About, type Answers, changeOf, START, unanswered } from './bulk-answers.ts'
import type { BulkChange } from './use-bulk.ts'

/** Asks the one question that a change of many tasks needs. `children` say what is in the way. */
export function BulkDialog({
  about,
  count,
  action,
  onClose,
  children,
}: {
  readonly about: About
  readonly count: number
  readonly action: Action<BulkChange>
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const form = useForm({ keep: null, start: START })
  const apply = async (answers: Answers) => {
    const missing = unanswered(about, answers)
    if (missing === null) return await action.go(changeOf(about, answers))
    form.fail(new ApiError('rule_broken', 422, [missing]))
    return false
  }
  return (
    <Dialog title={t('bulk.title', { count })} onClose={onClose}>
      <Form
        form={form}
        action={{ ...action, error: null }}
        submit={t('bulk.apply')}
        onCancel={onClose}
        onSubmit={apply}
      >
        {children}
        <Question about={about} form={form} />
      </Form>
    </Dialog>
  )
}

function Question({ about, form }: { readonly about: About; readonly form: FormState<Answers> }) {
  const { today } = useSession()
  switch (about) {
    case 'blocked':
    case 'dropped':
      return <TextField label={t(`reason.${about}.label`)} max={280} {...form.field('reason')} />
    case 'give':
      return <PersonPicker label={t('field.assignee')} optional {...form.field('person')} />
    case 'goal':
      return <AimPicker label={t('field.goal')} kind="goal" optional {...form.field('goal')} />
    case 'estimate':
      return (
        <NumberField label={t('field.estimate')} unit={t('field.days')} optional {...form.field('days')} />
      )
    case 'date':
      return (
        <>
          <RadioGroup
            label={t('bulk.date')}
            choices={(['shift', 'set', 'none'] as const).map(value => ({
              value,
              label: t(`bulk.date.${value}`),
            }))}
            {...form.field('how')}
          />
          {form.values.how === 'set' && (
            <DateField label={t('bulk.date.set')} min={today} {...form.field('dueOn')} />
          )}
          {form.values.how === 'shift' && (
            <NumberField
              label={t('bulk.date.shift')}
              hint={t('bulk.date.shift.hint')}
              {...form.field('shift')}
            />
          )}
        </>
      )
  }
}
