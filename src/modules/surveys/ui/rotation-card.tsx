import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Card, CardLine, CardList } from '#ui/card.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { NumberField } from '#ui/form/number-field.tsx'
import { Row } from '#ui/layout.tsx'
import { useAction } from '#ui/server/use-action.ts'
import { Loaded } from '#ui/states/loaded.tsx'
import { formatDate, todayHere } from '#ui/words/dates.ts'
import type { RotationView, SurveyPage } from '../contract.ts'
import { textIn } from './asked.ts'
import { FormDialog } from './form-dialog.tsx'
import { surveys, TOUCHED, useRotation } from './queries.ts'
import { t } from './words.ts'

/** On the page of a draft: let some of its questions be asked again and again, see what comes next, stop it. */
export function RotationCard({ page }: { readonly page: SurveyPage }) {
  const query = useRotation(page.id, page.rev)
  return (
    <Card title={t('rotate.title')}>
      <Loaded query={query}>{view => <Shown page={page} view={view} />}</Loaded>
    </Card>
  )
}

function Shown({ page, view }: { readonly page: SurveyPage; readonly view: RotationView }) {
  const [setting, setSetting] = useState(false)
  const { id, rev } = page
  const { settings, questions } = view
  const runs = settings !== null && settings.stoppedOn === null
  const stop = useAction({
    run: () => surveys.stopRotation({ params: { id }, body: { rev } }),
    refresh: TOUCHED,
    done: t('rotate.stopped'),
    failure: 'toast',
  })
  return (
    <>
      {runs ? (
        <p>
          {t('rotate.runs', {
            each: settings.each,
            everyWeeks: settings.everyWeeks,
            openDays: settings.openDays,
            all: questions,
            date: formatDate(settings.nextOn),
          })}
        </p>
      ) : (
        <p>{t(settings === null ? 'rotate.say' : 'rotate.over', { all: questions })}</p>
      )}
      {settings?.problem && <p role="alert">{t('rotate.problem', { problem: settings.problem })}</p>}
      {runs && <Ahead page={page} view={view} />}
      <Row gap={8}>
        <Button size="s" onClick={() => setSetting(true)}>
          {t(runs ? 'rotate.change' : 'rotate.set')}
        </Button>
        {runs && (
          <Button size="s" tone="quiet" pending={stop.pending} onClick={() => void stop.go()}>
            {t('rotate.stop')}
          </Button>
        )}
      </Row>
      {setting && <Settings page={page} view={view} onClose={() => setSetting(false)} />}
    </>
  )
}

function Ahead({ page: { definition }, view }: { readonly page: SurveyPage; readonly view: RotationView }) {
  if (definition === null) return null
  const texts = new Map(
    definition.sections
      .flatMap(({ questions }) => questions)
      .map(({ code, text }) => [code, textIn(text, definition.language, definition.language)]),
  )
  return (
    <CardList>
      {view.waves.map(({ on, questions }) => (
        <CardLine key={on} hint={questions.map(code => texts.get(code) ?? code).join(' · ')}>
          {formatDate(on)}
        </CardLine>
      ))}
    </CardList>
  )
}

interface Values {
  readonly each: number | null
  readonly everyWeeks: number | null
  readonly openDays: number | null
  readonly nextOn: string
}

function Settings({
  page: { id, rev },
  view: { settings, questions },
  onClose,
}: {
  readonly page: SurveyPage
  readonly view: RotationView
  readonly onClose: () => void
}) {
  const today = todayHere()
  const nextOn = settings !== null && settings.nextOn > today ? settings.nextOn : today
  return (
    <FormDialog<Values, RotationView>
      title={t('rotate.title')}
      keep={`survey:rotate:${id}`}
      start={{
        each: settings?.each ?? Math.min(5, Math.max(1, questions - 1)),
        everyWeeks: settings?.everyWeeks ?? 4,
        openDays: settings?.openDays ?? 7,
        nextOn,
      }}
      run={({ each, everyWeeks, openDays, nextOn }) =>
        surveys.setRotation({
          params: { id },
          body: { rev, each: each ?? 0, everyWeeks: everyWeeks ?? 0, openDays: openDays ?? 0, nextOn },
        })
      }
      submit={t('rotate.set')}
      done={t('rotate.done')}
      onClose={onClose}
    >
      {form => (
        <>
          <NumberField
            label={t('rotate.each')}
            hint={t('rotate.each.hint', {
              all: questions,
              waves: Math.ceil(questions / Math.max(1, form.values.each ?? 1)),
            })}
            {...form.field('each')}
          />
          <NumberField
            label={t('rotate.weeks')}
            unit={t('rotate.weeks.unit')}
            {...form.field('everyWeeks')}
          />
          <NumberField label={t('rotate.days')} unit={t('rotate.days.unit')} {...form.field('openDays')} />
          <DateField label={t('rotate.next')} {...form.field('nextOn')} />
        </>
      )}
    </FormDialog>
  )
}
