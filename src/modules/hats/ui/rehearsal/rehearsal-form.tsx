import { addDays } from '#kernel/local-date.ts'
import { AimPicker, type PickedAim } from '#modules/aims/public-ui.tsx'
import {
  PeoplePicker,
  PersonPicker,
  type PickedPerson,
  type PickedTeam,
  TeamPicker,
} from '#modules/people/public-ui.tsx'
import { Card } from '#ui/card.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { Form } from '#ui/form/form.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { useForm } from '#ui/form/use-form.ts'
import { useSession } from '#ui/server/session.ts'
import type { Action } from '#ui/server/use-action.ts'
import type { Rehearsed } from '../../contract.ts'
import { t } from './words.ts'

const KINDS = (['away', 'leaves', 'reports', 'merge', 'due'] as const).map(value => ({
  value,
  label: t(`kind.${value}`),
}))

interface Values {
  readonly kind: Rehearsed['kind']
  readonly personId: PickedPerson | null
  readonly from: string
  readonly to: string
  readonly coverId: PickedPerson | null
  readonly teamId: PickedTeam | null
  readonly intoId: PickedTeam | null
  readonly aimId: PickedAim | null
  readonly dueOn: string
  readonly managerId: PickedPerson | null
  readonly personIds: readonly string[]
}

/** Asks what would change: one thing at a time. */
export function RehearsalForm({ action }: { readonly action: Action<Rehearsed> }) {
  const { today } = useSession()
  const form = useForm<Values>({
    keep: null,
    start: {
      ...{ kind: 'away', personId: null, from: today, to: addDays(today, 20), coverId: null },
      ...{
        teamId: null,
        intoId: null,
        aimId: null,
        dueOn: addDays(today, 28),
        managerId: null,
        personIds: [],
      },
    },
  })
  const { kind, personId, managerId } = form.values
  return (
    <Card>
      <Form form={form} action={action} submit={t('go')} onSubmit={values => action.go(bodyOf(values))}>
        <SelectField label={t('kind')} choices={KINDS} {...form.field('kind')} />
        {(kind === 'away' || kind === 'leaves') && (
          <PersonPicker label={t('person')} {...form.field('personId')} />
        )}
        {kind === 'away' && (
          <>
            <DateField label={t('from')} min={today} {...form.field('from')} />
            <DateField label={t('to')} min={form.values.from} {...form.field('to')} />
            <PersonPicker
              label={t('cover')}
              hint={t('cover.hint')}
              optional
              except={personId === null ? [] : [personId.id]}
              {...form.field('coverId')}
            />
          </>
        )}
        {kind === 'reports' && (
          <>
            <PersonPicker label={t('manager')} {...form.field('managerId')} />
            <PeoplePicker
              label={t('people')}
              except={managerId === null ? [] : [managerId.id]}
              {...form.field('personIds')}
            />
          </>
        )}
        {kind === 'merge' && (
          <>
            <TeamPicker label={t('team')} {...form.field('teamId')} />
            <TeamPicker label={t('into')} {...form.field('intoId')} />
            <p className="fl-quiet">{t('note.merge')}</p>
          </>
        )}
        {kind === 'due' && (
          <>
            <AimPicker label={t('aim')} {...form.field('aimId')} />
            <DateField label={t('dueOn')} min={today} {...form.field('dueOn')} />
            <p className="fl-quiet">{t('note.due')}</p>
          </>
        )}
      </Form>
    </Card>
  )
}

function bodyOf(values: Values): Rehearsed {
  const { kind, personId, from, to, coverId, teamId, intoId, aimId, dueOn, managerId, personIds } = values
  const person = personId?.id ?? ''
  if (kind === 'away') return { kind, personId: person, from, to, coverId: coverId?.id ?? null }
  if (kind === 'leaves') return { kind, personId: person }
  if (kind === 'merge') return { kind, teamId: teamId?.id ?? '', intoId: intoId?.id ?? '' }
  if (kind === 'due') return { kind, aimId: aimId?.id ?? '', dueOn }
  return { kind, managerId: managerId?.id ?? '', personIds: [...personIds] }
}
