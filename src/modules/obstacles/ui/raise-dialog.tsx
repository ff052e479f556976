import { useState } from 'react'
import { PersonPicker, type PickedPerson } from '#modules/people/public-ui.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { Checkbox, RadioGroup } from '#ui/form/choice-field.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { Form } from '#ui/form/form.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextArea, TextField } from '#ui/form/text-field.tsx'
import { useForm } from '#ui/form/use-form.ts'
import { Dialog } from '#ui/overlay/dialog.tsx'
import { useSession } from '#ui/server/session.ts'
import { useAction } from '#ui/server/use-action.ts'
import { formatExact } from '#ui/words/dates.ts'
import { CAUSES, LEVELS, SEVERITIES } from '../contract/words.ts'
import type { Cause, Level, Severity } from '../contract.ts'
import { obstacles, TOUCHED, useCourt } from './queries.ts'
import { t } from './words.ts'

/** What it is raised at; nothing for one of its own. */
export interface RaisedAt {
  readonly taskId?: string
  readonly aimId?: string
}

interface Draft {
  readonly title: string
  readonly level: Level
  readonly severity: Severity
  readonly impact: string
  readonly cause: Cause
  readonly needByOn: string
  readonly blocks: boolean
  readonly sensitive: boolean
}

/** One sentence and two choices; the rest on demand. Below the choices stands to whom it goes. */
export function RaiseDialog({ at, onClose }: { readonly at: RaisedAt; readonly onClose: () => void }) {
  const form = useForm<Draft>({
    keep: `obstacle:${at.taskId ?? at.aimId ?? 'new'}`,
    start: {
      ...{ title: '', level: 'detail', severity: 'minor', impact: '', cause: 'work', needByOn: '' },
      ...{ blocks: at.taskId !== undefined, sensitive: false },
    },
  })
  const [about, setAbout] = useState<PickedPerson | null>(null)
  const [named, setNamed] = useState<PickedPerson | null>(null)
  const { sensitive } = form.values
  const action = useAction({
    run: ({ needByOn, ...draft }: Draft) =>
      obstacles.raiseObstacle({
        body: {
          ...draft,
          ...at,
          needByOn: needByOn === '' ? null : needByOn,
          aboutId: sensitive ? (about?.id ?? null) : null,
          namedIds: sensitive && named !== null ? [named.id] : [],
        },
      }),
    refresh: TOUCHED,
    done: saved => t('raise.done', { name: saved.owner.name }),
    onDone: onClose,
  })
  return (
    <Dialog title={t('raise')} onClose={onClose}>
      <Form
        form={form}
        action={action}
        submit={t('raise.go')}
        onCancel={onClose}
        onSubmit={values => action.go(values)}
      >
        <TextField
          label={t('raise.title')}
          hint={t('raise.title.hint')}
          max={140}
          autoFocus
          {...form.field('title')}
        />
        <RadioGroup
          label={t('raise.level')}
          choices={LEVELS.map(value => ({
            value,
            label: t(`level.${value}`),
            hint: t(`level.${value}.hint`),
          }))}
          {...form.field('level')}
        />
        <RadioGroup
          label={t('raise.severity')}
          choices={SEVERITIES.toReversed().map(value => ({
            value,
            label: t(`severity.${value}`),
            hint: t(`severity.${value}.hint`),
          }))}
          {...form.field('severity')}
        />
        <GoesTo at={at} level={form.values.level} severity={form.values.severity} />
        {at.taskId !== undefined && (
          <Checkbox
            label={t('raise.blocks')}
            checked={form.values.blocks}
            onChange={blocks => form.set({ blocks })}
          />
        )}
        <Disclosure summary={t('raise.more')}>
          <TextArea label={t('raise.impact')} optional rows={3} {...form.field('impact')} />
          <SelectField
            label={t('raise.cause')}
            choices={CAUSES.map(value => ({ value, label: t(`cause.${value}`) }))}
            {...form.field('cause')}
          />
          <DateField label={t('raise.needBy')} optional {...form.field('needByOn')} />
          <Checkbox
            label={t('raise.private')}
            hint={t('raise.private.hint')}
            checked={sensitive}
            onChange={checked => form.set({ sensitive: checked })}
          />
          {sensitive && (
            <>
              <PersonPicker
                label={t('raise.about')}
                hint={t('raise.about.hint')}
                optional
                value={about}
                onChange={setAbout}
              />
              <PersonPicker label={t('raise.named')} optional value={named} onChange={setNamed} />
            </>
          )}
        </Disclosure>
      </Form>
    </Dialog>
  )
}

function GoesTo({
  at,
  level,
  severity,
}: {
  readonly at: RaisedAt
  readonly level: Level
  readonly severity: Severity
}) {
  const { person } = useSession()
  const { data } = useCourt({ ...at, level, severity })
  if (data?.owner == null) return null
  const { owner, takeBy } = data
  return (
    <p className="fl-quiet" aria-live="polite">
      {owner.id === person.id || takeBy === null
        ? t('raise.to.you')
        : t('raise.to', { name: owner.name, when: formatExact(takeBy) })}
    </p>
  )
}
