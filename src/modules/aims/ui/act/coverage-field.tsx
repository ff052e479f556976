import { CheckboxGroup } from '#ui/form/choice-field.tsx'
import type { FieldProps } from '#ui/form/field.tsx'
import { FieldError } from '#ui/form/field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import type { AimPage } from '../../contract.ts'
import type { EditedCoverage, EditedMilestone } from './plan-values.ts'
import { t } from './words.ts'

interface CoverageFieldProps extends FieldProps {
  readonly page: AimPage
  readonly milestones: readonly EditedMilestone[]
  readonly value: readonly EditedCoverage[]
  readonly onChange: (value: EditedCoverage[]) => void
}

/** For each success criterion: which milestones and goals below cover it, or why nothing does. */
export function CoverageField({ label, error, page, milestones, value, onChange }: CoverageFieldProps) {
  if (page.brief.criteria.length === 0) return null
  const choices = [
    ...milestones
      .filter(each => each.title !== '')
      .map(each => ({ value: `milestone:${each.id}`, label: each.title })),
    ...page.children.map(child => ({ value: `aim:${child.id}`, label: child.title })),
  ]
  return (
    <fieldset className="fl-field">
      <legend className="fl-field-legend">{label}</legend>
      <div className="field-rows">
        {page.brief.criteria.map((criterion, index) => {
          const now = value.find(each => each.criterionId === criterion.id) ?? {
            criterionId: criterion.id,
            coveredBy: [],
            notCoveredWhy: '',
          }
          const change = (part: Partial<EditedCoverage>) =>
            onChange([...value.filter(each => each.criterionId !== criterion.id), { ...now, ...part }])
          return (
            <div key={criterion.id} className="coverage-row">
              <CheckboxGroup
                label={`${index + 1}. ${criterion.text}`}
                choices={choices}
                value={now.coveredBy}
                onChange={coveredBy => change({ coveredBy })}
              />
              {now.coveredBy.length === 0 && (
                <TextField
                  label={t('field.notCovered')}
                  optional
                  max={280}
                  value={now.notCoveredWhy}
                  onChange={notCoveredWhy => change({ notCoveredWhy })}
                />
              )}
            </div>
          )
        })}
      </div>
      <FieldError error={error} />
    </fieldset>
  )
}
