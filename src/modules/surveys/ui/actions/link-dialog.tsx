import { AimPicker, type PickedAim } from '#modules/aims/public-ui.tsx'
import { RadioGroup } from '#ui/form/choice-field.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import type { ActionView, LinkAction } from '../../contract.ts'
import { FormDialog } from '../form-dialog.tsx'
import { surveys } from '../queries.ts'
import { t } from './words.ts'

const KINDS = ['task', 'decision', 'aim', 'conversation', 'existing'] as const
type Kind = (typeof KINDS)[number]

interface Values {
  readonly kind: Kind
  readonly title: string
  readonly dueOn: string
  readonly aim: PickedAim | null
}

/** Makes a task, a decision, a goal or a talk of an action, with what is known filled in; or links a goal. */
export function LinkDialog({
  action,
  onClose,
}: {
  readonly action: ActionView
  readonly onClose: () => void
}) {
  const { id, rev, youSaid, weDecided } = action
  const title = (weDecided ?? youSaid).replace(/\.$/, '').slice(0, 140)
  return (
    <FormDialog<Values, unknown>
      title={t('link')}
      keep={`action:link:${id}`}
      start={{ kind: 'task', title, dueOn: '', aim: null }}
      run={values => surveys.linkAction({ params: { id }, body: { rev, to: madeOf(values) } })}
      submit={t('link.go')}
      done={t('link.done')}
      onClose={onClose}
    >
      {form => (
        <>
          <p className="fl-quiet">{t('link.say')}</p>
          <RadioGroup
            label={t('link.kind')}
            choices={KINDS.map(value => ({
              value,
              label: t(`link.kind.${value}`),
              hint: t(`link.kind.${value}.hint`),
            }))}
            {...form.field('kind')}
          />
          {form.values.kind === 'existing' ? (
            <AimPicker label={t('link.aim.field')} {...form.field('aim')} />
          ) : (
            <TextField label={t('link.title')} max={140} {...form.field('title')} />
          )}
          {form.values.kind === 'task' && (
            <DateField label={t('link.due')} optional {...form.field('dueOn')} />
          )}
          {form.values.kind === 'conversation' && (
            <DateField label={t('link.day')} {...form.field('dueOn')} />
          )}
        </>
      )}
    </FormDialog>
  )
}

function madeOf({ kind, title, dueOn, aim }: Values): LinkAction['to'] {
  switch (kind) {
    case 'task':
      return { kind, title, dueOn: dueOn || null }
    case 'conversation':
      return { kind, title, startsAt: dueOn === '' ? '' : new Date(`${dueOn}T10:00`).toISOString() }
    case 'existing':
      return { kind, of: 'aim', id: aim?.id ?? '' }
    case 'aim':
      return { kind, title, parentId: null }
    default:
      return { kind, title }
  }
}
