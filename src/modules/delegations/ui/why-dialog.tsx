import { Form } from '#ui/form/form.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { useForm } from '#ui/form/use-form.ts'
import { Dialog } from '#ui/overlay/dialog.tsx'
import { useAction } from '#ui/server/use-action.ts'
import type { DelegationPage } from '../contract.ts'
import { delegations, TOUCHED } from './queries.ts'
import { t } from './words.ts'

/** Declining, taking back and ending all take one sentence that the other side reads. */
export function WhyDialog({
  step,
  page: { id, rev },
  onClose,
}: {
  readonly step: 'decline' | 'recall' | 'end'
  readonly page: DelegationPage
  readonly onClose: () => void
}) {
  const form = useForm({ keep: null, start: { why: '' } })
  const action = useAction({
    run: ({ why }: { why: string }) => CALLS[step]({ params: { id }, body: { rev, why } }),
    refresh: TOUCHED,
    done: t(`done.${step}`),
    onDone: onClose,
  })
  return (
    <Dialog title={t(`why.${step}`)} onClose={onClose}>
      <Form form={form} action={action} submit={t(`act.${step}`)} onCancel={onClose} onSubmit={action.go}>
        <TextField
          label={t('why.label')}
          hint={step === 'recall' ? t('why.recall.hint') : undefined}
          max={280}
          autoFocus
          {...form.field('why')}
        />
      </Form>
    </Dialog>
  )
}

const CALLS = {
  decline: delegations.declineDelegation,
  recall: delegations.recallDelegation,
  end: delegations.endDelegation,
} as const
