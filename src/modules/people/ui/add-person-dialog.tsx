import { Form } from '#ui/form/form.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { useForm } from '#ui/form/use-form.ts'
import { Columns } from '#ui/layout.tsx'
import { Dialog } from '#ui/overlay/dialog.tsx'
import { useGo } from '#ui/place.ts'
import { useSession } from '#ui/server/session.ts'
import { useAction } from '#ui/server/use-action.ts'
import './people.css'
import { refuseMissing } from './missing.ts'
import { orNull } from './picked.ts'
import { PositionFields } from './position-fields.tsx'
import {
  emptyPosition,
  isBackdated,
  POSITION_WORDS,
  type PositionValues,
  positionBody,
} from './position-values.ts'
import { PEOPLE, people } from './queries.ts'
import { t } from './words.ts'

interface Values extends PositionValues {
  readonly name: string
  readonly preferredName: string
  readonly pronouns: string
  readonly email: string
  readonly employeeId: string
}

/** Adds a person with their first position, then opens their page. */
export function AddPersonDialog({ onClose }: { readonly onClose: () => void }) {
  const { today } = useSession()
  const go = useGo()
  const form = useForm<Values>({
    keep: 'person-new',
    start: { name: '', preferredName: '', pronouns: '', email: '', employeeId: '', ...emptyPosition(today) },
  })
  const action = useAction({
    run: async (values: Values) => {
      refuseMissing(values, { name: t('missing.name'), ...POSITION_WORDS })
      return await people.addPerson({ body: bodyOf(values) })
    },
    refresh: [PEOPLE],
    done: (_, values) => t('new.done', { name: values.name }),
    onDone: ({ id }) => {
      onClose()
      go(`/people/${id}`)
    },
  })
  return (
    <Dialog title={t('new.title')} onClose={onClose} wide>
      <p className="fl-quiet pp-intro">{t('new.say')}</p>
      <Form form={form} action={action} onSubmit={action.go} submit={t('new.act')} onCancel={onClose}>
        <Columns gap={16} least={280}>
          <TextField label={t('new.name')} max={140} autoFocus {...form.field('name')} />
          <TextField
            label={t('new.email')}
            hint={t('new.email.hint')}
            type="email"
            optional
            {...form.field('email')}
          />
          <TextField
            label={t('new.preferred')}
            hint={t('new.preferred.hint')}
            optional
            {...form.field('preferredName')}
          />
          <TextField label={t('new.employee')} optional {...form.field('employeeId')} />
        </Columns>
        <h3>{t('new.position')}</h3>
        <PositionFields form={form} askReason={isBackdated(form.values.from, today)} />
      </Form>
    </Dialog>
  )
}

function bodyOf({ name, preferredName, pronouns, email, employeeId, ...position }: Values) {
  return {
    name,
    preferredName: orNull(preferredName),
    pronouns: orNull(pronouns),
    email: orNull(email),
    employeeId: orNull(employeeId),
    placement: positionBody(position),
  }
}
