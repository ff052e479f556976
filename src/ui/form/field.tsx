import { type ReactNode, useId } from 'react'
import type { ErrorItem } from '#kernel/errors.ts'
import { atField } from './at-field.ts'
import './field.css'
import { Mark } from '../marks/status.tsx'
import { t } from '../words/words.ts'

/** What every field takes. */
export interface FieldProps {
  readonly label: string
  /** Name in the form; errors find their field by it. */
  readonly name?: string
  /** One quiet sentence that helps to fill it in. */
  readonly hint?: ReactNode
  readonly error?: ErrorItem | undefined
  /** Says “optional” beside the label; everything else is expected. */
  readonly optional?: boolean
  readonly disabled?: boolean
}

/** The attributes that tie a control to its label, hint and error. */
export interface ControlProps {
  readonly id: string
  readonly name: string | undefined
  readonly 'aria-invalid': true | undefined
  readonly 'aria-describedby': string | undefined
  readonly disabled: boolean | undefined
}

/** Label above, control, then hint or error: what happened and what to do. `end` stands at the end of the label's line. */
export function Field({
  label,
  name,
  hint,
  error,
  optional = false,
  disabled,
  end,
  children,
}: FieldProps & { readonly end?: ReactNode; readonly children: (control: ControlProps) => ReactNode }) {
  const id = useId()
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className="fl-field" data-invalid={error !== undefined || undefined}>
      <div className="fl-field-top">
        <label htmlFor={id}>
          {label} {optional && <span className="fl-faint">{t('form.optional')}</span>}
        </label>
        {end}
      </div>
      {children({
        id,
        name,
        'aria-invalid': error === undefined ? undefined : true,
        'aria-describedby': described || undefined,
        disabled,
      })}
      {hint && (
        <p className="fl-field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldError id={`${id}-error`} error={error} />
    </div>
  )
}

/** What is wrong with a field and what to do, below it; nothing when nothing is. */
export function FieldError({ id, error }: { readonly id?: string; readonly error: ErrorItem | undefined }) {
  if (error === undefined) return null
  return (
    <p className="fl-field-error" id={id}>
      <Mark kind="off-track" />
      <span>
        {atField(error.message)} {error.fix}
      </span>
    </p>
  )
}
