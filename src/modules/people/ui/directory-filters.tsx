import { useEffect, useRef, useState } from 'react'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import type { SearchChange } from '#ui/place.ts'
import './people.css'
import { type Filters, type Status, useTeams } from './queries.ts'
import { TeamPicker } from './team-picker.tsx'
import { t } from './words.ts'

const STATUSES: readonly Status[] = ['here', 'away', 'invited', 'left', 'all']

/** The filters that an address asks for. */
export function filtersFrom(words: Readonly<Record<string, string>>): Filters {
  const { q = '', team = '', level = '', status = '' } = words
  return { q, team, level, status: STATUSES.find(each => each === status) ?? 'here' }
}

/** Words, team, level and standing that the directory is narrowed to; kept in the address, so that they can be shared. */
export function DirectoryFilters({
  filters,
  onChange,
  levels,
}: {
  readonly filters: Filters
  readonly onChange: (change: SearchChange) => void
  readonly levels: readonly string[]
}) {
  const teams = useTeams()
  const team = teams.data?.find(({ id }) => id === filters.team)
  return (
    <search className="pp-filters">
      <Words value={filters.q} onChange={q => onChange({ q: q === '' ? undefined : q })} />
      <TeamPicker
        label={t('people.team')}
        placeholder={t('people.team.any')}
        value={team === undefined ? null : { id: team.id, label: team.name }}
        onChange={picked => onChange({ team: picked?.id })}
      />
      <SelectField
        label={t('people.level')}
        value={filters.level === '' ? 'any' : filters.level}
        onChange={level => onChange({ level: level === 'any' ? undefined : level })}
        choices={[
          { value: 'any', label: t('people.level.any') },
          ...levels.map((label, index) => ({ value: String(index + 1), label })),
        ]}
      />
      <SelectField
        label={t('people.status')}
        value={filters.status}
        onChange={status => onChange({ status: status === 'here' ? undefined : status })}
        choices={STATUSES.map(value => ({ value, label: t(`people.status.${value}`) }))}
      />
    </search>
  )
}

/** What is typed is searched for as soon as typing pauses; an address changed from outside is taken over. */
function Words({ value, onChange }: { readonly value: string; readonly onChange: (words: string) => void }) {
  const [text, setText] = useState(value)
  const sent = useRef(value)
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    if (value === sent.current) return
    sent.current = value
    setText(value)
  }, [value])
  const typed = (next: string) => {
    setText(next)
    clearTimeout(pause.current)
    pause.current = setTimeout(() => {
      sent.current = next
      onChange(next)
    }, PAUSE_MS)
  }
  return (
    <TextField
      type="search"
      label={t('people.search')}
      placeholder={t('people.search.hint')}
      value={text}
      onChange={typed}
    />
  )
}

const PAUSE_MS = 150
