import type { FieldProps } from '#ui/form/field.tsx'
import { PickerField } from '#ui/form/picker-field.tsx'
import { folded } from './folded.ts'

/** An IANA time zone, found by part of its name; null where that means the organisation's own. */
export function ZonePicker({
  value,
  onChange,
  ...field
}: FieldProps & {
  readonly value: string | null
  readonly onChange: (zone: string | null) => void
  readonly placeholder?: string
}) {
  return (
    <PickerField
      {...field}
      source="zones"
      search={async text => zonesWith(text)}
      value={value === null ? null : { id: value, label: zoneName(value) }}
      onChange={zone => onChange(zone?.id ?? null)}
    />
  )
}

/** A zone as people read it: `Europe/Lisbon`. */
export function zoneName(zone: string): string {
  return zone.replaceAll('_', ' ')
}

function zonesWith(text: string) {
  const words = folded(text)
    .split(/[\s/]+/)
    .filter(Boolean)
  return [...Intl.supportedValuesOf('timeZone'), 'UTC']
    .filter(zone => words.every(word => folded(zoneName(zone)).includes(word)))
    .slice(0, 20)
    .map(zone => ({ id: zone, label: zoneName(zone) }))
}
