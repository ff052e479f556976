import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { RadioGroup } from '#ui/form/choice-field.tsx'
import { NumberField } from '#ui/form/number-field.tsx'
import { Row } from '#ui/layout.tsx'
import { useAction } from '#ui/server/use-action.ts'
import { Loaded } from '#ui/states/loaded.tsx'
import type { Dated, DatedSince, DatedView, SurveyPage } from '../contract.ts'
import { FormDialog } from './form-dialog.tsx'
import { surveys, TOUCHED, useDated } from './queries.ts'
import { t } from './words.ts'

/** What is asked after joining or on leaving: from which dates of people it follows. */
export function DatesCard({ page }: { readonly page: SurveyPage }) {
  const query = useDated(page.id, page.rev)
  return (
    <Card title={t('dates.title')}>
      <Loaded query={query}>{({ dated }) => <Shown page={page} dated={dated} />}</Loaded>
    </Card>
  )
}

function Shown({ page, dated }: { readonly page: SurveyPage; readonly dated: Dated | null }) {
  const [setting, setSetting] = useState(false)
  const { id, rev } = page
  const none = useAction({
    run: () => surveys.setDated({ params: { id }, body: { rev, dated: null } }),
    refresh: TOUCHED,
    done: t('dates.off.done'),
    failure: 'toast',
  })
  return (
    <>
      <p>
        {dated === null
          ? t('dates.say')
          : t(`dates.${dated.since}.say`, { days: dated.days, within: dated.withinDays })}
      </p>
      {dated !== null && <p>{t('dates.named')}</p>}
      {page.actions.includes('edit') && (
        <Row gap={8}>
          <Button size="s" onClick={() => setSetting(true)}>
            {t(dated === null ? 'dates.set' : 'dates.change')}
          </Button>
          {dated !== null && (
            <Button size="s" tone="quiet" pending={none.pending} onClick={() => void none.go()}>
              {t('dates.off')}
            </Button>
          )}
        </Row>
      )}
      {setting && <Settings page={page} dated={dated} onClose={() => setSetting(false)} />}
    </>
  )
}

interface Values {
  readonly since: DatedSince
  readonly days: number | null
  readonly withinDays: number | null
}

function Settings({
  page: { id, rev, kind },
  dated,
  onClose,
}: {
  readonly page: SurveyPage
  readonly dated: Dated | null
  readonly onClose: () => void
}) {
  const usual: Dated =
    kind === 'exit'
      ? { since: 'leaving', days: 10, withinDays: 14 }
      : { since: 'joining', days: 30, withinDays: 14 }
  return (
    <FormDialog<Values, DatedView>
      title={t('dates.title')}
      keep={`survey:dates:${id}`}
      start={dated ?? usual}
      run={({ since, days, withinDays }) =>
        surveys.setDated({
          params: { id },
          body: { rev, dated: { since, days: days ?? -1, withinDays: withinDays ?? 0 } },
        })
      }
      submit={t('dates.set')}
      done={t('dates.done')}
      onClose={onClose}
    >
      {form => (
        <>
          <RadioGroup<DatedSince>
            label={t('dates.since')}
            choices={(['joining', 'moving', 'leaving'] as const).map(value => ({
              value,
              label: t(`dates.${value}`),
            }))}
            {...form.field('since')}
          />
          <NumberField
            label={t(form.values.since === 'leaving' ? 'dates.before' : 'dates.after')}
            unit={t('rotate.days.unit')}
            hint={t('dates.usual')}
            {...form.field('days')}
          />
          <NumberField label={t('dates.within')} unit={t('rotate.days.unit')} {...form.field('withinDays')} />
          <p className="fl-quiet">{t('dates.named')}</p>
        </>
      )}
    </FormDialog>
  )
}
