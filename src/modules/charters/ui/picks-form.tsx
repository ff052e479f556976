import { Form } from '#ui/form/form.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { useForm } from '#ui/form/use-form.ts'
import { useAction } from '#ui/server/use-action.ts'
import type { ExchangeView } from '../contract.ts'
import { charters, TOUCHED } from './queries.ts'
import { t } from './words.ts'

const PLACES = ['1', '2', '3'] as const
type Values = Readonly<Record<(typeof PLACES)[number], string>>

/** Three of the responsibilities and goals, in order. What is taken cannot be chosen twice. */
export function PicksForm({ exchange, other }: { readonly exchange: ExchangeView; readonly other: string }) {
  const { id, options, mine } = exchange
  const [first = '', second = '', third = ''] = mine && 'picks' in mine ? mine.picks : []
  const form = useForm<Values>({ keep: `picks:${id}`, start: { '1': first, '2': second, '3': third } })
  const answer = useAction({
    run: (values: Values) =>
      charters.answerExchange({ params: { id }, body: { picks: PLACES.map(place => values[place]) } }),
    refresh: TOUCHED,
    done: view => (view.revealed ? t('exchange.done') : t('pick.sent')),
  })
  const choicesFor = (place: (typeof PLACES)[number]) =>
    options.map(option => ({
      value: option.id,
      label: option.title,
      disabled: PLACES.some(other => other !== place && form.values[other] === option.id),
    }))
  return (
    <Form form={form} action={answer} submit={t('pick.send')} onSubmit={values => answer.go(values)}>
      <p>{t(mine === null ? 'pick.say' : 'pick.again', { name: other })}</p>
      {PLACES.map(place => (
        <SelectField
          key={place}
          label={t(`pick.${place}`)}
          choices={choicesFor(place)}
          {...form.field(place)}
        />
      ))}
    </Form>
  )
}
