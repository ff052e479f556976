import { FieldError } from '#ui/form/field.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import type { FieldBinding } from '#ui/form/use-form.ts'
import { areasAt, COVER_PARTS, type CoverAreas } from '../contract/cover-areas.ts'
import { asLevel } from './delegation-line.tsx'
import { within } from './offer-values.ts'
import { t } from './words.ts'

const LEVELS = [1, 2, 3, 4, 5]

/** A level for each part of the work that a cover takes on; those above the giver's own authority are not offered. */
export function AreasField({
  most,
  from = areasAt(1),
  hint = t('areas.hint'),
  value,
  onChange,
  error,
}: FieldBinding<CoverAreas> & {
  readonly most: number
  /** Levels that it has already, and may keep. */
  readonly from?: CoverAreas
  readonly hint?: string | undefined
}) {
  const shown = within(value, most, from)
  const wrong = COVER_PARTS.find(area => error?.field.endsWith(`.${area}`))
  return (
    <fieldset className="fl-field" data-invalid={error !== undefined || undefined}>
      <legend className="fl-field-legend">{t('areas.label')}</legend>
      <p className="fl-field-hint">{hint}</p>
      <div className="dg-areas">
        {COVER_PARTS.map(area => (
          <SelectField
            key={area}
            name={`areas.${area}`}
            label={t(`area.${area}`)}
            value={asLevel(shown[area])}
            choices={LEVELS.filter(level => level <= Math.max(most, from[area])).map(level => ({
              value: asLevel(level),
              label: `${level} · ${t(`level.${asLevel(level)}`)}`,
            }))}
            error={area === wrong ? error : undefined}
            onChange={level => onChange({ ...shown, [area]: Number(level) })}
          />
        ))}
      </div>
      {wrong === undefined && <FieldError error={error} />}
    </fieldset>
  )
}
