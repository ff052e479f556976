import { PersonPicker, type PickedPerson } from '#modules/people/public-ui.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import type { ChangePage, Team } from '../../contract.ts'
import { FormDialog } from '../form-dialog.tsx'
import { changes } from '../queries.ts'
import { t } from '../words.ts'

interface Values {
  readonly title: string
  readonly assigneeId: PickedPerson | null
  readonly dueOn: string
}

/** Adds a task of the rollout for a team. */
export function TaskDialog({
  page: { id },
  team,
  onClose,
}: {
  readonly page: ChangePage
  readonly team: Team
  readonly onClose: () => void
}) {
  return (
    <FormDialog<Values, unknown>
      title={t('tasks.title', { team: team.name })}
      keep={`change:task:${id}:${team.id}`}
      start={{ title: '', assigneeId: null, dueOn: '' }}
      run={({ title, assigneeId, dueOn }) =>
        changes.addTeamTask({
          params: { id },
          body: {
            ...{ teamId: team.id, title, assigneeId: assigneeId?.id ?? null },
            dueOn: dueOn === '' ? null : dueOn,
          },
        })
      }
      submit={t('tasks.add')}
      done={t('tasks.done')}
      onClose={onClose}
    >
      {form => (
        <>
          <TextField label={t('tasks.name')} max={140} autoFocus {...form.field('title')} />
          <PersonPicker
            label={t('tasks.who')}
            hint={t('tasks.who.hint')}
            optional
            {...form.field('assigneeId')}
          />
          <DateField label={t('tasks.due')} optional {...form.field('dueOn')} />
        </>
      )}
    </FormDialog>
  )
}
