import { Checkbox } from '#ui/form/choice-field.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { NumberField } from '#ui/form/number-field.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import type { FormState } from '#ui/form/use-form.ts'
import { Columns } from '#ui/layout.tsx'
import './people.css'
import { PersonPicker } from './person-picker.tsx'
import type { Picked } from './picked.ts'
import type { PositionValues } from './position-values.ts'
import { useOrganisation, useTeams } from './queries.ts'
import { TeamPicker } from './team-picker.tsx'
import { t } from './words.ts'

/** The fields of a position. Choosing a team proposes its lead as the person reported to. */
export function PositionFields<T extends PositionValues>({
  form,
  personId,
  askReason,
}: {
  readonly form: FormState<T>
  readonly personId?: string
  /** Shows the field for why it is dated back. */
  readonly askReason: boolean
}) {
  const organisation = useOrganisation()
  const teams = useTeams()
  const { values, set, field } = form as unknown as FormState<PositionValues>
  const chosen = (team: Picked | null) => {
    const lead = teams.data?.find(({ id }) => id === team?.id)?.lead ?? null
    const proposed =
      lead === null || lead.id === personId ? values.reportsTo : { id: lead.id, label: lead.name }
    set({ teamId: team, reportsTo: proposed })
  }
  const limited = values.kind !== 'permanent'
  return (
    <>
      <Columns gap={16} least={200}>
        <DateField label={t('place.from')} {...field('from')} />
        {limited && <DateField label={t('place.to')} min={values.from} {...field('to')} />}
      </Columns>
      {askReason && <TextField label={t('place.reason')} max={280} {...field('reason')} />}
      <Columns gap={16} least={220}>
        <TeamPicker label={t('place.team')} {...field('teamId')} onChange={chosen} />
        <PersonPicker
          label={t('place.reportsTo')}
          hint={t(values.kind === 'acting' ? 'place.reportsTo.acting' : 'place.reportsTo.hint')}
          except={personId === undefined ? [] : [personId]}
          {...field('reportsTo')}
        />
      </Columns>
      <TextField label={t('place.positionTitle')} max={140} {...field('title')} />
      <Columns gap={16} least={180}>
        <SelectField
          label={t('place.level')}
          {...field('level')}
          choices={LEVELS.map((value, index) => ({
            value,
            label: organisation.data?.levelLabels[index] ?? value,
          }))}
        />
        <NumberField label={t('place.fte')} unit="%" {...field('fte')} />
      </Columns>
      <Checkbox
        label={t('place.leads')}
        checked={values.leadsTeam}
        onChange={leadsTeam => set({ leadsTeam })}
        error={field('leadsTeam').error}
      />
    </>
  )
}

const LEVELS = ['1', '2', '3', '4', '5'] as const
