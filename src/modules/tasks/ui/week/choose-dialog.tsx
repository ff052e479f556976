import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { FieldError } from '#ui/form/field.tsx'
import { Row, Stack } from '#ui/layout.tsx'
import { Dialog } from '#ui/overlay/dialog.tsx'
import { useAction } from '#ui/server/use-action.ts'
import { SkeletonLines } from '#ui/states/skeleton.tsx'
import type { TaskRow, MyWeek as Week } from '../../contract.ts'
import { TaskFacts } from '../facts-line.tsx'
import { TASKS, tasks, useTasks } from '../queries.ts'
import { t } from '../words.ts'

const MOST = 3

/** Chooses up to three of the reader's own open tasks, in the order they are ticked. */
export function ChooseDialog({ week, onClose }: { readonly week: Week; readonly onClose: () => void }) {
  const open = useTasks({ mine: 'true', limit: 100 })
  const start = week.top.tasks.map(task => task.id)
  const [chosen, setChosen] = useState<readonly string[]>(start)
  const action = useAction({
    run: (taskIds: readonly string[]) => tasks.chooseTop({ body: { taskIds: [...taskIds] } }),
    refresh: [TASKS, ['home']],
    done: t('week.chosen'),
    onDone: onClose,
  })
  const done = week.top.tasks.filter(task => task.state === 'done')
  const all = [...done, ...(open.data?.entries ?? [])]
  return (
    <Dialog title={t('week.choose.title')} onClose={onClose}>
      <Stack gap={12}>
        <p className="fl-quiet">{t('week.choose.say')}</p>
        {open.isPending ? (
          <SkeletonLines lines={5} />
        ) : (
          <ul className="tk-choose">
            {all.map(task => (
              <Choice key={task.id} task={task} chosen={chosen} onChange={setChosen} />
            ))}
          </ul>
        )}
        <FieldError error={action.error?.items[0]} />
        <Row>
          <Button tone="primary" pending={action.pending} onClick={() => void action.go(chosen)}>
            {t('week.choose.save')}
          </Button>
          {week.top.chosen && (
            <Button tone="quiet" onClick={() => void action.go([])}>
              {t('week.choose.clear')}
            </Button>
          )}
        </Row>
      </Stack>
    </Dialog>
  )
}

function Choice({
  task,
  chosen,
  onChange,
}: {
  readonly task: TaskRow
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}) {
  const place = chosen.indexOf(task.id)
  const ticked = place >= 0
  return (
    <li>
      <label className="fl-choice tk-choice">
        <input
          type="checkbox"
          checked={ticked}
          disabled={!ticked && chosen.length >= MOST}
          onChange={() => onChange(ticked ? chosen.filter(id => id !== task.id) : [...chosen, task.id])}
        />
        <span>
          {task.title} {ticked && <span className="tk-place">{place + 1}</span>}
        </span>
        <TaskFacts task={task} />
      </label>
    </li>
  )
}
