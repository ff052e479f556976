import { DateField } from '#ui/form/date-field.tsx'
import { Form } from '#ui/form/form.tsx'
import { useForm } from '#ui/form/use-form.ts'
import { Dialog } from '#ui/overlay/dialog.tsx'
import { useSession } from '#ui/server/session.ts'
import { useAction } from '#ui/server/use-action.ts'
import { refuseMissing } from '../missing.ts'
import { PEOPLE, type Placement, people } from '../queries.ts'
import { t } from '../words.ts'

/** Sets the last day of a position, or calls off one that has not begun. */
export function EndPlacementDialog({
  placement,
  onClose,
}: {
  readonly placement: Placement
  readonly onClose: () => void
}) {
  const { today } = useSession()
  const form = useForm({ keep: null, start: { to: placement.to ?? today } })
  const action = useAction({
    run: async ({ to }: { to: string }) => {
      refuseMissing({ to }, { to: t('missing.lastDay') })
      return await people.endPlacement({ params: { id: placement.id }, body: { to, rev: placement.rev } })
    },
    refresh: [PEOPLE],
    done: t('place.end.done'),
    onDone: onClose,
  })
  return (
    <Dialog title={t('place.end.title', { title: placement.title })} onClose={onClose}>
      <Form form={form} action={action} onSubmit={action.go} submit={t('place.end.act')} onCancel={onClose}>
        <DateField label={t('place.to')} hint={t('place.end.hint')} {...form.field('to')} />
      </Form>
    </Dialog>
  )
}
