import { t } from '../words/words.ts'
import { Field, type FieldProps } from './field.tsx'

/** One choice of a select or of a group. */
export interface Choice<V extends string> {
  readonly value: V
  readonly label: string
  /** A quiet second line; shown by groups, not by selects. */
  readonly hint?: string
  readonly disabled?: boolean
}

/** What a select takes; `''` is the empty value, offered when the field is optional or nothing is chosen yet. */
export interface SelectFieldProps<V extends string> extends FieldProps {
  readonly value: V | ''
  readonly onChange: (value: V) => void
  readonly choices: readonly Choice<V>[]
}

/** One of a few, up to about twelve: the device's own list. More than that is a `PickerField`. */
export function SelectField<V extends string>({ value, onChange, choices, ...field }: SelectFieldProps<V>) {
  return (
    <Field {...field}>
      {control => (
        <select
          {...control}
          className="fl-control"
          value={value}
          onChange={event => onChange(event.target.value as V)}
        >
          {(value === '' || field.optional) && <option value="">{t('form.choose')}</option>}
          {choices.map(choice => (
            <option key={choice.value} value={choice.value} disabled={choice.disabled}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
