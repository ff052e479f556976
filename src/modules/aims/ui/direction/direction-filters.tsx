import { PersonPicker, TeamPicker } from '#modules/people/public-ui.tsx'
import { Button } from '#ui/button.tsx'
import { Checkbox } from '#ui/form/choice-field.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { statusWord } from '#ui/marks/status.tsx'
import type { SearchChange } from '#ui/place.ts'
import type { AimMap } from '../../contract.ts'
import type { Filters } from './use-filters.ts'
import { t } from './words.ts'

const STANDINGS = ['on-track', 'at-risk', 'off-track', 'stale', 'no-data'] as const

interface FiltersProps {
  readonly id: string
  readonly filters: Filters
  /** Whose names are told where the address tells none. */
  readonly nodes: AimMap['nodes']
  readonly change: (changes: SearchChange) => void
}

/** As-of date, owner, team and closed aims, on one line below the head. What is chosen stands in the address. */
export function DirectionFilters({ id, filters, nodes, change }: FiltersProps) {
  const { query, active } = filters
  const ownerName = filters.ownerName || nodes.find(each => each.ownerId === query.ownerId)?.ownerName
  const owner = query.ownerId === undefined ? null : { id: query.ownerId, label: ownerName ?? '' }
  const team = query.teamId === undefined ? null : { id: query.teamId, label: filters.teamName }
  const none = {
    asOf: undefined,
    owner: undefined,
    ownerName: undefined,
    team: undefined,
    teamName: undefined,
    health: undefined,
    closed: undefined,
  }
  return (
    <section id={id} className="direction-filters" aria-label={t('filters')}>
      <DateField label={t('filter.asOf')} value={query.asOf ?? ''} onChange={asOf => change({ asOf })} />
      <PersonPicker
        label={t('filter.owner')}
        value={owner}
        onChange={person => change({ owner: person?.id, ownerName: person?.label })}
      />
      <TeamPicker
        label={t('filter.team')}
        value={team}
        onChange={picked => change({ team: picked?.id, teamName: picked?.label })}
      />
      <SelectField
        label={t('filter.health')}
        value={query.health ?? 'any'}
        onChange={health => change({ health: health === 'any' ? undefined : health })}
        choices={[
          { value: 'any', label: t('filter.health.any') },
          ...STANDINGS.map(kind => ({ value: kind.replace('-', '_'), label: statusWord(kind) })),
        ]}
      />
      <Checkbox
        label={t('filter.closed')}
        checked={query.closed === 'true'}
        onChange={on => change({ closed: on ? 'true' : undefined })}
      />
      {active > 0 && <Button onClick={() => change(none)}>{t('filter.clear')}</Button>}
    </section>
  )
}
