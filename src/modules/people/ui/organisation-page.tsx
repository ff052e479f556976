import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { Form } from '#ui/form/form.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { useForm } from '#ui/form/use-form.ts'
import { Columns, Row } from '#ui/layout.tsx'
import { Icon } from '#ui/marks/icon.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { useAction } from '#ui/server/use-action.ts'
import { Loaded } from '#ui/states/loaded.tsx'
import { formatDate } from '#ui/words/dates.ts'
import './people.css'
import { type Organisation, PEOPLE, people, useOrganisation } from './queries.ts'
import { t } from './words.ts'
import { WorkDaysField } from './work-days-field.tsx'
import { ZonePicker } from './zone-picker.tsx'

/** The name, the calendar and the words of the organisation. */
export function OrganisationPage() {
  const organisation = useOrganisation()
  return (
    <>
      <PageHead title={t('organisation.title')} sub={t('organisation.say')} />
      <Loaded query={organisation}>
        {organisation => <Settings key={organisation.rev} organisation={organisation} />}
      </Loaded>
    </>
  )
}

interface Values {
  readonly name: string
  readonly timeZone: string | null
  readonly workDays: readonly number[]
  readonly holidays: readonly string[]
  readonly levelLabels: readonly string[]
}

function Settings({ organisation }: { readonly organisation: Organisation }) {
  const { name, timeZone, workDays, holidays, levelLabels, rev } = organisation
  const form = useForm<Values>({
    keep: 'organisation',
    start: { name, timeZone, workDays, holidays, levelLabels },
  })
  const action = useAction({
    run: (values: Values) => people.changeOrganisation({ body: { ...bodyOf(values, timeZone), rev } }),
    refresh: [PEOPLE, ['session']],
    done: t('organisation.saved'),
  })
  const label = (index: number) => (text: string) =>
    form.set({ levelLabels: form.values.levelLabels.map((each, other) => (other === index ? text : each)) })
  return (
    <Card>
      <Form form={form} action={action} onSubmit={action.go} submit={t('organisation.save')}>
        <Columns gap={16}>
          <TextField label={t('organisation.name')} max={140} {...form.field('name')} />
          <ZonePicker
            label={t('organisation.zone')}
            hint={t('organisation.zone.hint')}
            {...form.field('timeZone')}
          />
        </Columns>
        <WorkDaysField
          label={t('organisation.days')}
          hint={t('organisation.days.hint')}
          {...form.field('workDays')}
        />
        <Holidays {...form.field('holidays')} />
        <fieldset className="pp-levels">
          <legend className="fl-field-legend">{t('organisation.levels')}</legend>
          {form.values.levelLabels.map((text, index) => (
            <TextField
              // biome-ignore lint/suspicious/noArrayIndexKey: there are always five, and their place is what they are
              key={index}
              label={t('organisation.level', { count: index + 1 })}
              value={text}
              max={40}
              onChange={label(index)}
            />
          ))}
        </fieldset>
      </Form>
    </Card>
  )
}

function bodyOf(values: Values, timeZone: string) {
  const [one = '', two = '', three = '', four = '', five = ''] = values.levelLabels
  return {
    name: values.name,
    timeZone: values.timeZone ?? timeZone,
    workDays: [...values.workDays],
    holidays: [...values.holidays],
    levelLabels: [one, two, three, four, five] as [string, string, string, string, string],
  }
}

function Holidays({
  value,
  onChange,
}: {
  readonly value: readonly string[]
  readonly onChange: (days: string[]) => void
}) {
  const [day, setDay] = useState('')
  const add = () => {
    onChange(Array.from(new Set([...value, day])).sort())
    setDay('')
  }
  return (
    <fieldset className="fl-field">
      <legend className="fl-field-legend">{t('organisation.holidays')}</legend>
      {value.length === 0 && <p className="fl-field-hint">{t('organisation.holidays.none')}</p>}
      <ul className="pp-days">
        {value.map(date => (
          <li key={date}>
            {formatDate(date)}
            <button
              type="button"
              aria-label={t('organisation.holidays.remove', { date: formatDate(date) })}
              onClick={() => onChange(value.filter(other => other !== date))}
            >
              <Icon name="close" size={12} />
            </button>
          </li>
        ))}
      </ul>
      <Row align="end">
        <DateField label={t('organisation.holidays.add')} value={day} onChange={setDay} />
        <Button icon="plus" disabled={day === ''} onClick={add}>
          {t('organisation.holidays.add')}
        </Button>
      </Row>
    </fieldset>
  )
}
