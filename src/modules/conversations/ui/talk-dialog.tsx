import { PartyPicker, type PickedParty } from '#modules/partners/public-ui.tsx'
import { PeoplePicker, type PickedTeam, TeamPicker } from '#modules/people/public-ui.tsx'
import { ChipsField } from '#ui/form/chips-field.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { Form } from '#ui/form/form.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { useForm } from '#ui/form/use-form.ts'
import { Dialog } from '#ui/overlay/dialog.tsx'
import { useGo } from '#ui/place.ts'
import { useSession } from '#ui/server/session.ts'
import { useAction } from '#ui/server/use-action.ts'
import { todayHere } from '#ui/words/dates.ts'
import { TOUCHED, talks } from './queries.ts'
import { momentOf } from './talk-words.ts'
import { t } from './words.ts'

interface Values {
  readonly title: string
  readonly personIds: readonly string[]
  readonly teamIds: PickedTeam | null
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
  onClose,
}: {
  readonly type: 'direction' | 'alignment' | 'external'
  /** Whom an external one is with, to begin with. */
  readonly partner?: PickedParty | null
  /** Who is there and what it is about, to begin with. */
  readonly personIds?: readonly string[]
  readonly title?: string
  readonly onClose: () => void
}) {
  const go = useGo()
  const me = useSession().person.id
  const form = useForm<Values>({
    keep: `talk-plan:${type}:${partner?.id ?? withIds.join(' ')}`,
    start: {
      ...{
        title: about,
        personIds: withIds.filter(id => id !== me),
        teamIds: null,
        partnerIds: partner,
        parties: [],
      },
      ...{ startsAt: todayHere(), at: '10:00' },
    },
  })
  const plan = useAction({
    run: ({ title, personIds, teamIds, partnerIds, parties, startsAt, at }: Values) => {
      const what = { title, startsAt: momentOf(startsAt, at), minutes: type === 'external' ? 45 : 60 }
      const people = [...personIds]
      if (type === 'direction')
        return talks.planTalk({ body: { type, ...what, teamIds: teamIds === null ? [] : [teamIds.id] } })
      if (type === 'alignment') return talks.planTalk({ body: { type, ...what, personIds: people } })
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
        {type === 'direction' && <TeamPicker label={t('teams')} {...form.field('teamIds')} />}
        {type !== 'direction' && (
          <PeoplePicker
            label={t('with')}
            optional={type === 'external'}
            except={[me]}
            {...form.field('personIds')}
          />
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
