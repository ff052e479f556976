import { type ReactNode, type SubmitEvent, useEffect, useRef } from 'react'
import type { ErrorItem } from '#kernel/errors.ts'
import { Button } from '../button.tsx'
import type { ApiError } from '../server/api-error.ts'
import { t } from '../words/words.ts'
import { type Conflict, ConflictView } from './conflict-view.tsx'
import './field.css'
import { FieldError } from './field.tsx'
import type { FormState } from './use-form.ts'

/** What a form takes. */
export interface FormProps<T extends object> {
  readonly form: FormState<T>
  /** Sends the values; answers whether it was done: `() => action.go(form.values)`. */
  readonly onSubmit: (values: T) => Promise<boolean>
  /** The state of the action that `onSubmit` runs. */
  readonly action: { readonly pending: boolean; readonly error: ApiError | null; readonly clear: () => void }
  /** The verb on the button. */
  readonly submit: string
  readonly onCancel?: () => void
  /** How to settle a 409: without it the error only says that somebody was first. */
  readonly conflict?: Conflict<T>
  /** More buttons, between the verb and Cancel. */
  readonly more?: ReactNode
  readonly children: ReactNode
}

/** A form: errors stand at their fields, the rest on top; the first wrong field gets the focus; nothing typed is lost. */
export function Form<T extends object>({
  form,
  onSubmit,
  action,
  submit,
  onCancel,
  conflict,
  more,
  children,
}: FormProps<T>) {
  const place = useRef<HTMLFormElement>(null)
  const { fail } = form
  useEffect(() => {
    fail(action.error)
  }, [action.error, fail])
  useEffect(() => {
    if (action.error !== null)
      place.current?.querySelector<HTMLElement>('[aria-invalid="true"], .fl-form-errors')?.focus()
  }, [action.error])

  const send = async (values: T) => {
    if (await onSubmit(values)) form.saved()
  }
  const submitted = (event: SubmitEvent) => {
    event.preventDefault()
    if (!action.pending) void send(form.values)
  }
  // Without the current state, as when two save in the same instant, the error stands on top and saving again compares.
  if (conflict && action.error?.code === 'stale_rev' && action.error.current != null) {
    return (
      <ConflictView
        conflict={conflict}
        start={form.start}
        yours={form.values}
        current={action.error.current}
        pending={action.pending}
        onBack={action.clear}
        onSettled={form.set}
        onSaved={form.saved}
      />
    )
  }
  return (
    <form ref={place} className="fl-form" noValidate onSubmit={submitted}>
      {form.restored && form.changed && <Restored onStartOver={form.startOver} />}
      <Errors errors={form.general()} />
      {children}
      <div className="fl-form-foot">
        <Button type="submit" tone="primary" pending={action.pending}>
          {submit}
        </Button>
        {more}
        {onCancel && (
          <Button tone="quiet" onClick={onCancel}>
            {t('form.cancel')}
          </Button>
        )}
      </div>
    </form>
  )
}

function Restored({ onStartOver }: { readonly onStartOver: () => void }) {
  return (
    <div className="fl-form-note" role="status">
      {t('form.restored')}
      <Button tone="quiet" size="s" onClick={onStartOver}>
        {t('form.startOver')}
      </Button>
    </div>
  )
}

function Errors({ errors }: { readonly errors: readonly ErrorItem[] }) {
  if (errors.length === 0) return null
  return (
    <div className="fl-form-errors" role="alert" tabIndex={-1}>
      {errors.map(error => (
        <FieldError key={`${error.field} ${error.code}`} error={error} />
      ))}
    </div>
  )
}
