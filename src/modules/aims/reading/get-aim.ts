import { notFound } from '#kernel/errors.ts'
import { dayNumber, type LocalDate } from '#kernel/local-date.ts'
import { chartOn, type OrgChart } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import { maySee, standpointOf } from '../access.ts'
import type { AimPage } from '../contract.ts'
import { contributionOf } from '../progress/contribution.ts'
import { type Counts, countBelow, noCounts } from '../progress/count-below.ts'
import { forecastOf, forecastText } from '../progress/forecast.ts'
import { type AimDetails, readAimDetails } from '../store/aim-details.ts'
import { readSeries } from '../store/check-in-series.ts'
import type { CheckInRow } from '../store/tables.ts'
import { which } from '../store/which-aims.ts'
import { taskFacts } from '../task-facts.ts'
import { allowedActions } from './allowed-actions.ts'
import { detailsView } from './details-view.ts'
import { lineFrom } from './lines-of-sight.ts'
import { type Assessed, readCards } from './read-cards.ts'

/** Everything the page of one aim shows, as of a date. At most six statements. */
export async function getAim(work: Work, id: string, asOf?: LocalDate): Promise<AimPage> {
  const on = asOf === undefined || asOf > work.today ? work.today : asOf
  return await aimPage(work, id, await chartOn(work, work.today), on)
}

/** The same with the chart of today at hand. */
export async function aimPage(work: Work, id: string, chart: OrgChart, on: LocalDate): Promise<AimPage> {
  const details = await readAimDetails(work, id, on)
  if (details === null) throw notFound('aim')
  // Who may see what is a question of today, also when looking back.
  const guarded = { ...details, ...details.today }
  const by = standpointOf(work.actor, guarded, chart)
  if (!maySee(guarded, by)) throw notFound('aim')
  const family = await readCards(work, chart, which.family(work, id, on), on)
  const own = family.find(({ row }) => row.id === id)
  if (own === undefined) throw notFound('aim')
  const checkIns = await readSeries(work, id, on)
  // Tasks are known as they are today only.
  const past = on < work.today
  const delivery = details.kind === 'goal' && !past ? await taskFacts().deliveryOf(work, [id]) : new Map()
  const children = family.filter(({ row }) => row.parentId === id)
  return {
    ...detailsView(work, details, checkIns, by, chart, past),
    asOf: on,
    parent: family.some(({ row }) => row.id === details.parentId) ? parentOf(details) : null,
    ...numbers(own, children, details, checkIns, on),
    delivery: delivery.get(id) ?? null,
    counts: countsBelow(family, id),
    children: children.map(({ card }) => card),
    line: lineFrom(new Map(family.map(({ card }) => [card.id, card])), id),
    actions: allowedActions(details, by, {
      past,
      pending: details.pending !== null,
      answered: details.state === 'planned' && details.planVersion === details.briefVersion,
    }),
  }
}

function numbers(
  { row, assessment, card }: Assessed,
  children: readonly Assessed[],
  details: AimDetails,
  checkIns: readonly CheckInRow[],
  on: LocalDate,
): Pick<AimPage, 'result' | 'contribution' | 'standing' | 'forecast'> {
  const { progress, health } = assessment
  const values = checkIns.filter(c => c.value !== null && c.measureRun === details.measure?.run)
  const series = { days: values.map(c => dayNumber(c.madeOn)), values: values.map(c => c.value ?? 0) }
  const forecast = forecastOf(row, series, on)
  const contribution = contributionOf(
    row,
    children.map(child => child.row),
  )
  const titles = new Map(children.map(child => [child.row.id, child.row.title]))
  const titled = <T extends { aimId: string }>(part: T) => ({ ...part, title: titles.get(part.aimId) ?? '' })
  return {
    result:
      row.type === null || row.kind !== 'goal'
        ? null
        : { ...progress, current: row.value, currentOn: values.at(-1)?.madeOn ?? null },
    contribution: contribution && {
      ...contribution,
      parts: contribution.parts.map(titled),
      notCounted: contribution.notCounted.map(titled),
    },
    standing: { health, reasons: card.reasons },
    forecast: forecast && {
      low: forecast.low,
      middle: forecast.middle,
      high: forecast.high,
      verdict: forecast.verdict,
      text: forecastText(forecast, row),
    },
  }
}

/** The aim above as a link. */
function parentOf({ parent }: AimDetails): AimPage['parent'] {
  return parent && { id: parent.id, kind: parent.kind, title: parent.title }
}

/** Goals directly below; for a vision those directly below its strategies. */
function countsBelow(family: readonly Assessed[], id: string): Counts {
  const below = family
    .filter(({ row }) => row.parentId === id)
    .flatMap(child => [
      child,
      ...(child.row.kind === 'strategy' ? family.filter(f => f.row.parentId === child.row.id) : []),
    ])
  const root = family.filter(({ row }) => row.id === id)
  return countBelow([...root, ...below].map(({ card }) => card)).get(id) ?? noCounts()
}
