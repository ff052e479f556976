import { AimPicker, type PickedAim } from '#modules/aims/public-ui.tsx'
import { ResponsibilityField } from '#modules/charters/public-ui.tsx'
import { PersonPicker, type PickedPerson, type PickedTeam, TeamPicker } from '#modules/people/public-ui.tsx'
import { Form } from '#ui/form/form.tsx'
import { TextArea, TextField } from '#ui/form/text-field.tsx'
import { useForm } from '#ui/form/use-form.ts'
import { Dialog } from '#ui/overlay/dialog.tsx'
import { ApiError } from '#ui/server/api-error.ts'
import { useSession } from '#ui/server/session.ts'
import { useAction } from '#ui/server/use-action.ts'
import type { ProcedureView } from '../contract.ts'
import { standards, TOUCHED } from './queries.ts'
import { t } from './words.ts'

interface Values {
  readonly title: string
  readonly teamId: PickedTeam | null
  readonly ownerId: PickedPerson | null
  readonly goalId: PickedAim | null
  readonly responsibilityId: string
  readonly text: string
  readonly whatChanged: string
}

/** Writes a procedure, or changes one: another text is a new version. */
export function ProcedureDialog({
  procedure,
  onClose,
}: {
  readonly procedure?: ProcedureView
  readonly onClose: () => void
}) {
  const { person } = useSession()
  const form = useForm<Values>({
    keep: `procedure:${procedure?.id ?? 'new'}`,
    start: valuesOf(procedure, { id: person.id, label: person.name }),
  })
  const save = useAction({
    run: ({ values, rev }: { values: Values; rev: number }) => {
      const { title, text, whatChanged, goalId, ownerId, teamId } = values
      if (ownerId === null) throw missing('ownerId', t('missing.owner'), t('missing.owner.fix'))
      const body = { title, text, goalId: goalId?.id ?? null, ownerId: ownerId.id }
      const chosen = values.responsibilityId === '' ? null : values.responsibilityId
      if (procedure) {
        // What the reader may not see stays as it is, unless they choose another.
        const part = chosen === (procedure.responsibility?.id ?? null) ? {} : { responsibilityId: chosen }
        return standards.changeStandard({
          params: { id: procedure.id },
          body: { ...body, ...part, rev, whatChanged },
        })
      }
      if (teamId === null) throw missing('teamId', t('missing.team'), t('missing.team.fix'))
      return standards.writeStandard({ body: { ...body, teamId: teamId.id, responsibilityId: chosen } })
    },
    refresh: TOUCHED,
    done: t(procedure ? 'changed' : 'write.done'),
    onDone: onClose,
  })
  const mine = { id: person.id, label: person.name }
  return (
    <Dialog title={t(procedure ? 'change' : 'write')} onClose={onClose}>
      <Form
        form={form}
        action={save}
        submit={t('save')}
        onCancel={onClose}
        onSubmit={values => save.go({ values, rev: procedure?.rev ?? 0 })}
        conflict={{
          fields: [
            { name: 'title', label: t('field.title') },
            { name: 'text', label: t('field.text') },
            { name: 'ownerId', label: t('field.owner'), words: inWords },
            { name: 'goalId', label: t('field.goal'), words: inWords },
          ],
          theirs: current => valuesOf(current as ProcedureView, mine),
          save: (values, current) => save.go({ values, rev: (current as ProcedureView).rev }),
        }}
      >
        <TextField label={t('field.title')} max={140} {...form.field('title')} />
        {!procedure && <TeamPicker label={t('field.team')} {...form.field('teamId')} />}
        <TextArea
          label={t('field.text')}
          hint={t('field.text.hint')}
          rows={8}
          max={10_000}
          {...form.field('text')}
        />
        {procedure && (
          <TextField
            label={t('field.changed')}
            hint={t('field.changed.hint')}
            max={280}
            optional
            {...form.field('whatChanged')}
          />
        )}
        <AimPicker label={t('field.goal')} kind="goal" live optional {...form.field('goalId')} />
        <PersonPicker label={t('field.owner')} {...form.field('ownerId')} />
        {form.values.ownerId && (
          <ResponsibilityField
            label={t('field.responsibility')}
            personId={form.values.ownerId.id}
            {...form.field('responsibilityId')}
          />
        )}
      </Form>
    </Dialog>
  )
}

function valuesOf(procedure: ProcedureView | undefined, me: PickedPerson): Values {
  if (procedure === undefined)
    return {
      title: '',
      teamId: null,
      ownerId: me,
      goalId: null,
      responsibilityId: '',
      text: '',
      whatChanged: '',
    }
  const { title, text, owner, goal, team, responsibility } = procedure
  return {
    ...{ title, text, whatChanged: '' },
    teamId: { id: team.id, label: team.name },
    ownerId: { id: owner.id, label: owner.name },
    responsibilityId: responsibility?.id ?? '',
    goalId: goal === null ? null : { id: goal.id, label: goal.title ?? '' },
  }
}

function inWords(value: unknown): string {
  return typeof value === 'object' && value !== null && 'label' in value ? String(value.label) : '–'
}

function missing(field: string, message: string, fix: string): ApiError {
  return new ApiError('rule_broken', 422, [{ field, code: 'missing', message, fix }])
}
