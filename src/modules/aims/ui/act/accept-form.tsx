import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form/form.tsx'
import { useForm } from '#ui/form/use-form.ts'
import { Quote } from '#ui/quote.tsx'
import { formatDate } from '#ui/words/dates.ts'
import type { AimPage } from '../../contract.ts'
import { aims } from '../queries.ts'
import { useAct } from './use-act.ts'
import { useStep } from './use-step.ts'
import { t } from './words.ts'

/** The plan in short, for whoever briefed the goal and came from elsewhere to answer it: this is what they meant, or what is missing. */
export function AcceptForm({ page }: { readonly page: AimPage }) {
  const { open, close } = useAct()
  const form = useForm({ keep: null, start: {} })
  const accept = useStep(
    () => aims.acceptPlan({ params: { id: page.id }, body: { rev: page.rev } }),
    t('done.accept_plan'),
  )
  const { how, milestones } = page.plan
  return (
    <Form
      form={form}
      action={accept}
      submit={t('act.accept_plan')}
      onCancel={close}
      onSubmit={() => accept.go()}
      more={<Button onClick={() => open('return_plan')}>{t('act.return_plan')}</Button>}
    >
      <Quote by={page.owner?.name}>{how}</Quote>
      {milestones.map(({ id, title, dueOn }) => (
        <p key={id} className="fl-quiet">
          {title}
          {dueOn !== null && ` · ${formatDate(dueOn)}`}
        </p>
      ))}
    </Form>
  )
}
