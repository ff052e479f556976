import { Button } from '#ui/button.tsx'
import type { FieldProps } from '#ui/form/field.tsx'
import { FieldError } from '#ui/form/field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { t } from './words.ts'

/** A success criterion as edited; a kept id keeps what covers it. */
export interface EditedCriterion {
  readonly id?: string
  readonly text: string
}

const MOST = 5

/** One to five sentences that say when an aim is reached. */
export function CriteriaField({
  label,
  error,
  value,
  onChange,
}: FieldProps & {
  readonly value: readonly EditedCriterion[]
  readonly onChange: (value: EditedCriterion[]) => void
}) {
  const rows = value.length === 0 ? [{ text: '' }] : value
  const change = (index: number, text: string) =>
    onChange(rows.map((row, at) => (at === index ? { ...row, text } : row)))
  return (
    <fieldset className="fl-field">
      <legend className="fl-field-legend">{label}</legend>
      <div className="field-rows">
        {rows.map((row, index) => (
          // Rows have no identity but their place until the server gives them one.
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is the identity
          <div key={index} className="field-row">
            <TextField
              label={t('field.criterion', { number: index + 1 })}
              max={280}
              value={row.text}
              onChange={text => change(index, text)}
            />
            {rows.length > 1 && (
              <Button
                tone="quiet"
                size="s"
                icon="close"
                aria-label={t('field.criterion.remove', { number: index + 1 })}
                onClick={() => onChange(rows.filter((_, at) => at !== index))}
              />
            )}
          </div>
        ))}
      </div>
      {rows.length < MOST && (
        <Button size="s" icon="plus" onClick={() => onChange([...rows, { text: '' }])}>
          {t('field.criterion.add')}
        </Button>
      )}
      <FieldError error={error} />
    </fieldset>
  )
}
