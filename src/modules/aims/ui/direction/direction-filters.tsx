import { useQuery } from '@tanstack/react-query'
import { peopleContract } from '#modules/people/contract.ts'
import { Button } from '#ui/button.tsx'
import { client } from '#ui/client.ts'
import { Checkbox } from '#ui/form/choice-field.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import type { SearchChange } from '#ui/place.ts'
import { PersonPicker } from '../person-picker.tsx'
import type { Filters } from './use-filters.ts'
import { t } from './words.ts'

const people = client(peopleContract)

interface FiltersProps {
  readonly id: string
  readonly filters: Filters
  readonly change: (changes: SearchChange) => void
}

/** As-of date, owner, team and closed aims, on one line below the head. What is chosen stands in the address. */
export function DirectionFilters({ id, filters, change }: FiltersProps) {
  const { query, active } = filters
  const owner = query.ownerId === undefined ? null : { id: query.ownerId, label: filters.ownerName }
  const none = { asOf: undefined, owner: undefined, ownerName: undefined, team: undefined, closed: undefined }
  return (
    <section id={id} className="direction-filters" aria-label={t('filters')}>
      <DateField label={t('filter.asOf')} value={query.asOf ?? ''} onChange={asOf => change({ asOf })} />
      <PersonPicker
        label={t('filter.owner')}
        value={owner}
        onChange={person => change({ owner: person?.id, ownerName: person?.label })}
      />
      <TeamSelect value={query.teamId ?? ''} onChange={team => change({ team })} />
      <Checkbox
        label={t('filter.closed')}
        checked={query.closed === 'true'}
        onChange={on => change({ closed: on ? 'true' : undefined })}
      />
      {active > 0 && <Button onClick={() => change(none)}>{t('filter.clear')}</Button>}
    </section>
  )
}

function TeamSelect({
  value,
  onChange,
}: {
  readonly value: string
  readonly onChange: (team: string) => void
}) {
  const teams = useQuery({
    queryKey: ['people', 'teams'],
    queryFn: ({ signal }) => people.listTeams({}, signal),
  })
  const open = (teams.data ?? []).map(team => ({
    value: team.id,
    label: '\u2003'.repeat(team.depth) + team.name,
  }))
  const choices = [{ value: 'all', label: t('filter.team.all') }, ...open]
  const pick = (team: string) => onChange(team === 'all' ? '' : team)
  return (
    <SelectField
      label={t('filter.team')}
      value={value === '' ? 'all' : value}
      onChange={pick}
      choices={choices}
    />
  )
}
