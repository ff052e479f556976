import type { FieldProps } from '#ui/form/field.tsx'
import { PickerField } from '#ui/form/picker-field.tsx'
import type { AimKind } from '../contract.ts'
import { aims } from './queries.ts'
import { characterOf, standingOf } from './standing.ts'
import { t } from './words.ts'

/** An aim as picked. */
export interface PickedAim {
  readonly id: string
  readonly label: string
  readonly hint?: string
}

/** What the picker takes; `live` leaves out what is not live, `kind` keeps only one kind. */
export interface AimPickerProps extends FieldProps {
  readonly value: PickedAim | null
  readonly onChange: (aim: PickedAim | null) => void
  readonly kind?: AimKind
  readonly live?: boolean
}

/** Finds an aim by part of its title. */
export function AimPicker({ kind, live = false, ...field }: AimPickerProps) {
  const search = async (text: string, signal: AbortSignal) => {
    const query = {
      q: text,
      limit: 20,
      live: live ? ('true' as const) : ('false' as const),
      ...(kind === undefined ? {} : { kind }),
    }
    const found = await aims.searchAims({ query }, signal)
    return found.aims.map(aim => {
      const standing = standingOf(aim)
      const hint = [t(`kind.${aim.kind}`), `${characterOf(standing)} ${standing.word}`, aim.owner?.name]
        .filter(Boolean)
        .join(' · ')
      return { id: aim.id, label: aim.title, hint }
    })
  }
  return (
    <PickerField
      source={`aims ${kind ?? ''} ${live}`}
      search={search}
      placeholder={t('picker.placeholder')}
      {...field}
    />
  )
}
