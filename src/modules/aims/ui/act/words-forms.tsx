import { RadioGroup } from '#ui/form/choice-field.tsx'
import { Form } from '#ui/form/form.tsx'
import { TextArea } from '#ui/form/text-field.tsx'
import { useForm } from '#ui/form/use-form.ts'
import { Quote } from '#ui/quote.tsx'
import type { AimPage, AskBack } from '../../contract.ts'
import { aims } from '../queries.ts'
import { useAct } from './use-act.ts'
import { useStep } from './use-step.ts'
import { t } from './words.ts'

/** A question to the other side about what the brief or the plan means. */
export function AskForm({ page }: { readonly page: AimPage }) {
  return (
    <OneText
      keep={`aim-ask:${page.id}`}
      name="question"
      label={t('field.question')}
      hint={t('field.question.hint')}
      done={t('done.asked')}
      run={question => aims.askBack({ params: { id: page.id }, body: { question } })}
    />
  )
}

/** The answer to a question asked back. */
export function AnswerForm({ page, ask }: { readonly page: AimPage; readonly ask: AskBack }) {
  return (
    <>
      <Quote by={ask.askedBy?.name}>{ask.question}</Quote>
      <OneText
        keep={`aim-answer:${ask.id}`}
        name="answer"
        label={t('field.answer')}
        done={t('done.answered')}
        run={answer => aims.answerAskBack({ params: { id: page.id, askBackId: ask.id }, body: { answer } })}
      />
    </>
  )
}

/** Back to the owner with a reason: the proposed closing. */
export function ReturnClosingForm({ page }: { readonly page: AimPage }) {
  return (
    <OneText
      keep={`aim-return-closing:${page.id}`}
      name="reason"
      label={t('field.reason')}
      done={t('done.returned')}
      run={reason => aims.returnClosing({ params: { id: page.id }, body: { rev: page.rev, reason } })}
    />
  )
}

/** Retires the live vision, with a reason. */
export function RetireForm({ page }: { readonly page: AimPage }) {
  return (
    <OneText
      keep={`aim-retire:${page.id}`}
      name="reason"
      label={t('field.reason')}
      done={t('done.retired')}
      run={reason => aims.retire({ params: { id: page.id }, body: { rev: page.rev, reason } })}
    />
  )
}

/** Back to the owner: with a reason, a question, or both. */
export function ReturnPlanForm({ page }: { readonly page: AimPage }) {
  const { close } = useAct()
  const form = useForm({ keep: `aim-return:${page.id}`, start: { reason: '', askBack: '' } })
  const send = ({ reason, askBack }: typeof form.values) =>
    aims.returnPlan({
      params: { id: page.id },
      body: { rev: page.rev, ...(reason === '' ? {} : { reason }), ...(askBack === '' ? {} : { askBack }) },
    })
  const save = useStep(send, t('done.returned'))
  return (
    <Form
      form={form}
      action={save}
      submit={t('act.return_plan')}
      onCancel={close}
      onSubmit={values => save.go(values)}
    >
      <TextArea label={t('field.reason')} max={10_000} {...form.field('reason')} />
      <TextArea label={t('field.askBack')} optional max={10_000} {...form.field('askBack')} />
    </Form>
  )
}

/** What you think of a vision in consultation. */
export function PerspectiveForm({ page }: { readonly page: AimPage }) {
  const { close } = useAct()
  const form = useForm({
    keep: `aim-perspective:${page.id}`,
    start: { stance: '' as '' | 'for' | 'concern' | 'no_view', text: '' },
  })
  const send = ({ stance, text }: typeof form.values) =>
    aims.givePerspective({
      params: { id: page.id },
      body: { stance: stance === '' ? 'no_view' : stance, text },
    })
  const save = useStep(send, t('done.saved'))
  const choices = (['for', 'concern', 'no_view'] as const).map(value => ({
    value,
    label: t(`stance.${value}`),
  }))
  return (
    <Form form={form} action={save} submit={t('hand')} onCancel={close} onSubmit={values => save.go(values)}>
      <RadioGroup label={t('field.stance')} choices={choices} {...form.field('stance')} />
      <TextArea label={t('field.words')} optional max={10_000} {...form.field('text')} />
    </Form>
  )
}

/** A comment, for whoever came from elsewhere to say why something is as it is. */
export function CommentForm({ page: { id } }: { readonly page: AimPage }) {
  return (
    <OneText
      keep={`aim-comment:${id}`}
      name="text"
      label={t('field.comment')}
      hint={t('field.comment.hint')}
      done={t('done.saved')}
      run={text => aims.comment({ params: { id }, body: { text } })}
    />
  )
}

interface OneTextProps {
  readonly keep: string
  /** Name of the field in the request. */
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly done: string
  readonly run: (text: string) => Promise<unknown>
}

function OneText({ keep, name, label, hint, done, run }: OneTextProps) {
  const { close } = useAct()
  const form = useForm<Record<string, string>>({ keep, start: { [name]: '' } })
  const save = useStep(run, done)
  return (
    <Form
      form={form}
      action={save}
      submit={t('hand')}
      onCancel={close}
      onSubmit={values => save.go(values[name] ?? '')}
    >
      <TextArea
        label={label}
        hint={hint}
        max={10_000}
        {...form.field(name)}
        value={form.values[name] ?? ''}
      />
    </Form>
  )
}
