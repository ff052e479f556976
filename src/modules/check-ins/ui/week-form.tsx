import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Checkbox, CheckboxGroup } from '#ui/form/choice-field.tsx'
import { Form } from '#ui/form/form.tsx'
import { TextArea, TextField } from '#ui/form/text-field.tsx'
import { useForm } from '#ui/form/use-form.ts'
import { useAction } from '#ui/server/use-action.ts'
import { formatDate } from '#ui/words/dates.ts'
import type { WeekForm as Week } from '../contract.ts'
import { CheckInCard } from './check-in-card.tsx'
import { checkIns, TOUCHED } from './queries.ts'
import { t } from './words.ts'

const MOST = 3

/** The form of this week, or what was told already, to be changed for a day. */
export function WeekForm({ week }: { readonly week: Week }) {
  const [editing, setEditing] = useState(false)
  const { made } = week
  if (made === null || editing) return <Fields week={week} onEnd={() => setEditing(false)} />
  const edit = made.actions.includes('edit') && (
    <Button size="s" icon="edit" onClick={() => setEditing(true)}>
      {t('made.edit')}
    </Button>
  )
  return <CheckInCard checkIn={made} title={t('made.title')} aside={edit} />
}

interface Values {
  readonly done: readonly string[]
  readonly next: readonly string[]
  readonly stuck: string
  readonly needGuidance: boolean
  readonly note: string
}

function Fields({ week, onEnd }: { readonly week: Week; readonly onEnd: () => void }) {
  const { made, did, manager } = week
  const form = useForm<Values>({
    keep: `check-in:${week.weekOn}:${made?.rev ?? 0}`,
    start: {
      done: did.filter(({ done }) => done).map(({ taskId }) => taskId),
      next: made?.next.map(({ taskId }) => taskId) ?? [],
      ...{ stuck: '', needGuidance: made?.needGuidance ?? false, note: made?.note ?? '' },
    },
  })
  const { done, next, needGuidance } = form.values
  const action = useAction({
    run: (values: Values) =>
      checkIns.saveCheckIn({
        body: {
          ...{ rev: made?.rev ?? null, weekOn: week.weekOn, note: values.note },
          did: did.map(({ taskId }) => ({ taskId, done: values.done.includes(taskId) })),
          ...{ next: [...values.next], needGuidance: values.needGuidance },
          stuck: values.stuck.trim() === '' ? null : values.stuck.trim(),
        },
      }),
    refresh: TOUCHED,
    done: made === null ? t('form.done') : t('form.saved'),
    onDone: onEnd,
  })
  return (
    <Card title={t('week', { date: formatDate(week.weekOn) })}>
      <Form
        form={form}
        action={action}
        submit={t(made === null ? 'form.send' : 'form.save')}
        onSubmit={values => action.go(values)}
        {...(made === null ? {} : { onCancel: onEnd })}
      >
        {did.length === 0 ? (
          <p className="fl-quiet">{t('form.did.none')}</p>
        ) : (
          <CheckboxGroup
            label={t('form.did')}
            value={done}
            onChange={value => form.set({ done: value })}
            choices={did.map(({ taskId, title }) => ({ value: taskId, label: title }))}
          />
        )}
        <NextChoice week={week} next={next} onChange={value => form.set({ next: value })} />
        <TextField
          label={t('form.stuck')}
          hint={t('form.stuck.hint')}
          optional
          max={140}
          {...form.field('stuck')}
        />
        {manager !== null && (
          <Checkbox
            label={t('form.guidance')}
            hint={t('form.guidance.hint', { name: manager.name })}
            checked={needGuidance}
            onChange={checked => form.set({ needGuidance: checked })}
          />
        )}
        <TextArea label={t('form.note')} optional rows={2} {...form.field('note')} />
      </Form>
    </Card>
  )
}

function NextChoice({
  week,
  next,
  onChange,
}: {
  readonly week: Week
  readonly next: readonly string[]
  readonly onChange: (next: string[]) => void
}) {
  const known = new Map([...(week.made?.next ?? []), ...week.choices].map(task => [task.taskId, task.title]))
  if (known.size === 0) return <p className="fl-quiet">{t('form.next.none')}</p>
  const full = next.length >= MOST
  return (
    <CheckboxGroup
      label={t('form.next')}
      hint={full ? t('form.next.full') : undefined}
      value={next}
      onChange={onChange}
      choices={[...known].map(([value, label]) => ({
        value,
        label,
        disabled: full && !next.includes(value),
      }))}
    />
  )
}
