import type { ReactNode } from 'react'
import { Form } from '#ui/form/form.tsx'
import { type FormState, useForm } from '#ui/form/use-form.ts'
import { Dialog } from '#ui/overlay/dialog.tsx'
import { useAction } from '#ui/server/use-action.ts'
import { TOUCHED } from './queries.ts'

/** What a dialog with one form takes: its values, what is sent, and its fields. */
export interface FormDialogProps<T extends object, Out> {
  readonly title: string
  /** Names the draft that survives a wrong click. */
  readonly keep: string
  readonly start: T
  readonly run: (values: T) => Promise<Out>
  readonly done: string
  readonly submit: string
  readonly wide?: boolean
  readonly onDone?: (answer: Out) => void
  readonly onClose: () => void
  readonly children: (form: FormState<T>) => ReactNode
}

/** A dialog with one form, which closes when the server has it. */
export function FormDialog<T extends object, Out>(props: FormDialogProps<T, Out>) {
  const { title, keep, start, run, done, submit, wide = false, onDone, onClose, children } = props
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
      <Form form={form} action={action} submit={submit} onCancel={onClose} onSubmit={action.go}>
        {children(form)}
      </Form>
    </Dialog>
  )
}
