import { Field, type FieldProps } from './field.tsx'

/** What a date field takes: `YYYY-MM-DD`, `''` for none; `min` and `max` likewise. */
export interface DateFieldProps extends FieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly min?: string
  readonly max?: string
}

/** A calendar date: the device's own picker, in the person's own way of writing dates. */
export function DateField({ value, onChange, min, max, ...field }: DateFieldProps) {
  return (
    <Field {...field}>
      {control => (
        <input
          {...control}
          className="fl-control"
          type="date"
          value={value}
          min={min}
          max={max}
          onChange={event => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
