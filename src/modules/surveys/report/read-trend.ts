import type { Work } from '#platform/work.ts'
import type { Trend } from '../contract/report-views.ts'
import { questionsOf } from '../definition/definition.ts'
import { tellAside } from '../thread/tell-aside.ts'
import { changesOf, followedFactor, followedIn, sameGroup } from './change.ts'
import { headingOf, textOf } from './heading.ts'
import { factorScore, questionScore } from './measure.ts'
import { type OpenedReport, openReport } from './open-report.ts'
import { comparedOf } from './read-report.ts'
import { scoreOf } from './score-of.ts'
import type { Told } from './told.ts'

/** A unit across the waves of its series. */
export async function readTrend(work: Work, id: string, unit?: string): Promise<Trend> {
  return await tellAside('trend', await openReport(work, id, unit, 'all'), trendOf, [])
}

/** Factors and followed questions of the unit that is shown, oldest wave first, with the change since the wave before. */
export function trendOf(opened: OpenedReport): Trend {
  const { wave, earlier, passed } = opened
  const heading = headingOf(opened)
  const { group } = passed
  if (group === null) return { heading, waves: [], factors: [], questions: [] }
  const past = earlier.map(before => ({ before, was: sameGroup(wave, group, before) })).reverse()
  const last = past.findLastIndex(({ was }) => was !== null)
  const latest = past[last]
  const { definition } = wave.survey

  /** One figure in all waves, and how its latest change is compared. */
  const followed = (now: Told | null, old: (at: number) => Told | null) => {
    const before = past.map((_, at) => old(at))
    const was = latest?.was ?? null
    const one = latest === undefined || was === null ? null : { before: latest.before, was }
    return { told: [...before, now], compared: comparedOf(wave, group, one, before[last] ?? null, now) }
  }
  const factors = definition.factors.map(({ code, questions }) =>
    followed(factorScore(wave, group, questions)?.favourable ?? null, at => {
      const { before, was } = past[at] ?? {}
      const codes = before && was ? followedFactor(wave, code, before) : null
      return before && was && codes ? (factorScore(before, was, codes)?.favourable ?? null) : null
    }),
  )
  const asked = questionsOf(definition).filter(question => 'trend' in question && question.trend !== null)
  const questions = asked.map(({ code }) =>
    followed(questionScore(wave, group, code)?.favourable ?? null, at => {
      const { before, was } = past[at] ?? {}
      const same = before && was ? followedIn(wave, code, before) : null
      return before && was && same ? (questionScore(before, was, same.code)?.favourable ?? null) : null
    }),
  )
  const factorChanges = changesOf(
    factors.map(({ compared }) => compared),
    'few',
  )
  const questionChanges = changesOf(
    questions.map(({ compared }) => compared),
    'many',
  )
  return {
    heading,
    waves: [...past, { before: wave, was: group }].map(({ before, was }) => ({
      ...{ id: before.survey.id, title: before.survey.title, closesOn: before.survey.closesOn },
      n: was?.n ?? null,
    })),
    factors: definition.factors.map(({ code, title }, at) => ({
      ...{ code, title: textOf(wave, title), change: factorChanges[at] ?? null },
      scores: (factors[at]?.told ?? []).map(scoreOf),
    })),
    questions: asked.map(({ code, text }, at) => ({
      ...{ code, text: textOf(wave, text), change: questionChanges[at] ?? null },
      scores: (questions[at]?.told ?? []).map(scoreOf),
      reworded: past.some(({ before }) => followedIn(wave, code, before)?.reworded ?? false),
    })),
  }
}
