import { useState } from 'react'
import { AimPicker, type PickedAim } from '#modules/aims/public-ui.tsx'
import { PersonPicker, type PickedPerson } from '#modules/people/public-ui.tsx'
import { Button } from '#ui/button.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { RadioGroup } from '#ui/form/choice-field.tsx'
import { Form } from '#ui/form/form.tsx'
import { TextArea } from '#ui/form/text-field.tsx'
import { type FieldBinding, useForm } from '#ui/form/use-form.ts'
import { Dialog } from '#ui/overlay/dialog.tsx'
import { useSession } from '#ui/server/session.ts'
import { useAction } from '#ui/server/use-action.ts'
import type { Circle, NewFeedback } from '../contract.ts'
import './feedback.css'
import { FinishedLately } from './finished-lately.tsx'
import { feedback, TOUCHED } from './queries.ts'
import { t } from './words.ts'

/** What the dialog opens with. */
export interface Say {
  readonly kind: NewFeedback['kind']
  readonly to?: PickedPerson
  readonly aim?: PickedAim
  /** Whether to name what the reader's people finished lately. */
  readonly finished?: boolean
}

interface Values {
  readonly to: readonly PickedPerson[]
  readonly whatHappened: string
  readonly ledTo: string
  readonly suggestion: string
  readonly aimId: PickedAim | null
  readonly visibility: Circle | ''
}

/** Thanks somebody, or guides one person: whom, what happened, what it led to. The rest is asked only on demand. */
export function SayDialog({ say, onClose }: { readonly say: Say; readonly onClose: () => void }) {
  const thanks = say.kind === 'recognition'
  const [keep] = useState(() => `feedback-${say.kind}:${say.to?.id ?? ''}:${say.aim?.id ?? ''}`)
  const form = useForm<Values>({
    keep,
    start: {
      ...{ to: say.to === undefined ? [] : [say.to], whatHappened: '', ledTo: '', suggestion: '' },
      ...{ aimId: say.aim ?? null, visibility: thanks ? 'organisation' : 'pair' },
    },
  })
  const action = useAction({
    run: ({ to, aimId, visibility, ...words }: Values) =>
      feedback.giveFeedback({
        body: {
          ...words,
          kind: say.kind,
          to: to.map(({ id }) => id),
          aimId: aimId?.id ?? null,
          visibility: visibility === '' ? 'pair' : visibility,
        },
      }),
    refresh: TOUCHED,
    done: t(thanks ? 'form.done.thank' : 'form.done.guide'),
    onDone: onClose,
  })
  return (
    <Dialog title={t(thanks ? 'form.thank' : 'form.guide')} onClose={onClose}>
      <Form
        form={form}
        action={action}
        submit={t(thanks ? 'form.send.thank' : 'form.send.guide')}
        onCancel={onClose}
        onSubmit={values => action.go(values)}
      >
        <Whom to={form.values.to} several={thanks} field={form.field('to')} />
        {say.finished === true && (
          <FinishedLately chosen={form.values.to} onChoose={person => form.field('to').onChange([person])} />
        )}
        <TextArea
          label={t('form.whatHappened')}
          hint={t(thanks ? 'form.whatHappened.hint' : 'form.whatHappened.guide')}
          {...form.field('whatHappened')}
        />
        <TextArea label={t('form.ledTo')} hint={t('form.ledTo.hint')} rows={2} {...form.field('ledTo')} />
        {!thanks && <TextArea label={t('form.suggestion')} rows={2} {...form.field('suggestion')} />}
        {thanks && (
          <Disclosure summary={t('form.more')}>
            <AimPicker label={t('form.aim')} {...form.field('aimId')} />
            <RadioGroup
              label={t('form.visibility')}
              hint={t('form.visibility.hint')}
              choices={(['organisation', 'team', 'pair'] as const).map(value => ({
                value,
                label: t(`form.visibility.${value}`),
              }))}
              {...form.field('visibility')}
            />
          </Disclosure>
        )}
      </Form>
    </Dialog>
  )
}

/** One person, or several one after the other. */
function Whom({
  to,
  several,
  field,
}: {
  readonly to: readonly PickedPerson[]
  readonly several: boolean
  readonly field: FieldBinding<readonly PickedPerson[]>
}) {
  const { person } = useSession()
  if (!several)
    return (
      <PersonPicker
        {...field}
        label={t('form.to')}
        except={[person.id]}
        value={to[0] ?? null}
        onChange={picked => field.onChange(picked === null ? [] : [picked])}
      />
    )
  return (
    <>
      {to.length > 0 && (
        <div className="fb-chosen">
          {to.map(each => (
            <span key={each.id} className="fl-chip">
              {each.label}
              <Button
                tone="quiet"
                size="s"
                icon="close"
                aria-label={t('form.remove', { name: each.label })}
                onClick={() => field.onChange(to.filter(other => other.id !== each.id))}
              />
            </span>
          ))}
        </div>
      )}
      <PersonPicker
        {...field}
        label={t(to.length === 0 ? 'form.to' : 'form.to.more')}
        except={[person.id, ...to.map(({ id }) => id)]}
        value={null}
        onChange={picked => picked !== null && field.onChange([...to, picked])}
      />
    </>
  )
}
