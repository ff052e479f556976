import { useState } from 'react'
import { AimPicker, type PickedAim } from '#modules/aims/public-ui.tsx'
import { PersonPicker, type PickedPerson } from '#modules/people/public-ui.tsx'
import { Checkbox, RadioGroup } from '#ui/form/choice-field.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { Form } from '#ui/form/form.tsx'
import { TextArea, TextField } from '#ui/form/text-field.tsx'
import { useForm } from '#ui/form/use-form.ts'
import { Dialog } from '#ui/overlay/dialog.tsx'
import { useAction } from '#ui/server/use-action.ts'
import { Loaded } from '#ui/states/loaded.tsx'
import { IDEA_KINDS } from '../contract/words.ts'
import type { Became, IdeaKind, IdeaPage, IdeaRow } from '../contract.ts'
import type { Asked } from './asked.ts'
import { ideas, TOUCHED, useIdea } from './queries.ts'
import { t } from './words.ts'

interface Draft {
  readonly becomes: Became
  readonly proposerOwns: boolean
  readonly words: string
  readonly hypothesis: string
  readonly tells: string
  readonly untilOn: string
  readonly why: string
  readonly lookAgainOn: string
  readonly learned: string
  readonly title: string
  readonly kind: IdeaKind
  readonly kept: boolean
}

/** Asks for what an answer or a change needs. */
export function AnswerDialog({
  idea,
  about,
  onClose,
}: {
  readonly idea: IdeaRow
  readonly about: Asked
  readonly onClose: () => void
}) {
  const page = useIdea(idea.id)
  return (
    <Dialog title={idea.title} onClose={onClose}>
      <Loaded query={page}>{known => <AnswerForm page={known} about={about} onClose={onClose} />}</Loaded>
    </Dialog>
  )
}

function AnswerForm({
  page,
  about,
  onClose,
}: {
  readonly page: IdeaPage
  readonly about: Asked
  readonly onClose: () => void
}) {
  const { id, title, kind, kept } = page
  const form = useForm<Draft>({
    keep: about === 'edit' ? null : `idea-${about}:${id}`,
    start: {
      ...{ becomes: kind === 'decision' ? 'decision' : 'aim', proposerOwns: true, words: '', learned: '' },
      ...{ hypothesis: page.trial?.hypothesis ?? '', tells: page.trial?.tells ?? '', untilOn: '' },
      ...{ why: about === 'edit' ? page.why : '', lookAgainOn: '', title, kind, kept },
    },
  })
  const [below, setBelow] = useState<PickedAim | null>(
    page.aim === null ? null : { id: page.aim.id, label: page.aim.title },
  )
  const [to, setTo] = useState<PickedPerson | null>(null)
  const action = useAction({
    run: (draft: Draft) => send(page, about, draft, below?.id ?? null, to?.id ?? ''),
    refresh: TOUCHED,
    done: saved => t(`done.${about}`, { name: about === 'pass' ? saved.answerer.name : page.proposer.name }),
    onDone: onClose,
  })
  return (
    <Form
      form={form}
      action={action}
      submit={t(`save.${about}`)}
      onCancel={onClose}
      onSubmit={values => action.go(values)}
    >
      {about === 'approve' && (
        <>
          <RadioGroup
            label={t('ask.becomes')}
            choices={(['aim', 'decision'] as const).map(value => ({
              value,
              label: t(`ask.becomes.${value}`),
              hint: t(`ask.becomes.${value}.hint`),
            }))}
            {...form.field('becomes')}
          />
          <AimPicker
            label={t(`ask.below.${form.values.becomes}`)}
            optional
            value={below}
            onChange={setBelow}
          />
          {form.values.becomes === 'aim' && (
            <Checkbox
              label={t('ask.owns', { name: page.proposer.name })}
              hint={t('ask.owns.hint')}
              checked={form.values.proposerOwns}
              onChange={proposerOwns => form.set({ proposerOwns })}
            />
          )}
          <TextArea label={t('ask.words')} optional rows={2} {...form.field('words')} />
        </>
      )}
      {about === 'try' && (
        <>
          <TextArea
            label={t('ask.hypothesis')}
            hint={t('ask.hypothesis.hint')}
            rows={2}
            {...form.field('hypothesis')}
          />
          <TextArea label={t('ask.tells')} hint={t('ask.tells.hint')} rows={2} {...form.field('tells')} />
          <DateField label={t('ask.until')} hint={t('ask.until.hint')} {...form.field('untilOn')} />
        </>
      )}
      {about === 'postpone' && (
        <>
          <TextArea
            label={t('ask.why.postpone')}
            hint={t('ask.why.postpone.hint')}
            rows={3}
            {...form.field('why')}
          />
          <DateField label={t('ask.again')} optional {...form.field('lookAgainOn')} />
        </>
      )}
      {about === 'pass' && (
        <>
          <PersonPicker label={t('ask.to')} value={to} onChange={setTo} />
          <TextArea label={t('ask.why.pass')} rows={2} {...form.field('why')} />
          <p className="fl-quiet">{t('ask.pass.note')}</p>
        </>
      )}
      {about === 'learn' && (
        <TextArea label={t('ask.learned')} hint={t('ask.learned.hint')} rows={4} {...form.field('learned')} />
      )}
      {about === 'edit' && (
        <>
          <TextField label={t('propose.title')} max={140} autoFocus {...form.field('title')} />
          <TextArea label={t('propose.why')} rows={4} {...form.field('why')} />
          <RadioGroup
            label={t('propose.kind')}
            choices={IDEA_KINDS.map(value => ({ value, label: t(`kind.${value}`) }))}
            {...form.field('kind')}
          />
          <Checkbox
            label={t('propose.kept')}
            hint={t('propose.kept.hint')}
            checked={form.values.kept}
            onChange={checked => form.set({ kept: checked })}
          />
        </>
      )}
    </Form>
  )
}

function send({ id, rev }: IdeaPage, about: Asked, draft: Draft, aimId: string | null, toId: string) {
  const params = { id }
  const { becomes, proposerOwns, words, hypothesis, tells, untilOn, why, lookAgainOn, learned } = draft
  switch (about) {
    case 'approve':
      return ideas.approveIdea({ params, body: { rev, becomes, proposerOwns, words, aimId } })
    case 'try':
      return ideas.tryIdea({ params, body: { rev, hypothesis, tells, untilOn } })
    case 'postpone':
      return ideas.postponeIdea({
        params,
        body: { rev, why, lookAgainOn: lookAgainOn === '' ? null : lookAgainOn },
      })
    case 'pass':
      return ideas.passIdea({ params, body: { rev, toId, why } })
    case 'learn':
      return ideas.endTrial({ params, body: { rev, learned } })
    case 'edit':
      return ideas.editIdea({
        params,
        body: { rev, title: draft.title, why, kind: draft.kind, kept: draft.kept },
      })
  }
}
