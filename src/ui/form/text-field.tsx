import { useRef } from 'react'
import { t } from '../words/words.ts'
import { Field, type FieldProps } from './field.tsx'

/** What a text field takes. `max` counts characters as a person does and shows what is left near the limit. */
export interface TextFieldProps extends FieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly placeholder?: string
  readonly max?: number
  readonly type?: 'text' | 'email' | 'url' | 'search' | 'tel' | 'time'
  readonly autoComplete?: string
  /** Only where the field is what the page or the dialog is for. */
  readonly autoFocus?: boolean
  readonly inputMode?: 'text' | 'email' | 'numeric' | 'url'
}

/** One line of text. */
export function TextField({
  value,
  onChange,
  placeholder,
  max,
  type = 'text',
  autoComplete,
  autoFocus,
  inputMode,
  ...field
}: TextFieldProps) {
  const begun = useRef(false)
  return (
    <Field {...field} end={<Left value={value} max={max} />}>
      {control => (
        <input
          {...control}
          className="fl-control"
          type={type}
          value={value}
          placeholder={placeholder}
          autoComplete={autoComplete}
          inputMode={inputMode}
          ref={field => {
            if (autoFocus && field && !begun.current) field.focus()
            begun.current = true
          }}
          onChange={event => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

/** What a text area takes; `rows` is its least height in lines. */
export interface TextAreaProps extends FieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly placeholder?: string
  readonly max?: number
  readonly rows?: number
}

/** Several lines of text; it grows with what is written. */
export function TextArea({ value, onChange, placeholder, max, rows = 3, ...field }: TextAreaProps) {
  return (
    <Field {...field} end={<Left value={value} max={max} />}>
      {control => (
        <textarea
          {...control}
          className="fl-control"
          rows={rows}
          value={value}
          placeholder={placeholder}
          onChange={event => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

function Left({ value, max }: { readonly value: string; readonly max: number | undefined }) {
  if (max === undefined) return null
  const left = max - [...value].length
  if (left > Math.max(20, max * 0.2)) return null
  return (
    <span className="fl-count" data-over={left < 0 || undefined} aria-live="polite">
      {left < 0 ? t('form.over', { count: -left }) : t('form.left', { count: left })}
    </span>
  )
}
