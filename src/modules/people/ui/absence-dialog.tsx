import { DateField } from '#ui/form/date-field.tsx'
import { Form } from '#ui/form/form.tsx'
import { useForm } from '#ui/form/use-form.ts'
import { Columns } from '#ui/layout.tsx'
import { Dialog } from '#ui/overlay/dialog.tsx'
import { useSession } from '#ui/server/session.ts'
import { useAction } from '#ui/server/use-action.ts'
import { refuseMissing } from './missing.ts'
import { PersonPicker } from './person-picker.tsx'
import { orNull, type Picked, picked } from './picked.ts'
import { type Absence, PEOPLE, people } from './queries.ts'
import { t } from './words.ts'

interface Values {
  readonly from: string
  readonly to: string
  readonly coverId: Picked | null
}

/** Enters days away, or changes them. It never asks why. */
export function AbsenceDialog({
  personId,
  absence,
  onClose,
}: {
  readonly personId: string
  readonly absence?: Absence | undefined
  readonly onClose: () => void
}) {
  const { person, today } = useSession()
  const start = absence
    ? { from: absence.from, to: absence.to ?? '', coverId: picked(absence.cover) }
    : { from: today, to: '', coverId: null }
  const form = useForm<Values>({ keep: `absence:${absence?.id ?? personId}`, start })
  const action = useAction({
    run: async (values: Values) => {
      refuseMissing(values, { from: t('missing.from') })
      const body = { from: values.from, to: orNull(values.to), coverId: values.coverId?.id ?? null }
      if (absence)
        return await people.changeAbsence({ params: { id: absence.id }, body: { ...body, rev: absence.rev } })
      return await people.enterAbsence({ params: { id: personId }, body })
    },
    refresh: [PEOPLE],
    done: t(absence ? 'absence.changed' : 'absence.entered'),
    onDone: onClose,
  })
  const own = personId === person.id
  return (
    <Dialog title={t(absence ? 'absence.change' : 'person.away.add')} onClose={onClose}>
      <Form
        form={form}
        action={action}
        onSubmit={action.go}
        submit={t(absence ? 'absence.change' : 'absence.enter')}
        onCancel={onClose}
      >
        <Columns gap={16} least={180}>
          <DateField label={t('absence.from')} {...form.field('from')} />
          <DateField
            label={t('absence.to')}
            hint={t('absence.to.hint')}
            min={form.values.from}
            optional
            {...form.field('to')}
          />
        </Columns>
        <PersonPicker
          label={t('absence.cover')}
          hint={t(own ? 'absence.cover.hint' : 'absence.cover.hint.other')}
          optional
          except={[personId]}
          {...form.field('coverId')}
        />
      </Form>
    </Dialog>
  )
}
