import { Button } from '#ui/button.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { Form } from '#ui/form/form.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { useForm } from '#ui/form/use-form.ts'
import { Dialog } from '#ui/overlay/dialog.tsx'
import { useAction } from '#ui/server/use-action.ts'
import { todayHere } from '#ui/words/dates.ts'
import type { TalkLine } from '../contract/shapes.ts'
import { TOUCHED, talks } from './queries.ts'
import { momentOf } from './talk-words.ts'
import { t } from './words.ts'

/** Moves a talk to another moment, or calls it off. */
export function MoveDialog({
  talk: { id, rev },
  onClose,
}: {
  readonly talk: TalkLine
  readonly onClose: () => void
}) {
  const form = useForm({ keep: null, start: { on: todayHere(), at: '10:00', why: '' } })
  const move = useAction({
    run: (startsAt: string | null) => {
      const why = form.values.why.trim()
      return talks.moveTalk({ params: { id }, body: { rev, startsAt, why: why === '' ? null : why } })
    },
    refresh: TOUCHED,
    done: (_, startsAt) => t(startsAt === null ? 'calledOff' : 'moved'),
    onDone: onClose,
  })
  return (
    <Dialog title={t('move')} onClose={onClose}>
      <Form
        form={form}
        action={move}
        submit={t('move.save')}
        onCancel={onClose}
        onSubmit={({ on, at }) => move.go(momentOf(on, at))}
        more={<Button onClick={() => void move.go(null)}>{t('callOff')}</Button>}
      >
        <DateField label={t('on')} min={todayHere()} {...form.field('on')} />
        <TextField label={t('at')} type="time" {...form.field('at')} />
        <TextField label={t('move.why')} optional max={280} {...form.field('why')} />
      </Form>
    </Dialog>
  )
}
