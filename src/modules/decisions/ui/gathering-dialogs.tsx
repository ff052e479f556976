import { useState } from 'react'
import { PersonPicker, type PickedPerson } from '#modules/people/public-ui.tsx'
import { Checkbox } from '#ui/form/choice-field.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { TextArea, TextField } from '#ui/form/text-field.tsx'
import { decisions } from './queries.ts'
import { StepDialog, type StepProps } from './step-dialog.tsx'
import { t } from './words.ts'

/** Whose view is wanted. */
export function AskDialog({ page, onClose }: StepProps) {
  const [person, setPerson] = useState<PickedPerson | null>(null)
  const { round, perspectives } = page
  const hasDissenter = perspectives.some(view => view.round === round && view.dissenter)
  return (
    <StepDialog
      page={page}
      about="ask"
      start={{ dissenter: !hasDissenter, personIds: '' }}
      send={({ dissenter }) =>
        decisions.askViews({
          params: { id: page.id },
          body: { dissenter, personIds: person === null ? [] : [person.id] },
        })
      }
      onClose={onClose}
    >
      {form => (
        <>
          <PersonPicker
            label={t('ask.person')}
            except={[page.decider.id]}
            value={person}
            onChange={setPerson}
            error={form.field('personIds').error}
          />
          <Checkbox
            label={t('ask.dissenter')}
            checked={form.values.dissenter}
            onChange={dissenter => form.set({ dissenter })}
          />
        </>
      )}
    </StepDialog>
  )
}

/** One more thing that can be chosen. */
export function OptionDialog({ page, onClose }: StepProps) {
  return (
    <StepDialog
      page={page}
      about="option"
      start={{ text: '' }}
      send={({ text }) => decisions.addOption({ params: { id: page.id }, body: { text } })}
      onClose={onClose}
    >
      {form => <TextField label={t('ask.text')} max={280} autoFocus {...form.field('text')} />}
    </StepDialog>
  )
}

/** What is known, and where from. */
export function EvidenceDialog({ page, onClose }: StepProps) {
  return (
    <StepDialog
      page={page}
      about="evidence"
      start={{ text: '', source: '' }}
      send={values => decisions.addEvidence({ params: { id: page.id }, body: values })}
      onClose={onClose}
    >
      {form => (
        <>
          <TextArea label={t('ask.evidence')} rows={3} {...form.field('text')} />
          <TextField label={t('ask.source')} max={280} {...form.field('source')} />
        </>
      )}
    </StepDialog>
  )
}

/** The question, its background and its date. */
export function EditDialog({ page, onClose }: StepProps) {
  const { id, rev, question, background, decideByOn } = page
  return (
    <StepDialog
      page={page}
      about="edit"
      start={{ question, background, decideByOn }}
      send={values => decisions.editDecision({ params: { id }, body: { rev, ...values } })}
      onClose={onClose}
    >
      {form => (
        <>
          <TextField label={t('propose.question')} max={140} autoFocus {...form.field('question')} />
          <TextArea label={t('propose.background')} optional rows={4} {...form.field('background')} />
          <DateField label={t('propose.by')} {...form.field('decideByOn')} />
        </>
      )}
    </StepDialog>
  )
}
