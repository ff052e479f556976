import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Card } from '#ui/card.tsx'
import { Checkbox, RadioGroup } from '#ui/form/choice-field.tsx'
import { Form } from '#ui/form/form.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { useForm } from '#ui/form/use-form.ts'
import { Stack } from '#ui/layout.tsx'
import { useAction } from '#ui/server/use-action.ts'
import { Loaded } from '#ui/states/loaded.tsx'
import { SkeletonCard } from '#ui/states/skeleton.tsx'
import type { EventChoice, PreferencesView } from '../contract.ts'
import { EventTable } from './event-table.tsx'
import { InboxHead } from './inbox-head.tsx'
import { clockText, minuteOf } from './minutes.ts'
import { INBOX, inbox } from './queries.ts'
import { t } from './words.ts'

/** How the reader is told: the digest, quiet hours, and event by event in the app and by mail. */
export function PreferencesPage() {
  const query = useQuery({
    queryKey: [...INBOX, 'preferences'],
    queryFn: ({ signal }) => inbox.readPreferences({}, signal),
  })
  return (
    <>
      <InboxHead view="preferences" sub={t('preferences.sub')} />
      <div className="ib-narrow">
        <Loaded query={query} skeleton={<SkeletonCard height={620} />}>
          {view => <Preferences key={view.rev} view={view} />}
        </Loaded>
      </div>
    </>
  )
}

interface Wishes {
  readonly digest: PreferencesView['digest']
  readonly quietFrom: string
  readonly quietTo: string
  readonly quietDays: boolean
  readonly events: readonly (EventChoice & { readonly room: string })[]
}

function Preferences({ view }: { readonly view: PreferencesView }) {
  const queries = useQueryClient()
  const { digest, quietDays, events, rev } = view
  const quiet = { quietFrom: clockText(view.quietFrom), quietTo: clockText(view.quietTo) }
  const form = useForm<Wishes>({ keep: null, start: { digest, ...quiet, quietDays, events } })
  const save = useAction({
    run: ({ quietFrom, quietTo, events: chosen, ...wishes }: Wishes) =>
      inbox.changePreferences({
        body: {
          ...{ ...wishes, rev, quietFrom: minuteOf(quietFrom), quietTo: minuteOf(quietTo) },
          events: chosen.map(({ type, listed, mail }) => ({ type, listed, mail })),
        },
      }),
    onDone: saved => queries.setQueryData([...INBOX, 'preferences'], saved),
    done: t('preferences.saved'),
  })
  return (
    <Form form={form} onSubmit={save.go} action={save} submit={t('preferences.save')}>
      <Stack gap={18}>
        <Card title={t('preferences.mail')}>
          <Stack gap={18}>
            <p className="fl-quiet">
              {view.email === null
                ? t('preferences.noAddress')
                : t('preferences.address', { email: view.email })}
            </p>
            <RadioGroup label={t('preferences.digest')} choices={DIGESTS} {...form.field('digest')} />
            <div className="ib-times">
              <TextField type="time" label={t('preferences.from')} {...form.field('quietFrom')} />
              <TextField type="time" label={t('preferences.to')} {...form.field('quietTo')} />
            </div>
            <Checkbox
              label={t('preferences.days')}
              hint={t('preferences.quiet', { zone: view.timeZone })}
              checked={form.values.quietDays}
              onChange={checked => form.set({ quietDays: checked })}
            />
          </Stack>
        </Card>
        <Card title={t('preferences.events')}>
          <Stack gap={12}>
            <p className="fl-quiet">{t('preferences.usual')}</p>
            <EventTable events={form.values.events} onChange={changed => form.set({ events: changed })} />
          </Stack>
        </Card>
      </Stack>
    </Form>
  )
}

const DIGESTS = [
  { value: 'daily', label: t('preferences.daily'), hint: t('preferences.dailyHint') },
  { value: 'weekly', label: t('preferences.weekly'), hint: t('preferences.weeklyHint') },
  { value: 'off', label: t('preferences.off') },
] as const
