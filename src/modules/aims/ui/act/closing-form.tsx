import { RadioGroup } from '#ui/form/choice-field.tsx'
import { Form } from '#ui/form/form.tsx'
import { TextArea, TextField } from '#ui/form/text-field.tsx'
import { useForm } from '#ui/form/use-form.ts'
import type { AimPage } from '../../contract.ts'
import { AimPicker, type PickedAim } from '../aim-picker.tsx'
import { aims } from '../queries.ts'
import { useAct } from './use-act.ts'
import { useStep } from './use-step.ts'
import { t } from './words.ts'

interface Values {
  readonly outcome: '' | 'achieved' | 'missed' | 'dropped'
  readonly lesson: string
  readonly reason: string
  readonly openTasks: 'none' | 'drop' | 'move'
  readonly drop: string
  readonly moveTo: PickedAim | null
}

/** How it ended and what was learnt. From the owner it is a proposal that whoever gave the brief confirms. */
export function ClosingForm({ page }: { readonly page: AimPage }) {
  const { close } = useAct()
  const { closing } = page
  const start: Values = {
    outcome: closing?.outcome ?? '',
    lesson: closing?.lesson ?? '',
    reason: closing?.reason ?? '',
    openTasks: 'none',
    drop: '',
    moveTo: null,
  }
  const form = useForm<Values>({ keep: `aim-closing:${page.id}`, start })
  const save = useStep(
    (values: Values) =>
      aims.closeAim({ params: { id: page.id }, body: { rev: page.rev, ...bodyOf(values) } }),
    t('done.closed'),
  )
  const outcomes = (['achieved', 'missed', 'dropped'] as const).map(value => ({
    value,
    label: t(`outcome.${value}`),
  }))
  const tasks = (['none', 'drop', 'move'] as const).map(value => ({
    value,
    label: t(`field.openTasks.${value}`),
  }))
  const open = (page.delivery?.openTasks ?? 0) > 0
  return (
    <Form
      form={form}
      action={save}
      submit={t(closing === null ? 'act.close' : 'act.close.confirm')}
      onCancel={close}
      onSubmit={values => save.go(values)}
    >
      <RadioGroup label={t('field.outcome')} choices={outcomes} {...form.field('outcome')} />
      <TextArea
        label={t('field.lesson')}
        hint={t('field.lesson.hint')}
        max={10_000}
        {...form.field('lesson')}
      />
      <TextField label={t('field.closeReason')} optional max={280} {...form.field('reason')} />
      {open && <RadioGroup label={t('field.openTasks')} choices={tasks} {...form.field('openTasks')} />}
      {open && form.values.openTasks === 'drop' && (
        <TextField label={t('field.drop')} max={280} {...form.field('drop')} />
      )}
      {open && form.values.openTasks === 'move' && (
        <AimPicker label={t('field.moveTo')} kind="goal" live {...form.field('moveTo')} />
      )}
    </Form>
  )
}

function bodyOf({ outcome, lesson, reason, openTasks, drop, moveTo }: Values) {
  const tasks =
    openTasks === 'drop'
      ? { drop }
      : openTasks === 'move' && moveTo !== null
        ? { moveTo: moveTo.id }
        : undefined
  return {
    outcome: outcome as 'achieved',
    lesson,
    ...(reason.trim() === '' ? {} : { reason }),
    ...(tasks === undefined ? {} : { openTasks: tasks }),
  }
}
