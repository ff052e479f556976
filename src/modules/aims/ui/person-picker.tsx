import { peopleContract } from '#modules/people/contract.ts'
import { client } from '#ui/client.ts'
import type { FieldProps } from '#ui/form/field.tsx'
import { PickerField } from '#ui/form/picker-field.tsx'
import { t } from './words.ts'

const people = client(peopleContract)

/** A person as picked. */
export interface PickedPerson {
  readonly id: string
  readonly label: string
  readonly hint?: string
}

/** Finds a person who works here by part of the name. */
export function PersonPicker(
  field: FieldProps & {
    readonly value: PickedPerson | null
    readonly onChange: (person: PickedPerson | null) => void
  },
) {
  const search = async (text: string, signal: AbortSignal) => {
    const found = await people.listPeople({ query: { q: text, limit: 20 } }, signal)
    return found.entries.map(person => ({
      id: person.id,
      label: person.name,
      hint: [person.title, person.team?.name].filter(Boolean).join(' · '),
    }))
  }
  return <PickerField source="people" search={search} placeholder={t('person.placeholder')} {...field} />
}
