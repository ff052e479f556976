import { Button } from '#ui/button.tsx'
import { FieldError, type FieldProps } from '#ui/form/field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import type { WithValue } from './charter-values.ts'
import { t } from './words.ts'

const MOST = 12

/** With whom the person works: what they give and what they get. */
export function WithField({
  label,
  error,
  value,
  onChange,
}: FieldProps & {
  readonly value: readonly WithValue[]
  readonly onChange: (value: WithValue[]) => void
}) {
  const change = (index: number, changes: Partial<WithValue>) =>
    onChange(value.map((row, at) => (at === index ? { ...row, ...changes } : row)))
  return (
    <fieldset className="fl-field">
      <legend className="fl-field-legend">{label}</legend>
      {value.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is the identity
        <div key={index} className="ch-with-row">
          <TextField
            label={t('worksWith.who')}
            max={140}
            value={row.who}
            onChange={who => change(index, { who })}
          />
          <TextField
            label={t('worksWith.gives')}
            max={280}
            value={row.gives}
            onChange={gives => change(index, { gives })}
          />
          <TextField
            label={t('worksWith.gets')}
            max={280}
            value={row.gets}
            onChange={gets => change(index, { gets })}
          />
          <Button
            tone="quiet"
            size="s"
            icon="close"
            aria-label={t('worksWith.remove', { number: index + 1 })}
            onClick={() => onChange(value.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      {value.length < MOST && (
        <Button size="s" icon="plus" onClick={() => onChange([...value, { who: '', gives: '', gets: '' }])}>
          {t('worksWith.add')}
        </Button>
      )}
      <FieldError error={error} />
    </fieldset>
  )
}
