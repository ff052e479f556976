import { Popover } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { peopleContract } from '#modules/people/contract.ts'
import { Button } from '#ui/button.tsx'
import { client } from '#ui/client.ts'
import { Checkbox } from '#ui/form/choice-field.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { Stack } from '#ui/layout.tsx'
import type { SearchChange } from '#ui/place.ts'
import { PersonPicker } from '../person-picker.tsx'
import type { Filters } from './use-filters.ts'
import { t } from './words.ts'

const people = client(peopleContract)

/** As-of date, owner, team and closed aims, behind one button that says how many are on. */
export function DirectionFilters({
  filters,
  change,
}: {
  readonly filters: Filters
  readonly change: (changes: SearchChange) => void
}) {
  const { query, active } = filters
  const owner = query.ownerId === undefined ? null : { id: query.ownerId, label: filters.ownerName }
  return (
    <Popover position="bottom-end" width={300} trapFocus withinPortal>
      <Popover.Target>
        <Button icon="filter">{active === 0 ? t('filters') : t('filters.on', { count: active })}</Button>
      </Popover.Target>
      <Popover.Dropdown className="fl-pop direction-filters">
        <Stack gap={16}>
          <DateField
            label={t('filter.asOf')}
            optional
            hint={t('filter.asOf.hint')}
            value={query.asOf ?? ''}
            onChange={asOf => change({ asOf })}
          />
          <PersonPicker
            label={t('filter.owner')}
            optional
            value={owner}
            onChange={person => change({ owner: person?.id, ownerName: person?.label })}
          />
          <TeamSelect value={query.teamId ?? ''} onChange={team => change({ team })} />
          <Checkbox
            label={t('filter.closed')}
            checked={query.closed === 'true'}
            onChange={on => change({ closed: on ? 'true' : undefined })}
          />
          {active > 0 && (
            <Button
              size="s"
              onClick={() =>
                change({
                  asOf: undefined,
                  owner: undefined,
                  ownerName: undefined,
                  team: undefined,
                  closed: undefined,
                })
              }
            >
              {t('filter.clear')}
            </Button>
          )}
        </Stack>
      </Popover.Dropdown>
    </Popover>
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
  const choices = (teams.data ?? []).map(team => ({
    value: team.id,
    label: `${'  '.repeat(team.depth)}${team.name}`,
  }))
  return <SelectField label={t('filter.team')} optional value={value} onChange={onChange} choices={choices} />
}
