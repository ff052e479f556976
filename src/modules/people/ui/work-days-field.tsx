import { CheckboxGroup } from '#ui/form/choice-field.tsx'
import type { FieldProps } from '#ui/form/field.tsx'
import './people.css'
import { locale } from '#ui/words/locale.ts'

/** The days of a week somebody works, Monday first; `value` holds ISO weekdays. */
export function WorkDaysField({
  value,
  onChange,
  ...field
}: FieldProps & { readonly value: readonly number[]; readonly onChange: (days: number[]) => void }) {
  return (
    <div className="pp-week">
      <CheckboxGroup
        {...field}
        value={value.map(String)}
        onChange={days => onChange(days.map(Number).sort())}
        choices={[1, 2, 3, 4, 5, 6, 7].map(day => ({ value: String(day), label: weekdayName(day) }))}
      />
    </div>
  )
}

/** Working days as words, such as `Mon, Tue, Wed`. */
export function workDaysText(days: readonly number[]): string {
  return new Intl.ListFormat(locale().tag, { style: 'short', type: 'unit' }).format(
    days.map(day => weekdayName(day, 'short')),
  )
}

function weekdayName(day: number, style: 'long' | 'short' = 'long'): string {
  // 5 January 2026 was a Monday.
  const date = new Date(Date.UTC(2026, 0, 4 + day))
  return new Intl.DateTimeFormat(locale().tag, { weekday: style, timeZone: 'UTC' }).format(date)
}
