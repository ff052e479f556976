import { useState } from 'react'
import { type PickedTeam, TeamPicker } from '#modules/people/public-ui.tsx'
import { Button } from '#ui/button.tsx'
import { Card, CardLine, CardList } from '#ui/card.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Mark } from '#ui/marks/status.tsx'
import { useAction } from '#ui/server/use-action.ts'
import { formatRelative, todayHere } from '#ui/words/dates.ts'
import type { ChangePage, Milestone } from '../../contract.ts'
import { FormDialog } from '../form-dialog.tsx'
import { changes, TOUCHED } from '../queries.ts'
import { t } from '../words.ts'
import { RemoveButton } from './remove-button.tsx'

/** What has to be done until when, for everybody and per team. */
export function MilestonesCard({ page }: { readonly page: ChangePage }) {
  const [setting, setSetting] = useState<Milestone | 'new' | null>(null)
  const { milestones } = page
  const may = page.acts.includes('rollout')
  return (
    <Card
      flush={milestones.length > 0}
      title={t('milestones.title')}
      aside={
        may && (
          <Button tone="quiet" size="s" icon="plus" onClick={() => setSetting('new')}>
            {t('milestones.add')}
          </Button>
        )
      }
    >
      {milestones.length === 0 ? (
        <p className="fl-quiet">{t('milestones.none')}</p>
      ) : (
        <CardList>
          {milestones.map(each => (
            <Line
              key={each.id}
              page={page}
              milestone={each}
              onEdit={may ? () => setSetting(each) : undefined}
            />
          ))}
        </CardList>
      )}
      {setting !== null && (
        <MilestoneDialog
          page={page}
          milestone={setting === 'new' ? null : setting}
          onClose={() => setSetting(null)}
        />
      )}
    </Card>
  )
}

function Line({
  page: { id, rev },
  milestone: { id: partId, title, team, dueOn, doneOn, late, mayReach },
  onEdit,
}: {
  readonly page: ChangePage
  readonly milestone: Milestone
  readonly onEdit: (() => void) | undefined
}) {
  const reach = useAction({
    run: () =>
      changes.reachMilestone({
        params: { id, partId },
        body: { rev, doneOn: doneOn === null ? todayHere() : null },
      }),
    refresh: TOUCHED,
    done: t(doneOn === null ? 'milestones.reached.said' : 'saved'),
    failure: 'toast',
  })
  const when =
    doneOn !== null
      ? t('milestones.doneOn', { when: formatRelative(doneOn) })
      : t(late ? 'milestones.lateOn' : 'milestones.dueOn', { when: formatRelative(dueOn) })
  return (
    <CardLine
      mark={<Mark kind={doneOn !== null ? 'achieved' : late ? 'off-track' : 'no-data'} />}
      hint={`${team?.name ?? t('milestones.everybody')} · ${when}`}
      act={
        <span className="chg-acts">
          {onEdit !== undefined && (
            <Button
              tone="quiet"
              size="s"
              icon="edit"
              aria-label={`${t('edit')}: ${title}`}
              onClick={onEdit}
            />
          )}
          {mayReach && (
            <Button
              tone={doneOn === null ? 'plain' : 'quiet'}
              size="s"
              pending={reach.pending}
              onClick={() => void reach.go()}
            >
              {t(doneOn === null ? 'milestones.reached' : 'milestones.again')}
              <span className="fl-hidden">: {title}</span>
            </Button>
          )}
        </span>
      }
    >
      {title}
    </CardLine>
  )
}

interface Values {
  readonly title: string
  readonly teamId: PickedTeam | null
  readonly dueOn: string
}

function MilestoneDialog({
  page: { id, rev },
  milestone,
  onClose,
}: {
  readonly page: ChangePage
  readonly milestone: Milestone | null
  readonly onClose: () => void
}) {
  const team = milestone?.team ?? null
  return (
    <FormDialog<Values, unknown>
      title={t('milestones.add')}
      keep={`change:milestone:${id}:${milestone?.id ?? ''}`}
      start={{
        title: milestone?.title ?? '',
        teamId: team === null ? null : { id: team.id, label: team.name },
        dueOn: milestone?.dueOn ?? '',
      }}
      run={({ title, teamId, dueOn }) =>
        changes.setMilestone({
          params: { id },
          body: { rev, id: milestone?.id ?? null, title, teamId: teamId?.id ?? null, dueOn },
        })
      }
      done={t('saved')}
      more={
        milestone !== null && (
          <RemoveButton
            run={() => changes.dropMilestone({ params: { id, partId: milestone.id }, query: { rev } })}
            onDone={onClose}
          />
        )
      }
      onClose={onClose}
    >
      {form => (
        <>
          <TextField label={t('milestones.name')} max={140} autoFocus {...form.field('title')} />
          <DateField label={t('milestones.due')} {...form.field('dueOn')} />
          <TeamPicker
            label={t('milestones.team')}
            hint={t('milestones.team.hint')}
            optional
            {...form.field('teamId')}
          />
        </>
      )}
    </FormDialog>
  )
}
