import { useEffect, useState } from 'react'
import { TeamPicker } from '#modules/people/public-ui.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import type { SearchChange } from '#ui/place.ts'
import type { Filters } from '../queries.ts'
import { t } from '../words.ts'
import { FilterChips } from './filter-chips.tsx'

type Words = Readonly<Record<string, string>>

/** What the address says as the server takes it. */
export function filtersFrom(words: Words): Filters {
  const whose = words['whose']
  return {
    ...(whose === 'mine' ? { mine: 'true' as const } : {}),
    ...(whose === 'nobody' ? { unassigned: 'true' as const } : {}),
    ...(words['q'] ? { text: words['q'] } : {}),
    ...(words['state'] ? { state: words['state'] as NonNullable<Filters['state']> } : {}),
    ...(words['due'] ? { due: words['due'] as NonNullable<Filters['due']> } : {}),
    ...(words['sort'] ? { sort: words['sort'] as NonNullable<Filters['sort']> } : {}),
    ...(words['team'] ? { teamId: words['team'] } : {}),
    ...(words['goal'] ? { goalId: words['goal'] } : {}),
    ...(words['goal'] && words['below'] ? { below: 'true' as const } : {}),
    ...(words['who'] ? { assigneeId: words['who'] } : {}),
    ...(words['critical'] ? { critical: 'true' as const } : {}),
    ...(words['serves'] ? { serves: words['serves'] as NonNullable<Filters['serves']> } : {}),
  }
}

const choices = <V extends string>(values: readonly V[], label: (value: V) => string) =>
  values.map(value => ({ value, label: label(value) }))

/** Narrows the list; the address keeps it, so that it can be shared. `board` leaves out state and order. */
export function ListFilters({
  words,
  onChange,
  board = false,
}: {
  readonly words: Words
  readonly onChange: (change: SearchChange) => void
  readonly board?: boolean
}) {
  const [text, setText] = useState(words['q'] ?? '')
  useEffect(() => {
    const timer = setTimeout(() => text !== (words['q'] ?? '') && onChange({ q: text }), 250)
    return () => clearTimeout(timer)
  }, [text, words, onChange])
  return (
    <div className="tk-filters">
      <TextField type="search" label={t('list.find')} value={text} onChange={setText} autoComplete="off" />
      <SelectField
        label={t('list.whose')}
        value={words['whose'] ?? 'all'}
        onChange={whose => onChange({ whose: whose === 'all' ? undefined : whose })}
        choices={choices(['all', 'mine', 'nobody'] as const, each => t(`list.whose.${each}`))}
      />
      {!board && (
        <SelectField
          label={t('list.state')}
          value={words['state'] ?? 'open'}
          onChange={state => onChange({ state: state === 'open' ? undefined : state })}
          choices={[
            { value: 'open', label: t('list.state.open') },
            ...choices(STATES, each => t(`state.${each}`)),
            { value: 'any', label: t('list.state.any') },
          ]}
        />
      )}
      <SelectField
        label={t('list.due')}
        value={words['due'] ?? 'any'}
        onChange={due => onChange({ due: due === 'any' ? undefined : due })}
        choices={choices(['any', 'overdue', 'this_week', 'four_weeks', 'none'] as const, each =>
          t(`list.due.${each}`),
        )}
      />
      <TeamPicker
        label={t('list.team')}
        value={words['team'] ? { id: words['team'], label: words['teamName'] ?? '' } : null}
        onChange={team => onChange({ team: team?.id, teamName: team?.label })}
      />
      {!board && (
        <SelectField
          label={t('list.sort')}
          value={words['sort'] ?? 'due'}
          onChange={sort => onChange({ sort: sort === 'due' ? undefined : sort })}
          choices={choices(['due', 'newest', 'title'] as const, each => t(`list.sort.${each}`))}
        />
      )}
      <FilterChips words={words} onChange={onChange} />
    </div>
  )
}

const STATES = ['todo', 'doing', 'blocked', 'done', 'dropped'] as const
