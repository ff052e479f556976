import { useState } from 'react'
import { formatNumber, parseNumber } from '../words/numbers.ts'
import { t } from '../words/words.ts'
import { Field, type FieldProps } from './field.tsx'

/** What a number field takes. `unit` stands inside it: “days”, “%”. Null is an empty field. */
export interface NumberFieldProps extends FieldProps {
  readonly value: number | null
  readonly onChange: (value: number | null) => void
  readonly unit?: string
  readonly placeholder?: string
}

/** A number in the person's way of writing it; it keeps what is typed and tells when that is no number. */
export function NumberField({ value, onChange, unit, placeholder, error, ...field }: NumberFieldProps) {
  const [text, setText] = useState(value === null ? '' : formatNumber(value, 10))
  const parsed = parseNumber(text)
  const shown =
    (parsed ?? null) === value
      ? text
      : value === null
        ? parsed === null
          ? text
          : ''
        : formatNumber(value, 10)
  const wrong = parseNumber(shown) === null
  const typed = (next: string) => {
    setText(next)
    onChange(parseNumber(next) ?? null)
  }
  return (
    <Field {...field} error={wrong ? notANumber() : error}>
      {control => (
        <div className="fl-control fl-control-unit">
          <input
            {...control}
            inputMode="decimal"
            autoComplete="off"
            value={shown}
            placeholder={placeholder}
            onChange={event => typed(event.target.value)}
          />
          {unit && <span>{unit}</span>}
        </div>
      )}
    </Field>
  )
}

function notANumber() {
  const fix = t('form.notANumber.fix', { example: formatNumber(12.5) })
  return { field: '', code: 'not_a_number', message: t('form.notANumber'), fix }
}
