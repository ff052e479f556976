import { type ReactNode, useId } from 'react'
import './field.css'
import { FieldError, type FieldProps } from './field.tsx'
import type { Choice } from './select-field.tsx'

/** Any number of a few: boxes to tick. `value` holds the ticked ones. */
export function CheckboxGroup<V extends string>({
  value,
  onChange,
  choices,
  ...field
}: FieldProps & {
  readonly value: readonly V[]
  readonly onChange: (value: V[]) => void
  readonly choices: readonly Choice<V>[]
}) {
  const toggle = (each: V) =>
    onChange(value.includes(each) ? value.filter(other => other !== each) : [...value, each])
  return (
    <Group {...field}>
      {choices.map(choice => (
        <Box
          key={choice.value}
          type="checkbox"
          choice={choice}
          checked={value.includes(choice.value)}
          onChange={() => toggle(choice.value)}
        />
      ))}
    </Group>
  )
}

/** Exactly one of two to six, all of them visible. */
export function RadioGroup<V extends string>({
  value,
  onChange,
  choices,
  ...field
}: FieldProps & {
  readonly value: V | ''
  readonly onChange: (value: V) => void
  readonly choices: readonly Choice<V>[]
}) {
  const id = useId()
  return (
    <Group {...field}>
      {choices.map(choice => (
        <Box
          key={choice.value}
          type="radio"
          name={id}
          choice={choice}
          checked={value === choice.value}
          onChange={() => onChange(choice.value)}
        />
      ))}
    </Group>
  )
}

/** One yes or no. */
export function Checkbox({
  label,
  hint,
  error,
  checked,
  onChange,
  disabled,
}: FieldProps & { readonly checked: boolean; readonly onChange: (checked: boolean) => void }) {
  const choice = {
    value: 'yes',
    label,
    disabled: disabled ?? false,
    ...(typeof hint === 'string' ? { hint } : {}),
  }
  return (
    <div className="fl-field" data-invalid={error !== undefined || undefined}>
      <Box type="checkbox" choice={choice} checked={checked} onChange={() => onChange(!checked)} />
      <FieldError error={error} />
    </div>
  )
}

function Group({ label, hint, error, disabled, children }: FieldProps & { readonly children: ReactNode }) {
  return (
    <fieldset className="fl-field" disabled={disabled} data-invalid={error !== undefined || undefined}>
      <legend className="fl-field-legend">{label}</legend>
      {hint && <p className="fl-field-hint">{hint}</p>}
      <div className="fl-choices">{children}</div>
      <FieldError error={error} />
    </fieldset>
  )
}

interface BoxProps {
  readonly type: 'checkbox' | 'radio'
  readonly name?: string
  readonly choice: Choice<string>
  readonly checked: boolean
  readonly onChange: () => void
}

function Box({ type, name, choice, checked, onChange }: BoxProps) {
  return (
    <label className="fl-choice">
      <input type={type} name={name} checked={checked} disabled={choice.disabled} onChange={onChange} />
      <span>{choice.label}</span>
      {choice.hint && <small>{choice.hint}</small>}
    </label>
  )
}
