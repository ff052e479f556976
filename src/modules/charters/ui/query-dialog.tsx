import { Form } from '#ui/form/form.tsx'
import { TextArea } from '#ui/form/text-field.tsx'
import { useForm } from '#ui/form/use-form.ts'
import { Dialog } from '#ui/overlay/dialog.tsx'
import { useAction } from '#ui/server/use-action.ts'
import type { CharterView } from '../contract.ts'
import { charters, TOUCHED } from './queries.ts'
import { t } from './words.ts'

/** Asks about a point of an offered charter. */
export function QueryDialog({
  charter: { id, rev },
  onClose,
}: {
  readonly charter: CharterView
  readonly onClose: () => void
}) {
  const form = useForm({ keep: `charter-query:${id}`, start: { point: '' } })
  const ask = useAction({
    run: ({ point }: { point: string }) => charters.queryCharter({ params: { id }, body: { rev, point } }),
    refresh: TOUCHED,
    done: t('query.done'),
    onDone: onClose,
  })
  return (
    <Dialog title={t('query.title')} onClose={onClose}>
      <Form
        form={form}
        action={ask}
        submit={t('query.send')}
        onCancel={onClose}
        onSubmit={values => ask.go(values)}
      >
        <p className="fl-quiet">{t('query.say')}</p>
        <TextArea label={t('query.point')} rows={4} max={10_000} {...form.field('point')} />
      </Form>
    </Dialog>
  )
}
