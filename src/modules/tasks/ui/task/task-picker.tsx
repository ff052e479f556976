import type { FieldProps } from '#ui/form/field.tsx'
import { PickerField } from '#ui/form/picker-field.tsx'
import { dueText } from '../due-text.ts'
import { tasks } from '../queries.ts'
import { t } from '../words.ts'
import type { Picked } from './task-values.ts'

/** Finds an open task by part of its title. */
export function TaskPicker({
  except,
  ...field
}: FieldProps & {
  readonly value: Picked | null
  readonly onChange: (task: Picked | null) => void
  readonly except?: string
}) {
  const search = async (text: string, signal: AbortSignal) => {
    const query = { limit: 20, ...(text.trim() === '' ? {} : { text: text.trim() }) }
    const { entries } = await tasks.listTasks({ query }, signal)
    return entries
      .filter(({ id }) => id !== except)
      .map(({ id, title, assignee, dueOn }) => ({
        id,
        label: title,
        hint: [assignee?.name ?? t('row.nobody'), dueText(dueOn)].join(' · '),
      }))
  }
  return (
    <PickerField source={`tasks ${except ?? ''}`} search={search} placeholder={t('list.find')} {...field} />
  )
}
