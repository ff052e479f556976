import { AimPicker } from '#modules/aims/public-ui.tsx'
import { Card } from '#ui/card.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { Form } from '#ui/form/form.tsx'
import { TextArea } from '#ui/form/text-field.tsx'
import { useForm } from '#ui/form/use-form.ts'
import { Stack } from '#ui/layout.tsx'
import { useAction } from '#ui/server/use-action.ts'
import type { CharterView } from '../contract.ts'
import { type CharterValues, charterBody, charterValues } from './charter-values.ts'
import { DutiesField } from './duties-field.tsx'
import { charters, TOUCHED } from './queries.ts'
import { WithField } from './with-field.tsx'
import { t } from './words.ts'

const FIELDS = [
  'purpose',
  'responsibilities',
  'decidesAlone',
  'success',
  'reviewOn',
  'recommends',
  'isTold',
  'notMine',
  'worksWith',
  'standards',
] as const

/** Writes a charter: what matters first, the rest behind a line. Two who write at once settle it field by field. */
export function CharterForm({
  charter,
  onClose,
}: {
  readonly charter: CharterView
  readonly onClose: () => void
}) {
  const hidden = t('purpose.aim.hidden')
  const form = useForm<CharterValues>({
    keep: `charter:${charter.id}`,
    start: charterValues(charter, hidden),
  })
  const save = useAction({
    run: ({ values, rev }: { values: CharterValues; rev: number }) =>
      charters.editCharter({ params: { id: charter.id }, body: { rev, ...charterBody(values) } }),
    refresh: TOUCHED,
    done: t('saved'),
    onDone: onClose,
  })
  const fields = FIELDS.map(name => ({ name, label: t(name), words: inWords }))
  const listed = (name: 'decidesAlone' | 'recommends' | 'isTold' | 'notMine' | 'standards') => (
    <TextArea label={t(name)} hint={t('lines.hint')} rows={3} optional {...form.field(name)} />
  )
  return (
    <Card title={t('edit.title')}>
      <Form
        form={form}
        action={save}
        submit={t('save')}
        onCancel={onClose}
        onSubmit={values => save.go({ values, rev: charter.rev })}
        conflict={{
          fields,
          theirs: current => charterValues(current as CharterView, hidden),
          save: (values, current) => save.go({ values, rev: (current as CharterView).rev }),
        }}
      >
        {charter.state === 'offered' && <p className="ch-note">{t('edit.offered')}</p>}
        <TextArea
          label={t('purpose')}
          hint={t('purpose.hint')}
          rows={2}
          max={280}
          {...form.field('purpose')}
        />
        <AimPicker label={t('purpose.aim')} live {...form.field('purposeAimId')} />
        <DutiesField
          label={t('responsibilities')}
          hint={t('responsibilities.hint')}
          {...form.field('responsibilities')}
        />
        {listed('decidesAlone')}
        <TextArea label={t('success')} hint={t('success.hint')} rows={3} {...form.field('success')} />
        <DateField label={t('reviewOn')} hint={t('reviewOn.hint')} {...form.field('reviewOn')} />
        <Disclosure summary={t('more')}>
          <Stack>
            {listed('recommends')}
            {listed('isTold')}
            {listed('notMine')}
            <WithField label={t('worksWith')} {...form.field('worksWith')} />
            {listed('standards')}
          </Stack>
        </Disclosure>
      </Form>
    </Card>
  )
}

function inWords(value: unknown): string {
  if (!Array.isArray(value)) return String(value ?? '')
  return value
    .map(each => (typeof each === 'object' && each !== null ? rowInWords(each) : String(each)))
    .join('\n')
}

function rowInWords(row: object): string {
  return Object.entries(row)
    .filter(([key, value]) => key !== 'id' && typeof value === 'string' && value !== '')
    .map(([, value]) => String(value))
    .join(' — ')
}
