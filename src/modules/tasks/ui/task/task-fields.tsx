import { AimPicker } from '#modules/aims/public-ui.tsx'
import { PersonPicker } from '#modules/people/public-ui.tsx'
import { Checkbox } from '#ui/form/choice-field.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { NumberField } from '#ui/form/number-field.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextArea, TextField } from '#ui/form/text-field.tsx'
import type { FormState } from '#ui/form/use-form.ts'
import { Columns } from '#ui/layout.tsx'
import { useSession } from '#ui/server/session.ts'
import { t } from '../words.ts'
import type { TaskValues } from './task-values.ts'

/** The fields of a task, for adding and changing one. `who` is left out where giving it away is a step of its own. */
export function TaskFields({
  form,
  who,
  late,
}: {
  readonly form: FormState<TaskValues>
  readonly who: boolean
  /** The server found it due after its goal: asks why. */
  readonly late: boolean
}) {
  const { today } = useSession()
  const { values } = form
  return (
    <>
      <TextField label={t('field.title')} max={140} autoFocus {...form.field('title')} />
      <AimPicker label={t('field.goal')} kind="goal" optional {...form.field('goalId')} />
      {who && <PersonPicker label={t('field.assignee')} optional {...form.field('assigneeId')} />}
      <Columns gap={16} least={170}>
        <DateField label={t('field.due')} optional min={today} {...form.field('dueOn')} />
        <NumberField
          label={t('field.estimate')}
          unit={t('field.days')}
          hint={t('field.estimate.hint')}
          optional
          {...form.field('estimateDays')}
        />
      </Columns>
      {late && <TextField label={t('field.override')} max={280} {...form.field('overrideReason')} />}
      <Checkbox
        label={t('field.critical')}
        checked={values.critical}
        onChange={critical => form.set({ critical })}
      />
      <Recurrence form={form} />
      <TextArea label={t('field.note')} optional max={10_000} {...form.field('note')} />
    </>
  )
}

function Recurrence({ form }: { readonly form: FormState<TaskValues> }) {
  const { every, count } = form.values
  const choices = (['week', 'month', 'working_day'] as const).map(value => ({
    value,
    label: t(`recurs.${value}`, { count: count ?? 1 }),
  }))
  return (
    <Columns gap={16} least={170}>
      <SelectField
        label={t('field.recurs')}
        choices={[{ value: 'never', label: t('field.recurs.never') }, ...choices]}
        value={every}
        onChange={value => form.set({ every: value })}
        error={form.field('every').error}
      />
      {every !== 'never' && <NumberField label={t('field.recurs.every')} {...form.field('count')} />}
    </Columns>
  )
}
