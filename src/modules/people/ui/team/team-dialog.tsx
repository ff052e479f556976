import { Form } from '#ui/form/form.tsx'
import { TextArea, TextField } from '#ui/form/text-field.tsx'
import { useForm } from '#ui/form/use-form.ts'
import { Dialog } from '#ui/overlay/dialog.tsx'
import { useGo } from '#ui/place.ts'
import { useAction } from '#ui/server/use-action.ts'
import { refuseMissing } from '../missing.ts'
import { orNull, type Picked, picked } from '../picked.ts'
import { PEOPLE, people, type Team } from '../queries.ts'
import { TeamPicker } from '../team-picker.tsx'
import { t } from '../words.ts'

interface Values {
  readonly name: string
  readonly parentId: Picked | null
  readonly purpose: string
}

/** Changes a team (`team`), or adds one, below `parent` when it is given. */
export function TeamDialog({
  team,
  parent,
  onClose,
}: {
  readonly team?: Team
  readonly parent?: { readonly id: string; readonly name: string }
  readonly onClose: () => void
}) {
  const go = useGo()
  const form = useForm<Values>({
    keep: `team:${team?.id ?? `below ${parent?.id ?? ''}`}`,
    start: team
      ? { name: team.name, parentId: picked(team.path.at(-1) ?? null), purpose: team.purpose ?? '' }
      : { name: '', parentId: picked(parent ?? null), purpose: '' },
  })
  const action = useAction({
    run: async (values: Values) => {
      refuseMissing(values, { name: t('missing.name') })
      const body = {
        name: values.name,
        parentId: values.parentId?.id ?? null,
        purpose: orNull(values.purpose),
      }
      if (team) return await people.changeTeam({ params: { id: team.id }, body: { ...body, rev: team.rev } })
      return await people.addTeam({ body })
    },
    refresh: [PEOPLE],
    done: (_, { name }) => (team ? t('team.saved') : t('team.added', { name })),
    onDone: ({ id }) => {
      onClose()
      if (!team) go(`/teams/${id}`)
    },
  })
  return (
    <Dialog title={t(team ? 'team.edit' : 'team.add')} onClose={onClose}>
      <Form
        form={form}
        action={action}
        onSubmit={action.go}
        submit={t(team ? 'team.save' : 'team.add')}
        onCancel={onClose}
      >
        <TextField label={t('team.name')} max={140} autoFocus {...form.field('name')} />
        <TeamPicker
          label={t('team.parent')}
          hint={t('team.parent.hint')}
          {...(team ? { notBelow: team.id } : {})}
          {...form.field('parentId')}
        />
        <TextArea label={t('team.purpose')} max={280} optional {...form.field('purpose')} />
      </Form>
    </Dialog>
  )
}
