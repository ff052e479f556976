import { Form } from '#ui/form/form.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextArea, TextField } from '#ui/form/text-field.tsx'
import { useForm } from '#ui/form/use-form.ts'
import type { AimPage } from '../../contract.ts'
import { aims } from '../queries.ts'
import { t as shared } from '../words.ts'
import { type BriefValues, briefBody, briefValues } from './brief-values.ts'
import { type Based, conflictOf } from './conflict-of.ts'
import { CriteriaField } from './criteria-field.tsx'
import { useAct } from './use-act.ts'
import { useStep } from './use-step.ts'
import { t } from './words.ts'

/** What and why. On a live goal a change asks its owner to answer again. */
export function BriefForm({ page }: { readonly page: AimPage }) {
  const { close } = useAct()
  const form = useForm<BriefValues>({ keep: `aim-brief:${page.id}`, start: briefValues(page) })
  const send = ({ values, rev }: Based<BriefValues>) =>
    aims.editBrief({ params: { id: page.id }, body: { rev, ...briefBody(values, page.kind) } })
  const save = useStep(send, t('done.saved'))
  const vision = page.kind === 'vision'
  const fields = (
    ['title', 'what', 'why', 'criteria', 'constraints', 'notThis', 'authority', 'mission', 'values'] as const
  ).map(name => ({
    name,
    label: t(`field.${name}`),
    words: inWords,
  }))
  return (
    <Form
      form={form}
      action={save}
      submit={t('send')}
      onCancel={close}
      onSubmit={values => save.go({ values, rev: page.rev })}
      conflict={conflictOf(fields, briefValues, save.go)}
    >
      <TextField
        label={t(vision ? 'field.title.vision' : 'field.title')}
        max={140}
        {...form.field('title')}
      />
      <TextArea label={t('field.what')} hint={t('field.what.hint')} max={10_000} {...form.field('what')} />
      <TextArea label={t('field.why')} hint={t('field.why.hint')} max={10_000} {...form.field('why')} />
      <CriteriaField
        label={t(vision ? 'field.criteria.vision' : 'field.criteria')}
        {...form.field('criteria')}
      />
      {vision && (
        <TextArea
          label={t('field.mission')}
          hint={t('field.mission.hint')}
          optional
          {...form.field('mission')}
        />
      )}
      {vision && (
        <TextArea
          label={t('field.values')}
          hint={t('field.values.hint')}
          optional
          {...form.field('values')}
        />
      )}
      {!vision && (
        <TextArea
          label={t('field.constraints')}
          hint={t('field.constraints.hint')}
          rows={2}
          optional
          {...form.field('constraints')}
        />
      )}
      {!vision && (
        <TextArea
          label={t('field.notThis')}
          hint={t('field.notThis.hint')}
          rows={2}
          optional
          {...form.field('notThis')}
        />
      )}
      {page.kind === 'goal' && (
        <SelectField label={t('field.authority')} optional choices={AUTHORITY} {...form.field('authority')} />
      )}
    </Form>
  )
}

/** The five degrees of freedom an owner can be given. */
export const AUTHORITY = (['1', '2', '3', '4', '5'] as const).map(value => ({
  value,
  label: `${value} · ${shared(`authority.${value}`)}`,
}))

function inWords(value: unknown): string {
  if (!Array.isArray(value)) return String(value)
  return value
    .map(each =>
      typeof each === 'object' && each !== null && 'text' in each ? String(each.text) : String(each),
    )
    .join('\n')
}
