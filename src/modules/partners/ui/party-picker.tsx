import type { FieldProps } from '#ui/form/field.tsx'
import { PickerField } from '#ui/form/picker-field.tsx'
import { partners } from './queries.ts'
import { t } from './words.ts'

/** A partner as picked. */
export interface PickedParty {
  readonly id: string
  readonly label: string
  readonly hint?: string
}

/** What a partner picker takes besides what every field does. */
export type PartyPickerProps = FieldProps & {
  readonly value: PickedParty | null
  readonly onChange: (party: PickedParty | null) => void
}

/** Finds an external party by part of its name. */
export function PartyPicker(props: PartyPickerProps) {
  const search = async (text: string, signal: AbortSignal) => {
    const { entries } = await partners.listPartners({ query: text.trim() === '' ? {} : { text } }, signal)
    return entries.slice(0, 20).map(({ id, name, owner }) => ({ id, label: name, hint: owner.name }))
  }
  return <PickerField source="partners" search={search} placeholder={t('search')} {...props} />
}
