import type { ReactNode } from 'react'
import type { Conflict } from '#ui/form/conflict-view.tsx'
import { Form } from '#ui/form/form.tsx'
import { type FormState, useForm } from '#ui/form/use-form.ts'
import { Dialog } from '#ui/overlay/dialog.tsx'
import { useAction } from '#ui/server/use-action.ts'
import { TOUCHED } from './queries.ts'
import { t } from './words.ts'

/** What a dialog with one form takes: its values, what is sent, and its fields. */
export interface FormDialogProps<T extends object, Out> {
  readonly title: string
  /** Names the draft that survives a wrong click. */
  readonly keep: string
  readonly start: T
  readonly run: (values: T) => Promise<Out>
  readonly done: string
  /** The verb on the button; “Save” unless given. */
  readonly submit?: string
  readonly conflict?: Conflict<T>
  readonly more?: ReactNode
  readonly wide?: boolean
  readonly onDone?: (answer: Out) => void
  readonly onClose: () => void
  readonly children: (form: FormState<T>) => ReactNode
}

/** A dialog with one form, which closes when the server has it. */
export function FormDialog<T extends object, Out>({
  title,
  keep,
  start,
  run,
  done,
  submit = t('save'),
  conflict,
  more,
  wide = false,
  onDone,
  onClose,
  children,
}: FormDialogProps<T, Out>) {
  const form = useForm<T>({ keep, start })
  const action = useAction<T, Out>({
    run,
    refresh: TOUCHED,
    done,
    onDone: answer => {
      onClose()
      onDone?.(answer)
    },
  })
  return (
    <Dialog title={title} onClose={onClose} wide={wide}>
      <Form
        form={form}
        action={action}
        submit={submit}
        more={more}
        onCancel={onClose}
        onSubmit={action.go}
        {...(conflict === undefined ? {} : { conflict })}
      >
        {children(form)}
      </Form>
    </Dialog>
  )
}
