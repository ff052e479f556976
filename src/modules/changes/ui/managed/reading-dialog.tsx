import { DateField } from '#ui/form/date-field.tsx'
import { NumberField } from '#ui/form/number-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { todayHere } from '#ui/words/dates.ts'
import type { Measure } from '../../contract.ts'
import { FormDialog } from '../form-dialog.tsx'
import { changes } from '../queries.ts'
import { t } from '../words.ts'

interface Values {
  readonly onDay: string
  readonly counted: number | null
  /** In percent. */
  readonly share: number | null
  readonly note: string
}

/** Writes down how many do it the new way. */
export function ReadingDialog({
  changeId,
  measure: { id, name, whole },
  onClose,
}: {
  readonly changeId: string
  readonly measure: Measure
  readonly onClose: () => void
}) {
  return (
    <FormDialog<Values, unknown>
      title={name}
      keep={`change:reading:${id}`}
      start={{ onDay: todayHere(), counted: null, share: null, note: '' }}
      run={({ share, ...rest }) =>
        changes.readAdoption({
          params: { id: changeId, partId: id },
          body: { ...rest, share: share === null ? null : share / 100 },
        })
      }
      submit={t('adoption.read')}
      done={t('adoption.read.done')}
      onClose={onClose}
    >
      {form => (
        <>
          {whole === null ? (
            <NumberField label={t('adoption.read.share')} unit="%" {...form.field('share')} />
          ) : (
            <NumberField
              label={t('adoption.read.count')}
              unit={t('adoption.read.of', { whole })}
              {...form.field('counted')}
            />
          )}
          <DateField label={t('adoption.read.on')} max={todayHere()} {...form.field('onDay')} />
          <TextField label={t('adoption.read.note')} optional max={1000} {...form.field('note')} />
        </>
      )}
    </FormDialog>
  )
}
