import { useEffect, useState } from 'react'
import type { PickedPerson } from '#modules/people/public-ui.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Form } from '#ui/form/form.tsx'
import { useForm } from '#ui/form/use-form.ts'
import { useGo } from '#ui/place.ts'
import { ApiError } from '#ui/server/api-error.ts'
import { useAction } from '#ui/server/use-action.ts'
import type { AimKind, AimLinkKind } from '../../contract.ts'
import type { PickedAim } from '../aim-picker.tsx'
import { AIMS, aims } from '../queries.ts'
import { CreateStep } from './create-step.tsx'
import type { First } from './from-address.ts'
import { type NewAimValues, newAimBody, newAimValues, STEPS, stepOf } from './new-aim-values.ts'
import { t } from './words.ts'

interface CreateFormProps {
  readonly kind: AimKind
  readonly parent: PickedAim | null
  readonly me: PickedPerson
  readonly link?: AimLinkKind | undefined
  /** What a link of another room begins it with. */
  readonly given?: Partial<NewAimValues>
  readonly first?: First | null
}

/** The steps of a new aim. Nothing is sent before the last one; what is typed is kept; an error leads to its step. */
export function CreateForm({ kind, parent, me, link, given = {}, first = null }: CreateFormProps) {
  const go = useGo()
  const steps = STEPS[kind]
  const [at, setAt] = useState(0)
  const form = useForm<NewAimValues>({
    keep: `aim-new:${kind}:${parent?.id ?? given.ownerId?.id ?? ''}`,
    start: { ...newAimValues(parent, me, link), ...given },
  })
  const create = useAction({
    run: (values: NewAimValues) =>
      aims.createAim({ body: newAimBody(kind, values) }).catch((thrown: unknown) => {
        throw renamed(thrown)
      }),
    refresh: [AIMS, ['home']],
    done: t('created'),
    onDone: saved => go(`/aims/${saved.id}`, { replace: true }),
  })
  const { error } = create
  useEffect(() => {
    const first = error?.items[0]
    if (first !== undefined) setAt(stepOf(kind, first.field))
  }, [error, kind])

  const last = at === steps.length - 1
  const submit = async (values: NewAimValues) => {
    if (last) return create.go(values)
    if (at === 0 && values.title.trim().length < 3) form.fail(UNTITLED)
    else setAt(at + 1)
    return false
  }
  const step = steps[at] ?? 'why'
  return (
    <Card title={t(`step.${step}`)} aside={t('step', { at: at + 1, all: steps.length })}>
      <Form
        form={form}
        action={create}
        submit={t(last ? 'create' : 'next')}
        onSubmit={submit}
        more={at > 0 && <Button onClick={() => setAt(at - 1)}>{t('back')}</Button>}
      >
        <CreateStep key={step} step={step} kind={kind} form={form} first={first} />
      </Form>
    </Card>
  )
}

const UNTITLED = new ApiError('rule_broken', 422, [
  { field: 'title', code: 'too_short', message: t('title.needed'), fix: t('title.needed.fix') },
])

/** The form holds the brief flat, the request holds it below `brief`. */
function renamed(thrown: unknown): unknown {
  if (!(thrown instanceof ApiError)) return thrown
  const items = thrown.items.map(item => ({ ...item, field: item.field.replace(/^brief\./, '') }))
  return new ApiError(thrown.code, thrown.status, items, thrown.current)
}
