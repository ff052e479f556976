import { Card } from '#ui/card.tsx'
import { Form } from '#ui/form/form.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { useForm } from '#ui/form/use-form.ts'
import { Door } from '#ui/frame/door.tsx'
import { Stack } from '#ui/layout.tsx'
import { useSearchWords } from '#ui/place.ts'
import { useAction } from '#ui/server/use-action.ts'
import { accounts } from './queries.ts'
import { useEntered } from './use-entered.ts'
import { t } from './words.ts'

const ZONES = ['UTC', ...Intl.supportedValuesOf('timeZone')].map(zone => ({
  value: zone,
  label: zone.replaceAll('_', ' '),
}))

/** First run: the organisation and its first administrator. */
export function SetupPage() {
  const [{ key }] = useSearchWords()
  return (
    <Door title={t('setup.title')}>
      {key === undefined ? <Card>{t('setup.noKey')}</Card> : <SetupForm setupKey={key} />}
    </Door>
  )
}

function SetupForm({ setupKey }: { readonly setupKey: string }) {
  const entered = useEntered()
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone
  const form = useForm({
    keep: 'setup',
    start: { 'organisation.name': '', 'organisation.timeZone': here, 'person.name': '', 'person.email': '' },
  })
  const begin = useAction({
    run: (values: typeof form.values) =>
      accounts.setUp({
        body: {
          key: setupKey,
          organisation: { name: values['organisation.name'], timeZone: values['organisation.timeZone'] },
          person: { name: values['person.name'], email: values['person.email'] },
        },
      }),
    onDone: entered,
  })
  return (
    <Card>
      <Stack gap={16}>
        <p>{t('setup.lead')}</p>
        <Form form={form} onSubmit={begin.go} action={begin} submit={t('setup.submit')}>
          <TextField
            label={t('setup.organisation')}
            autoComplete="organization"
            {...form.field('organisation.name')}
          />
          <SelectField
            label={t('setup.zone')}
            hint={t('setup.zoneHint')}
            choices={ZONES}
            {...form.field('organisation.timeZone')}
          />
          <TextField label={t('setup.name')} autoComplete="name" {...form.field('person.name')} />
          <TextField
            label={t('setup.email')}
            type="email"
            autoComplete="email"
            {...form.field('person.email')}
          />
        </Form>
      </Stack>
    </Card>
  )
}
