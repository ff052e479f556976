import { Button } from '#ui/button.tsx'
import { CheckboxGroup } from '#ui/form/choice-field.tsx'
import { Form } from '#ui/form/form.tsx'
import { useForm } from '#ui/form/use-form.ts'
import { Dialog } from '#ui/overlay/dialog.tsx'
import { useAction } from '#ui/server/use-action.ts'
import { Loaded } from '#ui/states/loaded.tsx'
import type { ProcedureView, Recurring } from '../contract.ts'
import { standards, TOUCHED, useRecurring } from './queries.ts'
import { t } from './words.ts'

/** Chooses which recurring tasks of the team are done by a procedure. */
export function TieDialog({
  procedure,
  onClose,
}: {
  readonly procedure: ProcedureView
  readonly onClose: () => void
}) {
  const recurring = useRecurring(procedure.id)
  return (
    <Dialog title={t('tie.title')} onClose={onClose}>
      <Loaded query={recurring}>
        {({ series }) =>
          series.length === 0 ? (
            <>
              <p>{t('tie.none')}</p>
              <Button onClick={onClose}>{t('tie.save')}</Button>
            </>
          ) : (
            <Choose procedure={procedure} series={series} onClose={onClose} />
          )
        }
      </Loaded>
    </Dialog>
  )
}

function Choose({
  procedure: { id, rev },
  series,
  onClose,
}: {
  readonly procedure: ProcedureView
  readonly series: readonly Recurring[]
  readonly onClose: () => void
}) {
  const start = { seriesIds: series.filter(({ tied }) => tied).map(({ seriesId }) => seriesId) }
  const form = useForm<{ readonly seriesIds: string[] }>({ keep: `tie:${id}`, start })
  const save = useAction({
    run: ({ seriesIds }: { seriesIds: string[] }) =>
      standards.tieRecurring({ params: { id }, body: { rev, seriesIds } }),
    refresh: TOUCHED,
    done: t('tie.saved'),
    onDone: onClose,
  })
  return (
    <Form
      form={form}
      action={save}
      submit={t('tie.save')}
      onCancel={onClose}
      onSubmit={values => save.go(values)}
    >
      <CheckboxGroup
        label={t('tie')}
        choices={series.map(({ seriesId, title, assignee }) => ({
          value: seriesId,
          label: title,
          ...(assignee ? { hint: assignee.name } : {}),
        }))}
        {...form.field('seriesIds')}
      />
    </Form>
  )
}
