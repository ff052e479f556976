import { useEffect, useState } from 'react'
import { Card, CardLine, CardList } from '#ui/card.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { Form } from '#ui/form/form.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { useForm } from '#ui/form/use-form.ts'
import { Dialog } from '#ui/overlay/dialog.tsx'
import { useSession } from '#ui/server/session.ts'
import { useAction } from '#ui/server/use-action.ts'
import './people.css'
import { refuseMissing } from './missing.ts'
import { orNull } from './picked.ts'
import { PEOPLE, type Person, people } from './queries.ts'
import { t } from './words.ts'

interface Values {
  readonly lastDay: string
  readonly override: string
}

/** Records a last day. When the person still owns things it shows them, and how to go on. */
export function DepartureDialog({
  person,
  onClose,
}: {
  readonly person: Person
  readonly onClose: () => void
}) {
  const { today } = useSession()
  const [things, setThings] = useState<readonly Thing[]>([])
  const form = useForm<Values>({ keep: null, start: { lastDay: person.lastDay ?? today, override: '' } })
  const action = useAction({
    run: async ({ lastDay, override }: Values) => {
      refuseMissing({ lastDay }, { lastDay: t('missing.lastDay') })
      if (things.length > 0) refuseMissing({ override }, { override: t('missing.override') })
      const body = { lastDay, override: orNull(override), rev: person.rev }
      return await people.departPerson({ params: { id: person.id }, body })
    },
    refresh: [PEOPLE],
    done: t('depart.done'),
    onDone: onClose,
  })
  const isHandover = action.error?.code === 'handover_required'
  useEffect(() => {
    if (action.error?.code === 'handover_required') setThings(thingsOf(action.error.current))
  }, [action.error])
  return (
    <Dialog title={t('depart.title', { name: person.name })} onClose={onClose}>
      <p className="fl-quiet pp-intro">{t('depart.say')}</p>
      <Form
        form={form}
        action={isHandover ? { ...action, error: null } : action}
        onSubmit={action.go}
        submit={t(things.length > 0 ? 'depart.override.act' : 'depart.act')}
        onCancel={onClose}
      >
        <DateField label={t('depart.lastDay')} {...form.field('lastDay')} />
        {things.length > 0 && (
          <>
            <Card title={t('depart.things', { name: person.name })} level={3} flush>
              <CardList>
                {things.map(({ kind, id, title }) => (
                  <CardLine key={id} hint={kind}>
                    {title}
                  </CardLine>
                ))}
              </CardList>
            </Card>
            <p className="fl-quiet">{t('depart.things.say')}</p>
            <TextField label={t('depart.override')} max={280} {...form.field('override')} />
          </>
        )}
      </Form>
    </Dialog>
  )
}

interface Thing {
  readonly kind: string
  readonly id: string
  readonly title: string
}

function thingsOf(current: unknown): readonly Thing[] {
  return (current as { readonly things: readonly Thing[] }).things
}
