import { Form } from '#ui/form/form.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { useForm } from '#ui/form/use-form.ts'
import { useAction } from '#ui/server/use-action.ts'
import { CLARITY, type ExchangeView } from '../contract.ts'
import { charters, TOUCHED } from './queries.ts'
import { t } from './words.ts'

type Score = '1' | '2' | '3' | '4' | '5'
type Values = Readonly<Record<(typeof CLARITY)[number], Score | ''>>

const CHOICES = (['5', '4', '3', '2', '1'] as const).map(value => ({ value, label: t(`clarity.${value}`) }))

/** Eight sentences about oneself, or about the person one answers for, each from 1 to 5. */
export function ClarityForm({
  exchange,
  other,
}: {
  readonly exchange: ExchangeView
  readonly other: string
}) {
  const { id, mine, side, person } = exchange
  const scores = mine && 'scores' in mine ? mine.scores : []
  const start = Object.fromEntries(CLARITY.map((item, at) => [item, String(scores[at] ?? '')])) as Values
  const form = useForm<Values>({ keep: `clarity:${id}`, start })
  const answer = useAction({
    run: (values: Values) =>
      charters.answerExchange({
        params: { id },
        body: { scores: CLARITY.map(item => Number(values[item])) },
      }),
    refresh: TOUCHED,
    done: view => (view.revealed ? t('exchange.done') : t('clarity.sent')),
  })
  return (
    <Form form={form} action={answer} submit={t('clarity.send')} onSubmit={values => answer.go(values)}>
      <div className="ch-note" role="note">
        <p className="ch-strong">{t('clarity.who', { name: other })}</p>
        <p>{t('clarity.who.say')}</p>
        <p>{side === 'person' ? t('clarity.about') : t('clarity.about.other', { name: person.name })}</p>
      </div>
      {CLARITY.map(item => (
        <SelectField
          key={item}
          label={side === 'person' ? t(item) : t(`of.${item}`, { name: person.name })}
          choices={CHOICES}
          {...form.field(item)}
        />
      ))}
    </Form>
  )
}
