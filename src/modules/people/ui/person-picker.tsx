import type { FieldProps } from '#ui/form/field.tsx'
import { PickerField } from '#ui/form/picker-field.tsx'
import { awayText } from './person-link.tsx'
import { people } from './queries.ts'
import { t } from './words.ts'

/** A person as picked: `label` is the name to show. */
export interface PickedPerson {
  readonly id: string
  readonly label: string
  readonly hint?: string
}

/** What a person picker takes besides what every field does. */
export type PersonPickerProps = FieldProps & {
  readonly value: PickedPerson | null
  readonly onChange: (person: PickedPerson | null) => void
  /** Ids that are not offered, such as the person themself. */
  readonly except?: readonly string[]
  readonly placeholder?: string
}

/** Finds somebody who is in the organisation by part of the name, the title or the address. */
export function PersonPicker({ except = [], placeholder = t('people.find'), ...field }: PersonPickerProps) {
  const search = async (q: string, signal: AbortSignal) => {
    const query = { limit: 20 + except.length, ...(q.trim() === '' ? {} : { q }) }
    const { entries } = await people.listPeople({ query }, signal)
    return entries
      .filter(entry => !except.includes(entry.id))
      .map(({ id, name, title, team, away }) => ({
        id,
        label: name,
        hint: [title, team?.name, away === null ? null : awayText(away)].filter(Boolean).join(' · '),
      }))
  }
  return (
    <PickerField source={`people ${except.join(' ')}`} search={search} placeholder={placeholder} {...field} />
  )
}
