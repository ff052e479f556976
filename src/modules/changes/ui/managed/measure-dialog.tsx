import { addDays } from '#kernel/local-date.ts'
import { DateField } from '#ui/form/date-field.tsx'
import { NumberField } from '#ui/form/number-field.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { todayHere } from '#ui/words/dates.ts'
import { ASPECTS, type Aspect, type ChangePage, type Measure } from '../../contract.ts'
import { FormDialog } from '../form-dialog.tsx'
import { changes } from '../queries.ts'
import { t } from '../words.ts'
import { RemoveButton } from './remove-button.tsx'

interface Values {
  readonly name: string
  readonly aspect: Aspect
  readonly whole: number | null
  readonly source: string
  readonly fromOn: string
  readonly toOn: string
  /** In percent. */
  readonly target: number | null
}

const CHOICES = ASPECTS.map(value => ({ value, label: t(`aspect.${value}`) }))

/** Weeks until a new way is expected to be usual, to begin with. */
const USUAL_DAYS = 84

/** Says how it is seen whether people do it the new way, and what is expected when. */
export function MeasureDialog({
  page: { id, rev },
  measure,
  onClose,
}: {
  readonly page: ChangePage
  readonly measure: Measure | null
  readonly onClose: () => void
}) {
  return (
    <FormDialog<Values, unknown>
      title={t('adoption.add')}
      keep={`change:measure:${id}:${measure?.id ?? ''}`}
      start={startOf(measure)}
      run={({ target, ...rest }) =>
        changes.setMeasure({
          params: { id },
          body: { rev, id: measure?.id ?? null, ...rest, target: (target ?? 80) / 100 },
        })
      }
      done={t('saved')}
      more={
        measure !== null && (
          <RemoveButton
            run={() => changes.dropMeasure({ params: { id, partId: measure.id }, query: { rev } })}
            onDone={onClose}
          />
        )
      }
      onClose={onClose}
    >
      {form => (
        <>
          <TextField
            label={t('adoption.name')}
            hint={t('adoption.name.hint')}
            max={140}
            {...form.field('name')}
          />
          <SelectField label={t('adoption.aspect')} choices={CHOICES} {...form.field('aspect')} />
          <NumberField
            label={t('adoption.whole')}
            hint={t('adoption.whole.hint')}
            optional
            {...form.field('whole')}
          />
          <TextField label={t('adoption.source')} max={280} {...form.field('source')} />
          <DateField label={t('adoption.from')} {...form.field('fromOn')} />
          <DateField label={t('adoption.to')} {...form.field('toOn')} />
          <NumberField label={t('adoption.target')} unit="%" {...form.field('target')} />
        </>
      )}
    </FormDialog>
  )
}

function startOf(measure: Measure | null): Values {
  if (measure === null) {
    const dates = { fromOn: todayHere(), toOn: addDays(todayHere(), USUAL_DAYS) }
    return { name: '', aspect: 'use', whole: null, source: '', target: 80, ...dates }
  }
  const { name, aspect, whole, source, fromOn, toOn, target } = measure
  return { name, aspect, whole, source, fromOn, toOn, target: Math.round(target * 100) }
}
