import type { LocalDate } from '#kernel/local-date.ts'
import type { Health } from '../aim-words.ts'
import type { AimFacts, ValueSeries } from './aim-facts.ts'
import { type Forecast, forecastOf } from './forecast.ts'
import { healthOf, holdsParentBack } from './health.ts'
import { type Progress, progressOf } from './progress.ts'

/** How one aim stands on a date. */
export interface Assessment {
  readonly progress: Progress
  health: Health | null
  readonly forecast: Forecast | null
  /** Ids of critical enabling children that are off track. */
  heldBackBy: readonly string[]
}

/**
 * Progress, health and forecast of many aims at once, in the order given. A parent that would be on track while a
 * critical enabling child is off track is at risk; that never spreads further, because at risk holds nobody back.
 * Forecasts are made where a series is given.
 */
export function assessAims(
  aims: readonly AimFacts[],
  on: LocalDate,
  seriesOf: (aim: AimFacts) => ValueSeries | undefined = noSeries,
): Assessment[] {
  const assessments = aims.map(aim => assess(aim, on, seriesOf(aim)))
  const blocking = new Map<string, string[]>()
  aims.forEach((aim, i) => {
    if (aim.parentId === null || !holdsParentBack(aim, assessments[i]?.health ?? null)) return
    const known = blocking.get(aim.parentId)
    if (known === undefined) blocking.set(aim.parentId, [aim.id])
    else known.push(aim.id)
  })
  if (blocking.size > 0) holdBack(aims, assessments, blocking)
  return assessments
}

function assess(aim: AimFacts, on: LocalDate, series: ValueSeries | undefined): Assessment {
  const progress = progressOf(aim, on)
  return {
    progress,
    health: healthOf(aim, progress, on),
    forecast: forecastOf(aim, series, on),
    heldBackBy: NOBODY,
  }
}

function holdBack(
  aims: readonly AimFacts[],
  assessments: Assessment[],
  blocking: Map<string, string[]>,
): void {
  aims.forEach((aim, i) => {
    const by = blocking.get(aim.id)
    const assessment = assessments[i]
    if (by === undefined || assessment === undefined) return
    if (assessment.health === 'on_track') assessment.health = 'at_risk'
    if (assessment.health === 'at_risk') assessment.heldBackBy = by
  })
}

const NOBODY: readonly string[] = []

function noSeries(): undefined {
  return undefined
}
