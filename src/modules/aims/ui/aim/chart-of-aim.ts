import type { ChartContent, ChartPoint } from '#ui/chart/chart-content.ts'
import { formatDate } from '#ui/words/dates.ts'
import { formatNumber } from '#ui/words/numbers.ts'
import type { AimPage, MeasureVersion } from '../../contract.ts'
import { t } from './words.ts'

/** A chart of an aim, ready for the kit. */
export interface AimChart {
  readonly content: ChartContent
  readonly summary: string
}

/**
 * The chart of a goal measured by a number or a band, else null. Only values of the present run of measure versions are
 * drawn, because earlier ones do not compare; each change of the measure is a visible break.
 */
export function chartOfAim(page: AimPage): AimChart | null {
  const measure = page.measures.at(-1)
  if (measure === undefined || (measure.type !== 'number' && measure.type !== 'band')) return null
  const points = page.checkIns
    .filter(each => each.value !== null && each.measureRun === measure.run)
    .map(pointOf)
  const fromOn = page.startOn ?? page.measures[0]?.fromOn ?? page.asOf
  const toOn = [page.dueOn ?? page.asOf, points.at(-1)?.on ?? fromOn, fromOn].reduce((a, b) =>
    a > b ? a : b,
  )
  const forecast = forecastOf(page, points.at(-1))
  const content: ChartContent = {
    fromOn,
    toOn,
    runs: [points],
    breaks: breaksOf(page, measure),
    ...(measure.target === null ? {} : { target: measure.target }),
    ...(measure.low === null || measure.high === null
      ? {}
      : { band: { low: measure.low, high: measure.high } }),
    ...expectedOf(page, measure, fromOn),
    ...(forecast === null ? {} : { forecast }),
  }
  return { content, summary: summaryOf(page, measure, points.at(-1), forecast?.label) }
}

function pointOf(checkIn: AimPage['checkIns'][number]): ChartPoint {
  const point = { on: checkIn.on, value: checkIn.value ?? 0 }
  return checkIn.note === '' ? point : { ...point, note: checkIn.note }
}

function expectedOf(
  page: AimPage,
  measure: MeasureVersion,
  fromOn: string,
): Pick<ChartContent, 'expected'> | undefined {
  if (measure.start === null || measure.target === null || page.dueOn === null) return undefined
  return {
    expected: [
      { on: fromOn, value: measure.start },
      { on: page.dueOn, value: measure.target },
    ],
  }
}

function forecastOf(
  page: AimPage,
  last: ChartPoint | undefined,
): NonNullable<ChartContent['forecast']> | null {
  const { forecast, dueOn } = page
  if (forecast === null || last === undefined || dueOn === null || dueOn <= last.on) return null
  const { low, middle, high, verdict } = forecast
  const decimals = Math.abs(high - last.value) >= 5 || Math.abs(middle) >= 20 ? 0 : 1
  const write = (value: number) => formatNumber(value, decimals)
  const [from, to] = low <= high ? [write(low), write(high)] : [write(high), write(low)]
  const label = from === to ? t('chart.pace.one', { middle: from }) : t('chart.pace', { low: from, high: to })
  const behind = page.standing.health === 'off_track' ? 'off' : 'risk'
  return {
    from: last,
    on: dueOn,
    low,
    middle,
    high,
    label,
    tone: verdict === 'on_present_pace' ? 'ok' : behind,
  }
}

function breaksOf(page: AimPage, measure: MeasureVersion): NonNullable<ChartContent['breaks']> {
  const changes = page.measures
    .slice(1)
    .map((version, index) => ({ on: version.fromOn, label: changeInWords(page.measures[index], version) }))
  const run = page.measures.findIndex(version => version.run === measure.run)
  const due =
    page.originalDueOn !== null && page.originalDueOn !== page.dueOn
      ? [{ on: page.originalDueOn, label: t('chart.firstDue') }]
      : []
  return [...changes.slice(Math.max(0, run - 1)), ...due]
}

function changeInWords(before: MeasureVersion | undefined, after: MeasureVersion): string {
  if (before === undefined || before.run !== after.run) return t('chart.newMeasure')
  if (before.target !== null && before.target !== after.target)
    return t('chart.newTarget', { target: formatNumber(before.target) })
  return t('chart.changed')
}

function summaryOf(
  page: AimPage,
  measure: MeasureVersion,
  last: ChartPoint | undefined,
  pace: string | undefined,
): string {
  if (last === undefined) return t('chart.summary.none')
  const now = t('chart.summary', {
    current: formatNumber(last.value),
    unit: measure.unit,
    date: formatDate(last.on),
  })
  if (measure.target === null || page.dueOn === null) return now
  const wanted = t('chart.summary.target', {
    target: formatNumber(measure.target),
    due: formatDate(page.dueOn),
  })
  return [now, wanted, pace === undefined ? '' : `${pace}.`].filter(Boolean).join(' ')
}
