import { roundTo } from '#kernel/percent.ts'
import { seeded } from '#kernel/seeded.ts'
import { driversOf } from '#kernel/statistics/drivers.ts'
import type { Work } from '#platform/work.ts'
import type { Drivers } from '../contract/report-views.ts'
import type { Factor } from '../definition/definition.ts'
import { tellAside } from '../thread/tell-aside.ts'
import { headingOf, textOf } from './heading.ts'
import { type OpenedReport, openReport } from './open-report.ts'
import { personMeans } from './person-means.ts'
import { betweenTeams } from './team-effect.ts'
import { LEVEL } from './told.ts'
import type { Wave } from './wave.ts'

const DRAWS = 500
// What an outcome is called unless one is asked for.
const OUTCOME = 'engagement'

/** Which factors an outcome is associated with, in a unit. */
export async function readDrivers(work: Work, id: string, unit?: string, outcome?: string): Promise<Drivers> {
  return await tellAside('drivers', await openReport(work, id, unit), driversReport, [outcome])
}

/** Johnson's relative weights over persons' factor means, told as whole percents of what they explain together. */
export function driversReport(opened: OpenedReport, asked?: string): Drivers {
  const { wave, passed } = opened
  const heading = headingOf(opened)
  const outcome = outcomeOf(wave, asked)
  const { group } = passed
  const nothing = { heading, outcome: null, n: null, explained: null, drivers: [], teams: null }
  if (group === null || outcome === undefined)
    return { ...nothing, why: outcome === undefined ? 'no_factors' : 'too_few_answers' }
  const named = { code: outcome.code, title: textOf(wave, outcome.title) }
  const others = driversFor(wave, outcome)
  const teams = group.unit === 0 ? betweenTeams(wave, outcome.questions) : null
  if (others.length < 2) return { ...nothing, outcome: named, teams, why: 'no_factors' }
  const found = driversOf(
    personMeans(wave, group, outcome.questions),
    others.map(({ questions }) => personMeans(wave, group, questions)),
    {
      level: LEVEL,
      draws: DRAWS,
      chance: seeded(Number.parseInt(wave.survey.plan.fingerprint.slice(0, 8), 16)),
    },
  )
  if (typeof found === 'string') return { ...nothing, outcome: named, teams, why: found }
  const { n, explained, drivers } = found
  const part = (weight: number) => roundTo(explained === 0 ? 0 : weight / explained, 2)
  return {
    ...{ heading, outcome: named, why: null, n, explained: roundTo(explained, 2), teams },
    drivers: others
      .flatMap(({ code, title }, at) => {
        const driver = drivers[at]
        if (driver === undefined) return []
        const { weight, interval, correlation } = driver
        return [
          {
            ...{
              code,
              title: textOf(wave, title),
              weight: part(weight),
              correlation: roundTo(correlation, 2),
            },
            interval: { low: part(interval.low), high: part(interval.high) },
          },
        ]
      })
      .toSorted((one, other) => other.weight - one.weight),
  }
}

function outcomeOf({ survey }: Wave, asked: string | undefined): Factor | undefined {
  const { factors } = survey.definition
  if (asked !== undefined) return factors.find(({ code }) => code === asked)
  return factors.find(({ code }) => code === OUTCOME) ?? factors[0]
}

/** The other factors that share no question with the outcome: what it is made of would explain it. */
function driversFor({ survey }: Wave, outcome: Factor): readonly Factor[] {
  return survey.definition.factors.filter(
    ({ questions }) => !questions.some(code => outcome.questions.includes(code)),
  )
}
