import { AimPicker } from '#modules/aims/public-ui.tsx'
import { Button } from '#ui/button.tsx'
import { FieldError, type FieldProps } from '#ui/form/field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Row } from '#ui/layout.tsx'
import type { DutyValue } from './charter-values.ts'
import { t } from './words.ts'

const MOST = 9

/** Three to nine responsibilities, each with what done well means and the goal it serves. */
export function DutiesField({
  label,
  hint,
  error,
  value,
  onChange,
}: FieldProps & {
  readonly value: readonly DutyValue[]
  readonly onChange: (value: DutyValue[]) => void
}) {
  const change = (index: number, changes: Partial<DutyValue>) =>
    onChange(value.map((row, at) => (at === index ? { ...row, ...changes } : row)))
  return (
    <fieldset className="fl-field">
      <legend className="fl-field-legend">{label}</legend>
      {hint && <p className="fl-field-hint">{hint}</p>}
      {value.map((duty, index) => (
        // Rows have no identity but their place until the server gives them one.
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is the identity
        <div key={index} className="ch-duty-row">
          <TextField
            label={t('responsibility', { number: index + 1 })}
            max={140}
            value={duty.title}
            onChange={title => change(index, { title })}
          />
          <TextField
            label={t('responsibility.standard')}
            max={280}
            value={duty.standard}
            onChange={standard => change(index, { standard })}
          />
          <Row between align="end">
            <AimPicker
              label={t('responsibility.aim')}
              optional
              live
              kind="goal"
              value={duty.aim}
              onChange={aim => change(index, { aim })}
            />
            <Button
              tone="quiet"
              size="s"
              icon="close"
              aria-label={t('responsibility.remove', { number: index + 1 })}
              onClick={() => onChange(value.filter((_, at) => at !== index))}
            />
          </Row>
        </div>
      ))}
      {value.length < MOST && (
        <Button
          size="s"
          icon="plus"
          onClick={() => onChange([...value, { title: '', standard: '', aim: null }])}
        >
          {t('responsibility.add')}
        </Button>
      )}
      <FieldError error={error} />
    </fieldset>
  )
}
