import { newId } from '#kernel/id.ts'
import { Button } from '#ui/button.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import type { FieldProps } from '#ui/form/field.tsx'
import { FieldError } from '#ui/form/field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import type { EditedMilestone } from './plan-values.ts'
import { t } from './words.ts'

/** The milestones of a plan, in order, each with a due date. */
export function MilestonesField({
  label,
  hint,
  error,
  value,
  onChange,
}: FieldProps & {
  readonly value: readonly EditedMilestone[]
  readonly onChange: (value: EditedMilestone[]) => void
}) {
  const change = (index: number, part: Partial<EditedMilestone>) =>
    onChange(value.map((row, at) => (at === index ? { ...row, ...part } : row)))
  return (
    <fieldset className="fl-field">
      <legend className="fl-field-legend">{label}</legend>
      {hint && <p className="fl-field-hint">{hint}</p>}
      <div className="field-rows">
        {value.map((row, index) => (
          <div key={row.id} className="field-row field-row-dated">
            <TextField
              label={t('field.milestone', { number: index + 1 })}
              max={140}
              value={row.title}
              onChange={title => change(index, { title })}
            />
            <DateField
              label={t('field.milestone.due')}
              value={row.dueOn}
              onChange={dueOn => change(index, { dueOn })}
            />
            <Button
              tone="quiet"
              size="s"
              icon="close"
              aria-label={t('field.milestone.remove', { number: index + 1 })}
              onClick={() => onChange(value.filter((_, at) => at !== index))}
            />
          </div>
        ))}
      </div>
      <div>
        <Button
          size="s"
          icon="plus"
          onClick={() => onChange([...value, { id: newId(), fresh: true, title: '', dueOn: '', weight: 1 }])}
        >
          {t('field.milestone.add')}
        </Button>
      </div>
      <FieldError error={error} />
    </fieldset>
  )
}
