import type { ErrorItem } from '#kernel/errors.ts'
import { RadioGroup } from '#ui/form/choice-field.tsx'
import { NumberField } from '#ui/form/number-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import type { MeasureValues } from './measure-values.ts'
import { t } from './words.ts'

interface MeasureFieldsProps {
  readonly value: MeasureValues
  readonly onChange: (value: MeasureValues) => void
  /** An error whose path ends in the name of one of these fields; any other stands at the first. */
  readonly error: ErrorItem | undefined
}

/** How a result is measured, and only the numbers that kind of measure needs. */
export function MeasureFields({ value, onChange, error }: MeasureFieldsProps) {
  const { type, unit } = value
  const field = <K extends keyof MeasureValues>(name: K) => ({
    value: value[name],
    onChange: (next: MeasureValues[K]) => onChange({ ...value, [name]: next }),
    error: placeOf(error) === name ? error : undefined,
  })
  const choices = (['number', 'band', 'milestones', 'yesno'] as const).map(each => ({
    value: each,
    label: t(`measure.${each}`),
  }))
  return (
    <>
      <RadioGroup label={t('field.measureType')} choices={choices} {...field('type')} />
      {(type === 'number' || type === 'band') && (
        <TextField label={t('field.unit')} hint={t('field.unit.hint')} max={40} {...field('unit')} />
      )}
      {type === 'number' && (
        <div className="field-pair">
          <NumberField label={t('field.start')} unit={unit} {...field('start')} />
          <NumberField label={t('field.target')} unit={unit} {...field('target')} />
        </div>
      )}
      {type === 'band' && (
        <div className="field-pair">
          <NumberField label={t('field.low')} unit={unit} {...field('low')} />
          <NumberField label={t('field.high')} unit={unit} {...field('high')} />
        </div>
      )}
      {type !== '' && <TextField label={t('field.source')} optional max={280} {...field('source')} />}
    </>
  )
}

const NAMES: readonly string[] = ['unit', 'start', 'target', 'low', 'high', 'source']

function placeOf(error: ErrorItem | undefined): string | null {
  if (error === undefined) return null
  const last = error.field.split('.').at(-1) ?? ''
  return NAMES.includes(last) ? last : 'type'
}
