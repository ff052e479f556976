import { Form } from '#ui/form/form.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { useForm } from '#ui/form/use-form.ts'
import { Dialog } from '#ui/overlay/dialog.tsx'
import { Quote } from '#ui/quote.tsx'
import { useAction } from '#ui/server/use-action.ts'
import type { DelegationPage } from '../contract.ts'
import { AreasField } from './areas-field.tsx'
import { LevelField } from './level-field.tsx'
import { type TermValues, termsBody, termsOf, within } from './offer-values.ts'
import { askedOf, delegations, TOUCHED, useAuthority } from './queries.ts'
import { TermsFields } from './terms-fields.tsx'
import { t } from './words.ts'

/** Answers what the receiver needs, or changes an offer that waits: it is offered again. */
export function TermsDialog({
  page,
  onClose,
}: {
  readonly page: DelegationPage
  readonly onClose: () => void
}) {
  const { id, rev, needs } = page
  const isCover = page.kind === 'cover'
  const most = useAuthority(askedOf(page)).data?.most ?? 5
  const form = useForm<TermValues>({ keep: `delegation:terms:${id}`, start: termsOf(page) })
  const action = useAction({
    run: (values: TermValues) => {
      const areas = isCover ? within(values.areas, most) : null
      return delegations.changeTerms({ params: { id }, body: { ...termsBody(values, areas), areas, rev } })
    },
    refresh: TOUCHED,
    done: t('done.terms'),
    onDone: onClose,
  })
  return (
    <Dialog
      title={needs === null ? t('act.change_terms') : t('need.said', { name: page.to.name })}
      onClose={onClose}
    >
      {needs !== null && <Quote>{needs.text}</Quote>}
      <Form form={form} action={action} submit={t('send')} onCancel={onClose} onSubmit={action.go}>
        {isCover ? (
          <AreasField most={most} {...form.field('areas')} />
        ) : (
          <LevelField most={most} {...form.field('level')} />
        )}
        <TextField label={t('field.outcome')} max={280} {...form.field('outcome')} />
        <TermsFields form={form} />
      </Form>
    </Dialog>
  )
}
