import { addDays } from '#kernel/local-date.ts'
import { Checkbox, RadioGroup } from '#ui/form/choice-field.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { Form } from '#ui/form/form.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextArea, TextField } from '#ui/form/text-field.tsx'
import { type FormState, useForm } from '#ui/form/use-form.ts'
import { Dialog } from '#ui/overlay/dialog.tsx'
import { useGo } from '#ui/place.ts'
import { useSession } from '#ui/server/session.ts'
import { useAction } from '#ui/server/use-action.ts'
import type { Audiences, NewAnnouncement } from '../contract.ts'
import { announcements, TOUCHED } from './queries.ts'
import { t } from './words.ts'

interface Draft {
  readonly title: string
  readonly body: string
  /** A team, or `all`. */
  readonly to: string
  readonly readByOn: string
  readonly asks: boolean
  readonly question: string
  readonly first: string
  readonly second: string
  readonly third: string
  readonly meant: '0' | '1' | '2'
}

/** Writes an announcement: what, to whom, until when, and if wished one question to see whether it was understood. */
export function PublishDialog({
  audiences,
  onClose,
}: {
  readonly audiences: Audiences
  readonly onClose: () => void
}) {
  const { today } = useSession()
  const go = useGo()
  const { everybody, teams } = audiences
  const form = useForm<Draft>({
    keep: 'announcement:new',
    start: {
      ...{
        title: '',
        body: '',
        to: everybody ? 'all' : (teams[0]?.id ?? 'all'),
        readByOn: addDays(today, 7),
        asks: false,
      },
      ...{ question: '', first: '', second: '', third: '', meant: '0' },
    },
  })
  const action = useAction({
    run: (draft: Draft) => announcements.publishAnnouncement({ body: bodyOf(draft) }),
    refresh: TOUCHED,
    done: t('publish.done'),
    onDone: ({ id }) => {
      onClose()
      go(`/announcements/${id}`)
    },
  })
  const choices = [
    ...(everybody ? [{ value: 'all', label: t('field.to.all') }] : []),
    ...teams.map(({ id, name, people }) => ({
      value: id,
      label: t('field.to.team', { name, count: people }),
    })),
  ]
  return (
    <Dialog title={t('publish')} onClose={onClose}>
      <Form
        form={form}
        action={action}
        submit={t('publish.go')}
        onCancel={onClose}
        onSubmit={values => action.go(values)}
      >
        <TextField label={t('field.title')} max={140} autoFocus {...form.field('title')} />
        <TextArea label={t('field.body')} hint={t('field.body.hint')} rows={6} {...form.field('body')} />
        <SelectField label={t('field.to')} choices={choices} {...form.field('to')} />
        <DateField label={t('field.readBy')} {...form.field('readByOn')} />
        <Checkbox label={t('field.check')} checked={form.values.asks} onChange={asks => form.set({ asks })} />
        {form.values.asks && <CheckFields form={form} />}
      </Form>
    </Dialog>
  )
}

function CheckFields({ form }: { readonly form: FormState<Draft> }) {
  const { first, second, third } = form.values
  const written = [first, second, third].flatMap((label, i) =>
    label.trim() === '' ? [] : [{ value: String(i) as Draft['meant'], label }],
  )
  return (
    <>
      <TextField
        label={t('field.question')}
        hint={t('field.question.hint')}
        max={280}
        {...form.field('question')}
      />
      <TextField label={t('field.choice', { n: 1 })} max={140} {...form.field('first')} />
      <TextField label={t('field.choice', { n: 2 })} max={140} {...form.field('second')} />
      <TextField label={t('field.choice', { n: 3 })} optional max={140} {...form.field('third')} />
      {written.length > 1 && (
        <RadioGroup
          label={t('field.meant')}
          hint={t('field.meant.hint')}
          choices={written}
          {...form.field('meant')}
        />
      )}
    </>
  )
}

function bodyOf({
  title,
  body,
  to,
  readByOn,
  asks,
  question,
  first,
  second,
  third,
  meant,
}: Draft): NewAnnouncement {
  const choices = [first, second, third].map(each => each.trim()).filter(each => each !== '')
  return {
    ...{ title, body, readByOn, teamId: to === 'all' ? null : to },
    check: asks ? { question, choices, meant: Number(meant) } : null,
  }
}
