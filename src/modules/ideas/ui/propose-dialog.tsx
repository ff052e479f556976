import { useState } from 'react'
import { AimPicker, type PickedAim } from '#modules/aims/public-ui.tsx'
import { Checkbox, RadioGroup } from '#ui/form/choice-field.tsx'
import { Form } from '#ui/form/form.tsx'
import { TextArea, TextField } from '#ui/form/text-field.tsx'
import { useForm } from '#ui/form/use-form.ts'
import { Dialog } from '#ui/overlay/dialog.tsx'
import { useGo } from '#ui/place.ts'
import { useSession } from '#ui/server/session.ts'
import { useAction } from '#ui/server/use-action.ts'
import { formatExact } from '#ui/words/dates.ts'
import { IDEA_KINDS } from '../contract/words.ts'
import type { IdeaKind } from '../contract.ts'
import { ideas, TOUCHED, useAnswerer } from './queries.ts'
import { t } from './words.ts'

interface Draft {
  readonly title: string
  readonly why: string
  readonly kind: IdeaKind
  readonly kept: boolean
}

/** What and why; the aim it would serve says who answers, and that stands below while it is written. */
export function ProposeDialog({
  aim,
  onClose,
}: {
  readonly aim: PickedAim | null
  readonly onClose: () => void
}) {
  const [serves, setServes] = useState(aim)
  const go = useGo()
  const form = useForm<Draft>({
    keep: `idea:${aim?.id ?? 'new'}`,
    start: { title: '', why: '', kind: 'aim', kept: false },
  })
  const action = useAction({
    run: (draft: Draft) => ideas.proposeIdea({ body: { ...draft, aimId: serves?.id ?? null } }),
    refresh: TOUCHED,
    done: saved => t('propose.done', { name: saved.answerer.name }),
    onDone: saved => {
      onClose()
      if (aim === null) go(`/ideas/${saved.id}`)
    },
  })
  return (
    <Dialog title={t('propose')} onClose={onClose}>
      <Form
        form={form}
        action={action}
        submit={t('propose.go')}
        onCancel={onClose}
        onSubmit={values => action.go(values)}
      >
        <TextField
          label={t('propose.title')}
          hint={t('propose.title.hint')}
          max={140}
          autoFocus
          {...form.field('title')}
        />
        <TextArea label={t('propose.why')} hint={t('propose.why.hint')} rows={4} {...form.field('why')} />
        <RadioGroup
          label={t('propose.kind')}
          choices={IDEA_KINDS.map(value => ({ value, label: t(`kind.${value}`) }))}
          {...form.field('kind')}
        />
        <AimPicker
          label={t('propose.aim')}
          hint={t('propose.aim.hint')}
          optional
          value={serves}
          onChange={setServes}
        />
        <Checkbox
          label={t('propose.kept')}
          hint={t('propose.kept.hint')}
          checked={form.values.kept}
          onChange={kept => form.set({ kept })}
        />
        <Answers aimId={serves?.id} />
      </Form>
    </Dialog>
  )
}

function Answers({ aimId }: { readonly aimId: string | undefined }) {
  const { person } = useSession()
  const { data } = useAnswerer(aimId)
  if (data === undefined) return null
  const { answerer, dueAt } = data
  return (
    <p className="fl-quiet" aria-live="polite">
      {answerer.id === person.id
        ? t('propose.to.you')
        : dueAt === null
          ? t('propose.to.never', { name: answerer.name })
          : t('propose.to', { name: answerer.name, when: formatExact(dueAt) })}
    </p>
  )
}
