import { Kept } from '#platform/kept.ts'
import { gatherReport } from '../export/gather-report.ts'
import type { Population } from '../release/population.ts'
import { planRelease, type ReleasePlan } from '../release/release-plan.ts'
import { reportRows } from '../report/export-report.ts'
import { questionsReport } from '../report/list-questions.ts'
import type { OpenedReport } from '../report/open-report.ts'
import { driversReport } from '../report/read-drivers.ts'
import { heatmapOf } from '../report/read-heatmap.ts'
import { reportOf } from '../report/read-report.ts'
import { trendOf } from '../report/read-trend.ts'
import { SOMEBODY } from '../report/sight.ts'
import { readBy, type Wave, waveFor } from '../report/wave.ts'
import type { Part, ToldAside, ToTell } from './tell-aside.ts'

const TELL: Record<Part, (opened: OpenedReport, ...more: never[]) => unknown> = {
  report: reportOf,
  questions: questionsReport,
  heatmap: heatmapOf,
  drivers: driversReport,
  trend: trendOf,
  table: reportRows,
  gathered: gatherReport,
}

// A report looks at up to nine waves. Their answers are not ours; what was counted of them is a few MB each.
const waves = new Kept<Wave>({ most: 12, sizeOf: () => 1, idleMs: 600_000 })

/** What the thread of surveys does when it is asked. */
export const surveyCalls = {
  plan: ({ population, k, patience }: { population: Population; k: number; patience: number }): ReleasePlan =>
    planRelease(population, k, patience),

  tell: ({ part, waves: keys, lent, place, reader, more }: ToTell): ToldAside => {
    for (const { key, survey, columns } of lent) waves.set(key, waveFor(survey, columns, SOMEBODY))
    const found = keys.map(key => waves.get(key))
    const [wave, ...earlier] = found.flatMap(each => (each === undefined ? [] : [readBy(each, reader)]))
    if (wave === undefined || found.includes(undefined)) return null
    return {
      told: TELL[part]({ wave, earlier, place, passed: wave.gate.unit(place), reader }, ...(more as never[])),
    }
  },
}
