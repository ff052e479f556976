import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form/form.tsx'
import { TextArea } from '#ui/form/text-field.tsx'
import { useForm } from '#ui/form/use-form.ts'
import { Row } from '#ui/layout.tsx'
import { Dialog } from '#ui/overlay/dialog.tsx'
import { useAction } from '#ui/server/use-action.ts'
import type { AnnouncementPage } from '../contract.ts'
import { announcements, TOUCHED } from './queries.ts'
import { t } from './words.ts'

type Asked = 'clarify' | 'withdraw'

/** What its author can do: make it clearer, remind, take it back. */
export function AuthorActs({ announcement }: { readonly announcement: AnnouncementPage }) {
  const [asked, setAsked] = useState<Asked | null>(null)
  const { id, actions, state } = announcement
  const remind = useAction({
    run: () => announcements.remindOfAnnouncement({ params: { id } }),
    refresh: TOUCHED,
    done: t('remind.done'),
  })
  if (state === 'withdrawn' || !actions.includes('withdraw')) return null
  return (
    <Row>
      {actions.includes('clarify') && <Button onClick={() => setAsked('clarify')}>{t('clarify')}</Button>}
      {actions.includes('remind') && (
        <Button pending={remind.pending} onClick={() => remind.go(undefined)}>
          {t('remind')}
        </Button>
      )}
      <Button tone="quiet" onClick={() => setAsked('withdraw')}>
        {t('withdraw')}
      </Button>
      {asked !== null && (
        <WordsDialog announcement={announcement} asked={asked} onClose={() => setAsked(null)} />
      )}
    </Row>
  )
}

function WordsDialog({
  announcement: { id, rev, title },
  asked,
  onClose,
}: {
  readonly announcement: AnnouncementPage
  readonly asked: Asked
  readonly onClose: () => void
}) {
  const form = useForm<{ readonly text: string; readonly why: string }>({
    keep: `announcement-${asked}:${id}`,
    start: { text: '', why: '' },
  })
  const action = useAction({
    run: ({ text, why }: { readonly text: string; readonly why: string }) =>
      asked === 'clarify'
        ? announcements.clarifyAnnouncement({ params: { id }, body: { rev, text } })
        : announcements.withdrawAnnouncement({ params: { id }, body: { rev, why } }),
    refresh: TOUCHED,
    done: t(`${asked}.done`),
    onDone: onClose,
  })
  return (
    <Dialog title={title} onClose={onClose}>
      <Form
        form={form}
        action={action}
        submit={t(`${asked}.go`)}
        onCancel={onClose}
        onSubmit={values => action.go(values)}
      >
        {asked === 'clarify' ? (
          <TextArea label={t('clarify.text')} hint={t('clarify.hint')} rows={4} {...form.field('text')} />
        ) : (
          <TextArea label={t('withdraw.why')} rows={2} max={280} {...form.field('why')} />
        )}
      </Form>
    </Dialog>
  )
}
