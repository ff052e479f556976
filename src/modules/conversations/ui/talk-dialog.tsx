import type { ReactNode } from 'react'
import { PartyPicker, type PickedParty } from '#modules/partners/public-ui.tsx'
import { PeoplePicker, type PickedTeam, TeamPicker } from '#modules/people/public-ui.tsx'
import { ChipsField } from '#ui/form/chips-field.tsx'
import { CheckboxGroup } from '#ui/form/choice-field.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { Form } from '#ui/form/form.tsx'
import { TextArea, TextField } from '#ui/form/text-field.tsx'
import { useForm } from '#ui/form/use-form.ts'
import { Dialog } from '#ui/overlay/dialog.tsx'
import { useGo } from '#ui/place.ts'
import { useSession } from '#ui/server/session.ts'
import { useAction } from '#ui/server/use-action.ts'
import { todayHere } from '#ui/words/dates.ts'
import { type Given, givenBy, pointsOf } from './from-address.ts'
import { TOUCHED, talks } from './queries.ts'
import { momentOf } from './talk-words.ts'
import { t } from './words.ts'

const NOTHING = givenBy({})

interface Values {
  readonly title: string
  readonly personIds: readonly string[]
  readonly teamIds: PickedTeam | null
  /** Teams that are known to begin with, and stay unless they are taken out. */
  readonly known: readonly string[]
  readonly agenda: string
  readonly partnerIds: PickedParty | null
  readonly parties: readonly string[]
  readonly startsAt: string
  readonly at: string
}

/** Plans one talk: what about, who, when. */
export function TalkDialog({
  type,
  partner = null,
  personIds: withIds = [],
  title: about = '',
  given = NOTHING,
  says = null,
  onClose,
}: {
  readonly type: 'direction' | 'alignment' | 'external'
  /** Whom an external one is with, to begin with. */
  readonly partner?: PickedParty | null
  /** Who is there and what it is about, to begin with. */
  readonly personIds?: readonly string[]
  readonly title?: string
  /** What a link from another room knows. */
  readonly given?: Given
  /** What the agenda begins with, in words above it. */
  readonly says?: ReactNode
  readonly onClose: () => void
}) {
  const go = useGo()
  const me = useSession().person.id
  const form = useForm<Values>({
    keep: `talk-plan:${type}:${partner?.id ?? withIds.join(' ')}${about === '' ? '' : `:${about}`}`,
    start: {
      ...{
        title: about,
        personIds: withIds.filter(id => id !== me),
        teamIds: null,
        partnerIds: partner,
        parties: [],
      },
      ...{ known: given.teams.map(team => team.id), agenda: given.agenda },
      ...{ startsAt: given.on ?? todayHere(), at: '10:00' },
    },
  })
  const plan = useAction({
    run: ({ title, personIds, teamIds, known, agenda, partnerIds, parties, startsAt, at }: Values) => {
      const what = { title, startsAt: momentOf(startsAt, at), minutes: type === 'external' ? 45 : 60 }
      const people = [...personIds]
      if (type === 'direction')
        return talks.planTalk({
          body: {
            ...{ type, ...what, topics: pointsOf(agenda) },
            teamIds: [...new Set([...known, ...(teamIds === null ? [] : [teamIds.id])])],
          },
        })
      if (type === 'alignment')
        return talks.planTalk({ body: { type, ...what, personIds: people, topics: pointsOf(agenda, 15) } })
      return talks.planTalk({
        body: {
          ...{ type, ...what, personIds: people, parties: [...parties] },
          partnerIds: partnerIds === null ? [] : [partnerIds.id],
        },
      })
    },
    refresh: TOUCHED,
    done: t('plan.done'),
    onDone: ({ id }) => go(`/conversations/talks/${id}`),
  })
  return (
    <Dialog title={t(`plan.${type}`)} onClose={onClose}>
      <Form
        form={form}
        action={plan}
        submit={t('plan.save')}
        onCancel={onClose}
        onSubmit={values => plan.go(values)}
      >
        <TextField label={t('name')} max={140} autoFocus {...form.field('title')} />
        {type === 'direction' && (
          <>
            {given.teams.length > 0 && (
              <CheckboxGroup
                label={t('teams')}
                choices={given.teams.map(({ id, label }) => ({ value: id, label }))}
                {...form.field('known')}
              />
            )}
            <TeamPicker
              label={t(given.teams.length > 0 ? 'teams.more' : 'teams')}
              optional={given.teams.length > 0}
              {...form.field('teamIds')}
            />
          </>
        )}
        {type !== 'direction' && (
          <PeoplePicker
            label={t('with')}
            optional={type === 'external'}
            except={[me]}
            {...form.field('personIds')}
          />
        )}
        {type !== 'external' && (
          <>
            {says}
            <TextArea
              label={t('points')}
              hint={t(`points.hint.${type}`)}
              rows={given.agenda === '' ? 2 : 8}
              max={type === 'direction' ? 2800 : 4200}
              optional
              {...form.field('agenda')}
            />
          </>
        )}
        {type === 'external' && (
          <>
            <PartyPicker
              label={t('partner')}
              hint={t('partner.hint')}
              optional
              {...form.field('partnerIds')}
            />
            <ChipsField label={t('parties')} hint={t('parties.hint')} optional {...form.field('parties')} />
          </>
        )}
        <DateField label={t('on')} min={todayHere()} {...form.field('startsAt')} />
        <TextField label={t('at')} type="time" {...form.field('at')} />
      </Form>
    </Dialog>
  )
}
