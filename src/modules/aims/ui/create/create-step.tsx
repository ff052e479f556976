import { PersonPicker, TeamPicker } from '#modules/people/public-ui.tsx'
import { Checkbox, RadioGroup } from '#ui/form/choice-field.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextArea, TextField } from '#ui/form/text-field.tsx'
import type { FormState } from '#ui/form/use-form.ts'
import type { AimKind } from '../../contract.ts'
import { AUTHORITY } from '../act/brief-form.tsx'
import { CriteriaField } from '../act/criteria-field.tsx'
import { MeasureFields } from '../act/measure-fields.tsx'
import { LINKS } from '../act/place-forms.tsx'
import { t as act } from '../act/words.ts'
import { AimPicker } from '../aim-picker.tsx'
import type { First } from './from-address.ts'
import type { NewAimValues, Step } from './new-aim-values.ts'
import { t } from './words.ts'

interface StepProps {
  readonly kind: AimKind
  readonly form: FormState<NewAimValues>
  /** Of the first goals of somebody new: what to ask for. */
  readonly first: First | null
}

/** The fields of one step. */
export function CreateStep({ step, ...props }: StepProps & { readonly step: Step }) {
  if (step === 'why') return <WhyStep {...props} />
  if (step === 'good') return <GoodStep {...props} />
  if (step === 'values') return <ValuesStep {...props} />
  return step === 'place' ? <PlaceStep {...props} /> : <MeasureStep {...props} />
}

function WhyStep({ kind, form }: StepProps) {
  const vision = kind === 'vision'
  return (
    <>
      <TextField
        label={act(vision ? 'field.title.vision' : 'field.title')}
        max={140}
        autoFocus
        {...form.field('title')}
      />
      <TextArea
        label={act('field.what')}
        hint={act('field.what.hint')}
        max={10_000}
        {...form.field('what')}
      />
      <TextArea label={act('field.why')} hint={act('field.why.hint')} max={10_000} {...form.field('why')} />
      {vision && <DateField label={act('field.horizon')} {...form.field('dueOn')} />}
    </>
  )
}

function GoodStep({ kind, form, first }: StepProps) {
  return (
    <>
      {first !== null && <p className="fl-quiet fl-measure">{t(`first.${first}`)}</p>}
      <CriteriaField
        label={act(kind === 'vision' ? 'field.criteria.vision' : 'field.criteria')}
        {...form.field('criteria')}
      />
      {kind !== 'vision' && (
        <TextArea
          label={act('field.constraints')}
          hint={act('field.constraints.hint')}
          rows={2}
          optional
          {...form.field('constraints')}
        />
      )}
      {kind !== 'vision' && (
        <TextArea
          label={act('field.notThis')}
          hint={act('field.notThis.hint')}
          rows={2}
          optional
          {...form.field('notThis')}
        />
      )}
      {kind === 'goal' && (
        <SelectField
          label={act('field.authority')}
          optional
          choices={AUTHORITY}
          {...form.field('authority')}
        />
      )}
    </>
  )
}

function ValuesStep({ form }: StepProps) {
  return (
    <>
      <TextArea
        label={act('field.mission')}
        hint={act('field.mission.hint')}
        optional
        {...form.field('mission')}
      />
      <TextArea
        label={act('field.values')}
        hint={act('field.values.hint')}
        rows={4}
        optional
        {...form.field('values')}
      />
    </>
  )
}

function PlaceStep({ kind, form }: StepProps) {
  const { scope, parentId, link, critical } = form.values
  const goal = kind === 'goal'
  return (
    <>
      <AimPicker
        label={act('field.parent')}
        {...(goal ? {} : { kind: 'vision' as const })}
        {...form.field('parentId')}
      />
      {goal && parentId !== null && (
        <RadioGroup label={act('field.link')} choices={LINKS} {...form.field('link')} />
      )}
      {goal && link === 'enables' && (
        <Checkbox
          label={act('field.critical')}
          checked={critical}
          onChange={next => form.set({ critical: next })}
        />
      )}
      {goal && parentId === null && (
        <TextField label={act('field.standalone')} max={280} {...form.field('standaloneReason')} />
      )}
      <PersonPicker label={act('field.owner')} hint={act('field.owner.hint')} {...form.field('ownerId')} />
      {goal && <RadioGroup label={t('scope')} choices={SCOPES} {...form.field('scope')} />}
      {goal && scope === 'team' && <TeamPicker label={t('team')} {...form.field('teamId')} />}
    </>
  )
}

function MeasureStep({ form }: StepProps) {
  return (
    <>
      <MeasureFields {...form.field('measure')} />
      <div className="field-pair">
        <DateField label={act('field.startOn')} optional {...form.field('startOn')} />
        <DateField label={act('field.dueOn')} optional {...form.field('dueOn')} />
      </div>
    </>
  )
}

const SCOPES = (['org', 'team', 'person'] as const).map(value => ({ value, label: t(`scope.${value}`) }))
