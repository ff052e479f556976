import { useState } from 'react'
import { AimLink, AimPicker, type PickedAim } from '#modules/aims/public-ui.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { TextArea, TextField } from '#ui/form/text-field.tsx'
import { daysFromToday, formatDate } from '#ui/words/dates.ts'
import type { ChangePage } from '../../contract.ts'
import { FormDialog } from '../form-dialog.tsx'
import { changes } from '../queries.ts'
import { t } from '../words.ts'

/** The goal of the rollout, where help is, and when the old way ends. */
export function RolloutCard({ page }: { readonly page: ChangePage }) {
  const [editing, setEditing] = useState(false)
  const { goal, support, oldWay, oldWayOffOn, acts } = page
  const none = <span className="fl-quiet">{t('rollout.none')}</span>
  return (
    <Card
      title={t('rollout.title')}
      aside={
        acts.includes('rollout') && (
          <Button tone="quiet" size="s" icon="edit" onClick={() => setEditing(true)}>
            {t('rollout.edit')}
          </Button>
        )
      }
    >
      <dl className="chg-purpose">
        <div>
          <dt>{t('rollout.goal')}</dt>
          <dd>{goal === null ? none : <AimLink aim={goal} />}</dd>
        </div>
        <div>
          <dt>{t('rollout.support')}</dt>
          <dd>{support === '' ? none : support}</dd>
        </div>
        <div>
          <dt>{t('rollout.oldWay')}</dt>
          <dd>
            {oldWay === '' ? none : oldWay}
            <span className="chg-by"> {offWords(oldWayOffOn)}</span>
          </dd>
        </div>
      </dl>
      {editing && <RolloutDialog page={page} onClose={() => setEditing(false)} />}
    </Card>
  )
}

function offWords(on: string | null): string {
  if (on === null) return t('rollout.on')
  return t(daysFromToday(on) <= 0 ? 'rollout.off.said' : 'rollout.off.will', { date: formatDate(on) })
}

interface Values {
  readonly goalId: PickedAim | null
  readonly support: string
  readonly oldWay: string
  readonly oldWayOffOn: string
}

function RolloutDialog({ page, onClose }: { readonly page: ChangePage; readonly onClose: () => void }) {
  const { id, rev, goal, support, oldWay, oldWayOffOn } = page
  return (
    <FormDialog<Values, unknown>
      title={t('rollout.edit')}
      keep={`change:rollout:${id}`}
      start={{
        goalId: goal === null ? null : { id: goal.id, label: goal.title },
        ...{ support, oldWay, oldWayOffOn: oldWayOffOn ?? '' },
      }}
      run={values =>
        changes.setRollout({
          params: { id },
          body: {
            ...{ rev, support: values.support, oldWay: values.oldWay },
            goalId: values.goalId?.id ?? null,
            oldWayOffOn: values.oldWayOffOn === '' ? null : values.oldWayOffOn,
          },
        })
      }
      done={t('saved')}
      onClose={onClose}
    >
      {form => (
        <>
          <AimPicker label={t('rollout.goal')} kind="goal" optional {...form.field('goalId')} />
          <TextArea label={t('rollout.support')} rows={3} optional {...form.field('support')} />
          <TextField label={t('rollout.oldWay')} max={280} optional {...form.field('oldWay')} />
          <DateField label={t('rollout.off')} optional {...form.field('oldWayOffOn')} />
        </>
      )}
    </FormDialog>
  )
}
