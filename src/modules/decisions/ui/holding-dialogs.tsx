import { useState } from 'react'
import { PersonPicker, type PickedPerson } from '#modules/people/public-ui.tsx'
import { Button } from '#ui/button.tsx'
import { Checkbox } from '#ui/form/choice-field.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { TextArea, TextField } from '#ui/form/text-field.tsx'
import { decisions } from './queries.ts'
import { StepDialog, type StepProps } from './step-dialog.tsx'
import { t } from './words.ts'

interface Line {
  readonly title: string
  readonly assignee: PickedPerson | null
  readonly dueOn: string
}

const EMPTY: Line = { title: '', assignee: null, dueOn: '' }

/** Who does what until when; or nothing, and why. */
export function FollowDialog({ page, onClose }: StepProps) {
  const { id, rev } = page
  return (
    <StepDialog
      page={page}
      about="follow"
      start={{ tasks: [EMPTY] as readonly Line[], none: false, noneNeeded: '' }}
      send={({ tasks, none, noneNeeded }) =>
        decisions.carryOut({
          params: { id },
          body: {
            rev,
            noneNeeded: none ? noneNeeded : null,
            tasks: none
              ? []
              : tasks.map(({ title, assignee, dueOn }) => ({ title, assigneeId: assignee?.id ?? '', dueOn })),
          },
        })
      }
      onClose={onClose}
    >
      {form => {
        const { tasks, none } = form.values
        const set = (at: number, change: Partial<Line>) =>
          form.set({ tasks: tasks.map((line, i) => (i === at ? { ...line, ...change } : line)) })
        return (
          <>
            {!none &&
              tasks.map((line, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: lines are only ever added at the end
                <fieldset key={at} className="dc-task">
                  <TextField
                    label={t('ask.task')}
                    max={140}
                    value={line.title}
                    onChange={title => set(at, { title })}
                  />
                  <PersonPicker
                    label={t('ask.assignee')}
                    value={line.assignee}
                    onChange={assignee => set(at, { assignee })}
                  />
                  <DateField label={t('ask.due')} value={line.dueOn} onChange={dueOn => set(at, { dueOn })} />
                </fieldset>
              ))}
            {!none && tasks.length < 10 && (
              <Button size="s" icon="plus" onClick={() => form.set({ tasks: [...tasks, EMPTY] })}>
                {t('ask.task.more')}
              </Button>
            )}
            <Checkbox
              label={t('ask.none')}
              checked={none}
              onChange={checked => form.set({ none: checked })}
            />
            {none && <TextArea label={t('ask.noneNeeded')} rows={2} {...form.field('noneNeeded')} />}
          </>
        )
      }}
    </StepDialog>
  )
}

/** Something is new, or its date has come. The server says what is missing. */
export function ReopenDialog({ page, onClose }: StepProps) {
  const { id, rev, revisitDue } = page
  return (
    <StepDialog
      page={page}
      about="reopen"
      start={{ evidence: '', source: '' }}
      send={values => decisions.reopenDecision({ params: { id }, body: { rev, ...values } })}
      onClose={onClose}
    >
      {form => (
        <>
          <TextArea
            label={t('ask.new')}
            hint={t(revisitDue ? 'ask.new.due' : 'ask.new.hint')}
            optional={revisitDue}
            rows={3}
            {...form.field('evidence')}
          />
          <TextField label={t('ask.source')} optional={revisitDue} max={280} {...form.field('source')} />
        </>
      )}
    </StepDialog>
  )
}

/** Somebody else decides. */
export function HandOverDialog({ page, onClose }: StepProps) {
  const { id, rev } = page
  const [decider, setDecider] = useState<PickedPerson | null>(null)
  return (
    <StepDialog
      page={page}
      about="hand_over"
      start={{ why: '', deciderId: '' }}
      send={({ why }) =>
        decisions.handOver({ params: { id }, body: { rev, why, deciderId: decider?.id ?? '' } })
      }
      onClose={onClose}
    >
      {form => (
        <>
          <PersonPicker
            label={t('ask.decider')}
            except={[page.decider.id]}
            value={decider}
            onChange={setDecider}
            error={form.field('deciderId').error}
          />
          <TextArea label={t('ask.why')} rows={2} {...form.field('why')} />
        </>
      )}
    </StepDialog>
  )
}

/** Nobody needs the answer any more. */
export function DropDialog({ page, onClose }: StepProps) {
  const { id, rev } = page
  return (
    <StepDialog
      page={page}
      about="drop"
      start={{ why: '' }}
      send={({ why }) => decisions.dropDecision({ params: { id }, body: { rev, why } })}
      onClose={onClose}
    >
      {form => <TextArea label={t('ask.why')} rows={2} {...form.field('why')} />}
    </StepDialog>
  )
}
