import { PersonPicker, type PickedPerson, type PickedTeam, TeamPicker } from '#modules/people/public-ui.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { Form } from '#ui/form/form.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { useForm } from '#ui/form/use-form.ts'
import { Dialog } from '#ui/overlay/dialog.tsx'
import { useGo } from '#ui/place.ts'
import { useSession } from '#ui/server/session.ts'
import { useAction } from '#ui/server/use-action.ts'
import { todayHere } from '#ui/words/dates.ts'
import type { SeriesLine } from '../contract/shapes.ts'
import { DAILY_MINUTES, type Given, givenBy, inTwoWeeks, pairAddress, USUAL_MINUTES } from './from-address.ts'
import { TOUCHED, talks } from './queries.ts'
import { UntilFields, type UntilValues, untilIn } from './until-fields.tsx'
import { t } from './words.ts'

const NOTHING = givenBy({})

interface Values extends UntilValues {
  readonly withId: PickedPerson | null
  readonly teamId: PickedTeam | null
  readonly cadence: 'workdays' | 'weekly' | 'fortnightly' | 'monthly'
  readonly startsOn: string
  readonly atTime: string
}

/** Begins one-to-ones with somebody, or stand-ups of a team: who, how often, from when. */
export function SeriesDialog({
  type,
  person = null,
  given = NOTHING,
  series,
  onClose,
}: {
  readonly type: 'one_to_one' | 'standup'
  readonly person?: PickedPerson | null
  /** What a link from another room knows. */
  readonly given?: Given
  /** What runs already: whoever is picked and has one-to-ones with the reader needs no others. */
  readonly series?: readonly SeriesLine[]
  readonly onClose: () => void
}) {
  const go = useGo()
  const me = useSession().person.id
  const isPair = type === 'one_to_one'
  const form = useForm<Values>({
    keep: null,
    start: {
      ...{ withId: person ?? given.person, teamId: given.teams[0] ?? null },
      ...{ startsOn: given.on ?? todayHere(), atTime: isPair ? '10:00' : '09:00' },
      cadence: isPair ? (given.cadence ?? 'fortnightly') : 'workdays',
      ...{ until: inTwoWeeks(given.on ?? todayHere()), after: 'fortnightly' },
    },
  })
  const start = useAction({
    run: ({ withId, teamId, cadence, until, after, ...when }: Values) => {
      if (isPair) {
        const body = { type: 'one_to_one' as const, withId: withId?.id ?? '', cadence, ...when }
        return talks.startSeries({
          body:
            cadence === 'workdays'
              ? { ...body, minutes: DAILY_MINUTES, until: untilIn(cadence, { until, after }, USUAL_MINUTES) }
              : body,
        })
      }
      return talks.startSeries({ body: { type: 'standup', teamId: teamId?.id ?? '', cadence, ...when } })
    },
    refresh: TOUCHED,
    done: t('plan.done'),
    onDone: ({ id, talkId }) => go(isPair ? pairAddress(id, given.topic) : `/conversations/talks/${talkId}`),
  })
  const running = isPair ? seriesWith(series, form.values.withId?.id) : undefined
  const submit = async (values: Values) => {
    if (running === undefined) return await start.go(values)
    go(pairAddress(running.id, given.topic, given.cadence))
    return true
  }
  const often = (['workdays', 'weekly', 'fortnightly', 'monthly'] as const).map(value => ({
    value,
    label: t(`cadence.${value}`),
  }))
  return (
    <Dialog title={t(`plan.${type}`)} onClose={onClose}>
      <Form
        form={form}
        action={start}
        submit={t(running === undefined ? 'plan.save' : 'runs.open')}
        onCancel={onClose}
        onSubmit={submit}
      >
        {isPair ? (
          <PersonPicker label={t('with')} except={[me]} {...form.field('withId')} />
        ) : (
          <TeamPicker label={t('team')} {...form.field('teamId')} />
        )}
        {given.topic !== '' && <p className="fl-quiet">{t('topic.given', { topic: given.topic })}</p>}
        {running === undefined ? (
          <>
            <SelectField
              label={t('cadence')}
              hint={isPair && form.values.cadence === 'workdays' ? t('cadence.daily') : undefined}
              choices={often}
              {...form.field('cadence')}
            />
            <DateField label={t('on')} min={todayHere()} {...form.field('startsOn')} />
            <TextField label={t('at')} type="time" {...form.field('atTime')} />
            {isPair && form.values.cadence === 'workdays' && (
              <UntilFields
                until={form.field('until')}
                after={form.field('after')}
                min={form.values.startsOn}
              />
            )}
          </>
        ) : (
          <p>{t('runs')}</p>
        )}
      </Form>
    </Dialog>
  )
}

/** The series that runs with somebody, if there is one. */
export function seriesWith(
  series: readonly SeriesLine[] | undefined,
  personId: string | undefined,
): SeriesLine | undefined {
  if (personId === undefined) return undefined
  return series?.find(each => each.state === 'running' && each.other?.id === personId)
}
