import { addDays, dayNumber, type LocalDate } from '#kernel/local-date.ts'
import { type AimFacts, assessAims, type ValueSeries } from '#modules/aims/public.ts'
import { type Figure, median, quantile, shown } from './report.ts'
import type { World } from './world.ts'

const TIMES = 41

/** Progress, health and forecast of every aim of the company, from rows in memory, in time of the processor. */
export function measureAssessment({ direction }: World, today: LocalDate): Figure[] {
  const facts = factsOf(direction, today)
  const series = seriesOf(direction)
  const times: number[] = []
  const busy: number[] = []
  let forecasts = 0
  for (let round = 0; round < TIMES; round++) {
    const from = performance.now()
    const cpu = process.threadCpuUsage()
    const assessed = assessAims(facts, today, aim => series.get(aim.id))
    const { user, system } = process.threadCpuUsage(cpu)
    busy.push((user + system) / 1000)
    times.push(performance.now() - from)
    forecasts = assessed.filter(each => each.forecast !== null).length
  }
  return [
    {
      part: 'assessment',
      what: `progress, health, forecast of ${facts.length} aims`,
      value: median(busy),
      unit: 'ms',
      bound: { at: 'most', value: 25 },
      against: `by the clock ${shown(median(times))} ms, first ${shown(times[0] ?? 0)} ms, p95 ${shown(quantile(times, 0.95))} ms; ${forecasts} forecasts`,
    },
  ]
}

function factsOf({ rows }: World['direction'], today: LocalDate): AimFacts[] {
  const measures = new Map(rows.aimsMeasures.map(measure => [measure.aimId, measure]))
  const checkIns = Map.groupBy(rows.aimsCheckIns, checkIn => checkIn.aimId)
  const milestones = Map.groupBy(rows.aimsMilestones, milestone => milestone.aimId)
  return rows.aimsAims.map(aim => {
    const measure = measures.get(aim.id)
    const last = checkIns.get(aim.id)?.at(-1)
    const steps = milestones.get(aim.id) ?? []
    const { id, parentId, kind, state, link, critical, startOn, dueOn, cadenceDays } = aim
    return {
      id,
      parentId,
      kind,
      state,
      link,
      critical,
      startOn,
      dueOn,
      cadenceDays,
      outcome: state === 'closed' ? 'achieved' : null,
      type: measure?.type ?? null,
      unit: measure?.unit ?? '',
      start: measure?.start ?? null,
      target: measure?.target ?? null,
      value: last?.value ?? null,
      checkedOn: last?.madeOn ?? null,
      chance: last?.chance ?? null,
      insideShare: measure?.type === 'band' ? 0.75 : null,
      weight: steps.length,
      weightDone: steps.filter(step => step.doneOn !== null).length,
      weightDue: steps.filter(step => (step.dueOn ?? addDays(today, 1)) < today).length,
      obstacles: 0,
    }
  })
}

function seriesOf({ rows }: World['direction']): Map<string, ValueSeries> {
  const valued = rows.aimsCheckIns.filter(checkIn => checkIn.value !== null)
  return new Map(
    Map.groupBy(valued, checkIn => checkIn.aimId)
      .entries()
      .map(([id, list]) => [
        id,
        {
          days: Int32Array.from(list, checkIn => dayNumber(checkIn.madeOn)),
          values: Float64Array.from(list, checkIn => checkIn.value ?? 0),
        },
      ]),
  )
}
