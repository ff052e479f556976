import { useState } from 'react'
import { momentIn } from '#kernel/local-time.ts'
import { type PickedTeam, TeamPicker } from '#modules/people/public-ui.tsx'
import { Button } from '#ui/button.tsx'
import { Card, CardLine, CardList } from '#ui/card.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Link } from '#ui/link.tsx'
import { Icon } from '#ui/marks/icon.tsx'
import { todayHere } from '#ui/words/dates.ts'
import { locale } from '#ui/words/locale.ts'
import { When } from '#ui/words/when.tsx'
import type { ChangePage } from '../../contract.ts'
import { FormDialog } from '../form-dialog.tsx'
import { changes } from '../queries.ts'
import { t } from '../words.ts'

/** Direction talks about the change: those to come, and those that were. */
export function TalksCard({ page }: { readonly page: ChangePage }) {
  const [planning, setPlanning] = useState(false)
  const { talks, acts } = page
  return (
    <Card
      flush={talks.length > 0}
      title={t('talks.title')}
      aside={
        acts.includes('talk') && (
          <Button tone="quiet" size="s" icon="plus" onClick={() => setPlanning(true)}>
            {t('talks.plan')}
          </Button>
        )
      }
    >
      {talks.length === 0 ? (
        <p className="fl-quiet">{t('talks.none')}</p>
      ) : (
        <CardList>
          {talks.map(({ id, title, startsAt, state, teams }) => (
            <CardLine
              key={id}
              mark={<Icon name="talk" size={15} />}
              hint={
                <>
                  {teams.map(({ name }) => name).join(', ')} · {t(`talk.${state}`)} · <When at={startsAt} />
                </>
              }
            >
              <Link to={`/conversations/talks/${id}`}>{title}</Link>
            </CardLine>
          ))}
        </CardList>
      )}
      {planning && <TalkDialog page={page} onClose={() => setPlanning(false)} />}
    </Card>
  )
}

interface Values {
  readonly title: string
  readonly teamIds: PickedTeam | null
  readonly startsAt: string
  readonly at: string
}

function TalkDialog({ page, onClose }: { readonly page: ChangePage; readonly onClose: () => void }) {
  const { id, name, teams, agenda } = page
  const first = teams[0]
  return (
    <FormDialog<Values, unknown>
      title={t('talks.plan')}
      keep={`change:talk:${id}`}
      start={{
        title: t('talks.name.start', { name }).slice(0, 140),
        teamIds: first === undefined ? null : { id: first.id, label: first.name },
        ...{ startsAt: todayHere(), at: '15:00' },
      }}
      run={({ title, teamIds, startsAt, at }) =>
        changes.planChangeTalk({
          params: { id },
          body: {
            title,
            startsAt: momentIn(locale().timeZone, startsAt, at).toISOString(),
            teamIds: teamIds === null ? [] : [teamIds.id],
          },
        })
      }
      submit={t('talks.plan')}
      done={t('talks.done')}
      onClose={onClose}
    >
      {form => (
        <>
          <TextField label={t('talks.name')} max={140} {...form.field('title')} />
          <TeamPicker label={t('talks.team')} hint={t('talks.team.hint')} {...form.field('teamIds')} />
          <DateField label={t('talks.on')} {...form.field('startsAt')} />
          <TextField label={t('talks.at')} type="time" {...form.field('at')} />
          <div className="fl-quiet">
            {t('talks.agenda')}
            <ol className="chg-agenda">
              {agenda.map(part => (
                <li key={part}>{part}</li>
              ))}
            </ol>
          </div>
        </>
      )}
    </FormDialog>
  )
}
