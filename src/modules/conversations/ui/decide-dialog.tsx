import { cutTo } from '#kernel/text.ts'
import { ChipsField } from '#ui/form/chips-field.tsx'
import { Form } from '#ui/form/form.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { useForm } from '#ui/form/use-form.ts'
import { Dialog } from '#ui/overlay/dialog.tsx'
import { useSession } from '#ui/server/session.ts'
import { useAction } from '#ui/server/use-action.ts'
import type { TalkView } from '../contract/shapes.ts'
import { TOUCHED, talks } from './queries.ts'
import { t } from './words.ts'

/** Makes a proposed decision of what was agreed; `agreed` is empty for a question of its own. */
export function DecideDialog({
  talk,
  agreed,
  onClose,
}: {
  readonly talk: TalkView
  readonly agreed: string
  readonly onClose: () => void
}) {
  const me = useSession().person
  const form = useForm({
    keep: `talk-decide:${talk.id}:${agreed}`,
    start: {
      ...{ question: cutTo(agreed, 140), deciderId: me.id },
      options: (agreed === '' ? [] : [agreed]) as readonly string[],
    },
  })
  const propose = useAction({
    run: ({ options, ...body }: { question: string; deciderId: string; options: readonly string[] }) =>
      talks.proposeFromTalk({ params: { id: talk.id }, body: { ...body, options: [...options] } }),
    refresh: [...TOUCHED, ['decisions']],
    done: t('decide.done'),
    onDone: onClose,
  })
  return (
    <Dialog title={t('decide')} onClose={onClose}>
      <Form
        form={form}
        action={propose}
        submit={t('decide')}
        onCancel={onClose}
        onSubmit={values => propose.go(values)}
      >
        <TextField label={t('decide.question')} max={140} autoFocus {...form.field('question')} />
        <ChipsField label={t('decide.options')} hint={t('decide.options.hint')} {...form.field('options')} />
        <SelectField
          label={t('decide.who')}
          choices={[me, ...talk.people].map(({ id, name }) => ({ value: id, label: name }))}
          {...form.field('deciderId')}
        />
        <p className="fl-quiet">{t('decide.note')}</p>
      </Form>
    </Dialog>
  )
}
