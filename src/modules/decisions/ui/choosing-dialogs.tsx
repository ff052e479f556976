import { RadioGroup } from '#ui/form/choice-field.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { TextArea, TextField } from '#ui/form/text-field.tsx'
import { STANCES } from '../contract/words.ts'
import type { DecisionPage, Stance } from '../contract.ts'
import { decisions } from './queries.ts'
import { StepDialog, type StepProps } from './step-dialog.tsx'
import { t } from './words.ts'

/** What I think, before somebody else decides. */
export function ViewDialog({ page, onClose }: StepProps) {
  const start = { stance: 'option' as Stance, optionId: '', concern: '' }
  return (
    <StepDialog
      page={page}
      about="view"
      start={start}
      send={({ stance, optionId, concern }) =>
        decisions.giveView({
          params: { id: page.id },
          body: { stance, concern, optionId: stance === 'option' && optionId !== '' ? optionId : null },
        })
      }
      onClose={onClose}
    >
      {form => (
        <>
          <RadioGroup
            label={t('ask.stance')}
            choices={STANCES.map(value => ({ value, label: t(`stance.${value}`) }))}
            {...form.field('stance')}
          />
          {form.values.stance === 'option' && (
            <RadioGroup label={t('ask.option')} choices={choicesOf(page)} {...form.field('optionId')} />
          )}
          <TextArea
            label={t('ask.concern')}
            optional={form.values.stance !== 'against'}
            rows={3}
            {...form.field('concern')}
          />
        </>
      )}
    </StepDialog>
  )
}

/** The choice, with reasons and what was set aside. */
export function DecideDialog({ page, onClose }: StepProps) {
  const { id, rev } = page
  const start = {
    ...{ optionId: '', reasons: '', setAside: '', dissent: '' },
    ...{ revisitOn: '', revisitWhen: '' },
  }
  return (
    <StepDialog
      page={page}
      about="decide"
      start={start}
      send={({ revisitOn, ...ruling }) =>
        decisions.decide({ params: { id }, body: { ...ruling, rev, revisitOn: revisitOn || null } })
      }
      onClose={onClose}
    >
      {form => (
        <>
          <RadioGroup label={t('ask.optionId')} choices={choicesOf(page)} {...form.field('optionId')} />
          <TextArea label={t('ask.reasons')} rows={3} {...form.field('reasons')} />
          <TextArea label={t('ask.setAside')} rows={3} {...form.field('setAside')} />
          <Dissent page={page} />
          <TextArea
            label={t('ask.dissent')}
            hint={t('ask.dissent.hint')}
            optional
            rows={3}
            {...form.field('dissent')}
          />
          <TextField
            label={t('ask.revisitWhen')}
            hint={t('ask.revisitWhen.hint')}
            optional
            max={280}
            {...form.field('revisitWhen')}
          />
          <DateField label={t('ask.revisitOn')} optional {...form.field('revisitOn')} />
        </>
      )}
    </StepDialog>
  )
}

function choicesOf({ options }: DecisionPage) {
  return options.map(({ id, text }) => ({ value: id, label: text }))
}

/** What those say who are against it, in view while it is decided: not part of the form, whose draft may be older. */
function Dissent({ page: { perspectives, round } }: { readonly page: DecisionPage }) {
  const against = perspectives.filter(view => view.round === round && view.stance === 'against')
  return against.map(({ person, concern }) => (
    <p key={person.id} className="dc-text fl-quiet">
      {t('ask.against', { name: person.name, concern })}
    </p>
  ))
}
