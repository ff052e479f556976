import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { RadioGroup } from '#ui/form/choice-field.tsx'
import { Form } from '#ui/form/form.tsx'
import { useForm } from '#ui/form/use-form.ts'
import { Stack } from '#ui/layout.tsx'
import { useAction } from '#ui/server/use-action.ts'
import type { AnnouncementPage } from '../contract.ts'
import { announcements, TOUCHED } from './queries.ts'
import { t } from './words.ts'

/** From how many answers on the author sees how many understood it. */
const LEAST = 5

/** Says that it was read; where something is asked, after answering it. */
export function ReadCard({ announcement }: { readonly announcement: AnnouncementPage }) {
  const { unread, check, id } = announcement
  const action = useAction({
    run: (choice: number | null) => announcements.markAnnouncementRead({ params: { id }, body: { choice } }),
    refresh: TOUCHED,
    done: t('read.done'),
  })
  if (!unread) return <WasRead announcement={announcement} />
  if (check !== null) return <Question announcement={announcement} check={check} />
  if (!announcement.actions.includes('read')) return null
  return (
    <div>
      <Button tone="primary" icon="check" pending={action.pending} onClick={() => action.go(null)}>
        {t('read')}
      </Button>
    </div>
  )
}

function Question({
  announcement,
  check,
}: {
  readonly announcement: AnnouncementPage
  readonly check: NonNullable<AnnouncementPage['check']>
}) {
  const { id, author } = announcement
  const form = useForm<{ readonly choice: string }>({ keep: null, start: { choice: '' } })
  const action = useAction({
    run: ({ choice }: { readonly choice: string }) =>
      announcements.markAnnouncementRead({
        params: { id },
        body: { choice: choice === '' ? null : Number(choice) },
      }),
    refresh: TOUCHED,
    done: t('read.done'),
  })
  return (
    <Card title={t('check.title')}>
      <Form form={form} action={action} submit={t('read')} onSubmit={values => action.go(values)}>
        <RadioGroup
          label={check.question}
          hint={t('check.private', { name: author.name, least: LEAST })}
          choices={check.choices.map((label, i) => ({ value: String(i), label }))}
          {...form.field('choice')}
        />
      </Form>
    </Card>
  )
}

function WasRead({ announcement: { check, mine } }: { readonly announcement: AnnouncementPage }) {
  const meant = check?.meant ?? null
  return (
    <Card>
      <Stack gap={8}>
        <p>{t('read.was')}</p>
        {check !== null && meant !== null && (
          <p>{mine === meant ? t('mine.meant') : t('mine.other', { choice: check.choices[meant] ?? '' })}</p>
        )}
      </Stack>
    </Card>
  )
}
