import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { FieldError } from '#ui/form/field.tsx'
import { Row, Stack } from '#ui/layout.tsx'
import { Dialog } from '#ui/overlay/dialog.tsx'
import { useAction } from '#ui/server/use-action.ts'
import type { TaskPage } from '../../contract.ts'
import { TASKS, tasks } from '../queries.ts'
import { t } from '../words.ts'
import { TaskPicker } from './task-picker.tsx'
import type { Picked } from './task-values.ts'

/** Sets what a task waits for. Tasks of other teams that the reader cannot see stay as they are. */
export function DependenciesDialog({
  task,
  onClose,
}: {
  readonly task: TaskPage
  readonly onClose: () => void
}) {
  const [chosen, setChosen] = useState<readonly Picked[]>(() => visible(task))
  const action = useAction({
    run: (picked: readonly Picked[]) => save(task, task.rev, picked),
    refresh: [TASKS],
    done: t('task.saved'),
    undo: saved => save(task, saved.rev, visible(task)),
    onDone: onClose,
  })
  const add = (picked: Picked | null) => {
    if (picked && !chosen.some(({ id }) => id === picked.id)) setChosen([...chosen, picked])
  }
  return (
    <Dialog title={t('task.waits.title')} onClose={onClose}>
      <Stack gap={12}>
        <ul className="tk-neighbour-list">
          {chosen.map(picked => (
            <li key={picked.id}>
              <span>{picked.label}</span>
              <Button
                size="s"
                tone="quiet"
                icon="close"
                aria-label={`${t('task.waits.remove')}: ${picked.label}`}
                onClick={() => setChosen(chosen.filter(({ id }) => id !== picked.id))}
              />
            </li>
          ))}
        </ul>
        <TaskPicker label={t('task.waits.add')} value={null} onChange={add} except={task.id} />
        <FieldError error={action.error?.items[0]} />
        <Row>
          <Button tone="primary" pending={action.pending} onClick={() => void action.go(chosen)}>
            {t('field.save')}
          </Button>
        </Row>
      </Stack>
    </Dialog>
  )
}

function visible(task: TaskPage): Picked[] {
  return task.dependsOn.flatMap(({ id, title }) => (id === null ? [] : [{ id, label: title }]))
}

function save(task: TaskPage, rev: number, picked: readonly Picked[]) {
  return tasks.setDependencies({
    params: { id: task.id },
    body: { rev, dependsOn: picked.map(({ id }) => id) },
  })
}
