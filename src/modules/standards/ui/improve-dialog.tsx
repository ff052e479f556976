import { type PickedTeam, TeamPicker } from '#modules/people/public-ui.tsx'
import { Form } from '#ui/form/form.tsx'
import { NumberField } from '#ui/form/number-field.tsx'
import { TextArea, TextField } from '#ui/form/text-field.tsx'
import { useForm } from '#ui/form/use-form.ts'
import { Dialog } from '#ui/overlay/dialog.tsx'
import { ApiError } from '#ui/server/api-error.ts'
import { useAction } from '#ui/server/use-action.ts'
import { standards, TOUCHED } from './queries.ts'
import { t } from './words.ts'

const NOTHING = { title: '', idea: '' }

interface Values {
  readonly title: string
  readonly idea: string
  readonly teamId: PickedTeam | null
  readonly hours: number | null
  readonly money: number | null
}

/** Proposes an improvement with what it should save; `begun` is what is filled in to begin with. */
export function ImproveDialog({
  begun = NOTHING,
  onClose,
}: {
  readonly begun?: Pick<Values, 'title' | 'idea'>
  readonly onClose: () => void
}) {
  const form = useForm<Values>({
    keep: begun.title === '' ? 'improvement' : `improvement:${begun.title}`,
    start: { ...begun, teamId: null, hours: null, money: null },
  })
  const propose = useAction({
    run: ({ title, idea, teamId, hours, money }: Values) => {
      if (teamId === null) {
        const item = {
          field: 'teamId',
          code: 'missing',
          message: t('missing.team'),
          fix: t('missing.team.fix'),
        }
        throw new ApiError('rule_broken', 422, [item])
      }
      return standards.proposeImprovement({
        body: { title, idea, teamId: teamId.id, estimate: { hours, money } },
      })
    },
    refresh: TOUCHED,
    done: t('improve.done'),
    onDone: onClose,
  })
  return (
    <Dialog title={t('improve')} onClose={onClose}>
      <Form
        form={form}
        action={propose}
        submit={t('improve')}
        onCancel={onClose}
        onSubmit={values => propose.go(values)}
      >
        <TextField label={t('improve.title')} max={140} {...form.field('title')} />
        <TextArea label={t('improve.idea')} rows={4} max={10_000} {...form.field('idea')} />
        <TeamPicker label={t('field.team')} {...form.field('teamId')} />
        <div className="st-two">
          <NumberField label={t('improve.hours')} optional {...form.field('hours')} />
          <NumberField label={t('improve.money')} optional {...form.field('money')} />
        </div>
        <p className="fl-field-hint">{t('improve.hint')}</p>
      </Form>
    </Dialog>
  )
}
