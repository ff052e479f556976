import { DateField } from '#ui/form/date-field.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import type { FieldBinding } from '#ui/form/use-form.ts'
import type { Until } from '../contract/rhythm.ts'
import { t } from './words.ts'

/** What a form knows of how long every working day goes on; `until` is empty where it has no end. */
export interface UntilValues {
  readonly until: string
  readonly after: Until['cadence']
}

/** Until when two talk every working day, and how often after that. */
export function UntilFields({ until, after, min }: UntilFieldsProps) {
  const often = (['weekly', 'fortnightly', 'monthly'] as const).map(value => ({
    value,
    label: t(`cadence.${value}`),
  }))
  return (
    <>
      <DateField label={t('until')} hint={t('until.hint')} min={min} {...until} />
      {until.value !== '' && <SelectField label={t('until.after')} choices={often} {...after} />}
    </>
  )
}

interface UntilFieldsProps {
  readonly until: FieldBinding<string>
  readonly after: FieldBinding<Until['cadence']>
  /** The first day that can be chosen. */
  readonly min: string
}

/** As it is sent; `minutes` is how long they talk after it. Only what happens every working day has an end. */
export function untilIn(
  cadence: Until['cadence'] | 'workdays',
  { until, after }: UntilValues,
  minutes: number,
): Until | null {
  return cadence === 'workdays' && until !== '' ? { on: until, cadence: after, minutes } : null
}
