import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import type { ChartContent } from '#ui/chart/chart-content.ts'
import { LazyLineChart } from '#ui/chart/lazy-line-chart.tsx'
import { Status, type StatusKind } from '#ui/marks/status.tsx'
import { EmptyState } from '#ui/states/empty-state.tsx'
import { daysFromToday, formatRelative, todayHere } from '#ui/words/dates.ts'
import { formatPercent } from '#ui/words/numbers.ts'
import type { ChangePage, Measure } from '../../contract.ts'
import { t } from '../words.ts'
import { MeasureDialog } from './measure-dialog.tsx'
import { ReadingDialog } from './reading-dialog.tsx'

/** Whether people do it the new way, against what was expected. */
export function AdoptionCard({ page }: { readonly page: ChangePage }) {
  const [setting, setSetting] = useState<Measure | 'new' | null>(null)
  const [reading, setReading] = useState<Measure | null>(null)
  const may = page.acts.includes('rollout')
  return (
    <Card
      title={t('adoption.title')}
      aside={
        may && (
          <Button tone="quiet" size="s" icon="plus" onClick={() => setSetting('new')}>
            {t('adoption.add')}
          </Button>
        )
      }
    >
      {page.measures.length === 0 && (
        <EmptyState title={t('adoption.none')} icon="check">
          {t('adoption.none.say')}
        </EmptyState>
      )}
      {page.measures.map(measure => (
        <section className="chg-measure" key={measure.id} aria-label={measure.name}>
          <h3>{measure.name}</h3>
          <Standing measure={measure} />
          <p className="fl-quiet">
            {t(`aspect.${measure.aspect}`)} · {t('adoption.sourced', { source: measure.source })} ·{' '}
            {t(daysFromToday(measure.nextOn) < 0 ? 'adoption.due' : 'adoption.next', {
              when: formatRelative(measure.nextOn),
            })}
          </p>
          {measure.readings.length > 1 && <Course measure={measure} />}
          <div className="chg-acts">
            {page.acts.includes('record') && (
              <Button size="s" onClick={() => setReading(measure)}>
                {t('adoption.read')}
                <span className="fl-hidden">: {measure.name}</span>
              </Button>
            )}
            {may && (
              <Button size="s" tone="quiet" icon="edit" onClick={() => setSetting(measure)}>
                {t('edit')}
                <span className="fl-hidden">: {measure.name}</span>
              </Button>
            )}
          </div>
        </section>
      ))}
      {setting !== null && (
        <MeasureDialog
          page={page}
          measure={setting === 'new' ? null : setting}
          onClose={() => setSetting(null)}
        />
      )}
      {reading !== null && (
        <ReadingDialog changeId={page.id} measure={reading} onClose={() => setReading(null)} />
      )}
    </Card>
  )
}

function Standing({ measure }: { readonly measure: Measure }) {
  const { readings, expected, slipping, usual } = measure
  const latest = readings.at(-1)
  const kind: StatusKind =
    latest === undefined
      ? 'no-data'
      : slipping
        ? 'off-track'
        : usual
          ? 'achieved'
          : latest.share < expected
            ? 'at-risk'
            : 'on-track'
  return (
    <p>
      <Status kind={kind}>
        {standingWords(measure)}
        {slipping && `, ${t('adoption.slipping')}`}
        {usual && `, ${t('adoption.usual')}`}
      </Status>
    </p>
  )
}

function standingWords({ readings, expected }: Measure): string {
  const latest = readings.at(-1)
  const words = { expected: formatPercent(expected) }
  if (latest === undefined) return t('adoption.unread', words)
  return t('adoption.stands', { ...words, share: formatPercent(latest.share) })
}

function Course({ measure }: { readonly measure: Measure }) {
  return (
    <LazyLineChart
      content={contentOf(measure)}
      title={t('adoption.chart', { name: measure.name })}
      summary={standingWords(measure)}
      write={value => formatPercent(value / 100)}
    />
  )
}

function contentOf({ fromOn, toOn, readings, curve, target }: Measure): ChartContent {
  const percent = (share: number) => Math.round(share * 100)
  const days = [fromOn, toOn, todayHere(), ...readings.map(({ onDay }) => onDay)].sort()
  const last = curve.at(-1)
  const end = days.at(-1) ?? toOn
  const expected = curve.map(({ on, share }) => ({ on, value: percent(share) }))
  return {
    fromOn: days[0] ?? fromOn,
    toOn: end,
    runs: [readings.map(({ onDay, share, note }) => ({ on: onDay, value: percent(share), note }))],
    // What is expected stays at the target after its last day.
    expected:
      last !== undefined && last.on < end ? [...expected, { on: end, value: percent(last.share) }] : expected,
    target: percent(target),
  }
}
