import { useQueryClient } from '@tanstack/react-query'
import type { FieldProps } from '#ui/form/field.tsx'
import { PickerField } from '#ui/form/picker-field.tsx'
import { folded } from './folded.ts'
import { people, TEAMS, type TeamNode } from './queries.ts'
import { t } from './words.ts'

/** A team as picked: `label` is its name. */
export interface PickedTeam {
  readonly id: string
  readonly label: string
  readonly hint?: string
}

/** What a team picker takes besides what every field does. */
export type TeamPickerProps = FieldProps & {
  readonly value: PickedTeam | null
  readonly onChange: (team: PickedTeam | null) => void
  /** Id of a team that is not offered, nor anything below it. */
  readonly notBelow?: string
  readonly placeholder?: string
}

/** Finds an open team by part of its name; the teams above stand beside it. */
export function TeamPicker({ notBelow, placeholder = t('people.find.team'), ...field }: TeamPickerProps) {
  const queries = useQueryClient()
  const search = async (text: string) => {
    const teams = await queries.fetchQuery({
      queryKey: TEAMS,
      queryFn: () => people.listTeams(),
      staleTime: 30_000,
    })
    return found(teams, text, notBelow)
  }
  return (
    <PickerField source={`teams ${notBelow ?? ''}`} search={search} placeholder={placeholder} {...field} />
  )
}

/** At most twenty teams whose name or path has every word. */
function found(teams: readonly TeamNode[], text: string, notBelow: string | undefined): PickedTeam[] {
  const words = folded(text).split(/\s+/).filter(Boolean)
  const paths = new Map<string, string>()
  const left = new Set(notBelow === undefined ? [] : [notBelow])
  const matches: PickedTeam[] = []
  for (const { id, name, parentId } of teams) {
    const above = parentId === null ? undefined : paths.get(parentId)
    paths.set(id, above === undefined ? name : `${above} › ${name}`)
    if (parentId !== null && left.has(parentId)) left.add(id)
    const text = folded(paths.get(id) ?? name)
    if (!left.has(id) && words.every(word => text.includes(word)))
      matches.push({ id, label: name, ...(above === undefined ? {} : { hint: above }) })
  }
  return matches.slice(0, 20)
}
