import type { ReactNode } from 'react'
import { Form } from '#ui/form/form.tsx'
import { type FormState, useForm } from '#ui/form/use-form.ts'
import { Dialog } from '#ui/overlay/dialog.tsx'
import { useAction } from '#ui/server/use-action.ts'
import type { DecisionPage, Saved } from '../contract.ts'
import type { Asked } from './asked.ts'
import { TOUCHED } from './queries.ts'
import { t } from './words.ts'

/** What every step is given. */
export interface StepProps {
  readonly page: DecisionPage
  readonly onClose: () => void
}

/** One step with a decision in a dialog: what is typed is kept until it is saved. */
export function StepDialog<T extends object>({
  page,
  about,
  start,
  send,
  onClose,
  children,
}: StepProps & {
  readonly about: Asked
  readonly start: T
  readonly send: (values: T) => Promise<Saved>
  readonly children: (form: FormState<T>) => ReactNode
}) {
  const form = useForm<T>({ keep: about === 'edit' ? null : `decision-${about}:${page.id}`, start })
  const action = useAction({
    run: send,
    refresh: TOUCHED,
    done: saved => t(`done.${about}`, { name: saved.decider.name }),
    onDone: onClose,
  })
  return (
    <Dialog title={t(`act.${about}`)} onClose={onClose}>
      <Form
        form={form}
        action={action}
        submit={t(`save.${about}`)}
        onCancel={onClose}
        onSubmit={values => action.go(values)}
      >
        {children(form)}
      </Form>
    </Dialog>
  )
}
