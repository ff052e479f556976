import { addDays, type LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import type { Health } from '../aim-words.ts'
import { assessAims } from '../progress/assess-aims.ts'
import {
  type AimDetails,
  addedSeries,
  type NeedFact,
  needsOn,
  readAimDetails,
} from '../store/aim-details-on.ts'
import { readStandings, type StandingRow } from '../store/standings.ts'
import { which } from '../store/which-aims.ts'

/** An aim on a date, as rules about the whole organisation need it. */
export interface AimFact
  extends Omit<StandingRow, 'why' | 'today' | 'weight' | 'weightDone' | 'weightDue' | 'insideShare'>,
    AimDetails {
  /** Whether its brief says why. */
  readonly hasWhy: boolean
  /** Result and pace, 0–1; null where unknown. */
  readonly share: number | null
  readonly expected: number | null
  readonly paceGap: number | null
  readonly health: Health | null
  /** Its health a week before. */
  readonly healthBefore: Health | null
  /** Where the upper quartile of its pace leads by its due date; only for goals that add to another. */
  readonly upper: number | null
}

/** Every aim of the organisation on a date, and what they need of each other. */
export interface AimsFacts {
  readonly aims: readonly AimFact[]
  readonly needs: readonly NeedFact[]
}

/** Aims as they stood at the end of a date, past or present, archived ones left out: five statements whatever their number. */
export async function aimsFacts(work: Work, on: LocalDate): Promise<AimsFacts> {
  const standings = await readStandings(work, on, which.all())
  const details = await readAimDetails(work, on)
  const weekBefore = addDays(on, -7)
  const before = await readStandings(work, weekBefore, which.all(), 'titles')
  const series = await addedSeries(work, on)
  const healthBefore = new Map(
    assessAims(before, weekBefore).map((assessed, at) => [before[at]?.id, assessed.health]),
  )
  const aims = factsFrom(on, standings, details, series).map(aim => ({
    ...aim,
    healthBefore: healthBefore.get(aim.id) ?? null,
  }))
  return { aims, needs: await needsOn(work, on) }
}

/** What an aim is like now; how it was a week before, no write of today changes, but for amendments. */
export type AimFactNow = Omit<AimFact, 'healthBefore'>

/** Some aims as they stand now, archived ones left out: three statements whatever their number. */
export async function aimFactsNow(work: Work, ids: readonly string[]): Promise<AimFactNow[]> {
  const standings = await readStandings(work, work.today, which.ids(ids))
  const details = await readAimDetails(work, work.today, ids)
  const series = await addedSeries(work, work.today, ids)
  return factsFrom(work.today, standings, details, series)
}

/** The aims of which there are details, in the order of their standings; others may hold them back. */
function factsFrom(
  on: LocalDate,
  standings: readonly StandingRow[],
  details: readonly AimDetails[],
  series: Awaited<ReturnType<typeof addedSeries>>,
): AimFactNow[] {
  const detailsOf = new Map(details.map(row => [row.id, row]))
  const seriesOf = new Map(series.map(row => [row.aimId, row]))
  const assessments = assessAims(standings, on, aim => seriesOf.get(aim.id))
  return standings.flatMap((standing, at): AimFactNow[] => {
    const known = detailsOf.get(standing.id)
    const assessed = assessments[at]
    if (known === undefined || assessed === undefined) return []
    const {
      why,
      today: _today,
      weight: _,
      weightDone: __,
      weightDue: ___,
      insideShare: ____,
      ...row
    } = standing
    const { share, expected, paceGap } = assessed.progress
    return [
      {
        ...{ ...row, ...known, hasWhy: why.trim() !== '', share, expected, paceGap },
        ...{ health: assessed.health, upper: upperOf(assessed.forecast, row) },
      },
    ]
  })
}

/** The end of the forecast that is nearer to the target: of a number that is to fall, the lower one. */
function upperOf(
  forecast: { readonly low: number; readonly high: number } | null,
  { start, target }: Pick<StandingRow, 'start' | 'target'>,
): number | null {
  if (forecast === null || start === null || target === null) return null
  return start < target ? forecast.high : forecast.low
}
