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
import type { ShownGroup } from './shown.ts'
import type { Told } from './told.ts'
import type { Wave } from './wave.ts'

/** A unit across the waves of its series. */
export async function readTrend(work: Work, id: string, unit?: string): Promise<Trend> {
  return await tellAside('trend', await openReport(work, id, unit, 'all'), trendOf, [])
}

/**
 * Factors and followed questions of the unit that is shown, oldest wave first, with the change between the last two times that each
 * was told: in a pulse that asks in turns those are seldom the last two waves, and some questions were asked only earlier.
 */
export function trendOf(opened: OpenedReport): Trend {
  const { wave, earlier, passed } = opened
  const heading = headingOf(opened)
  if (passed.group === null) return { heading, waves: [], factors: [], questions: [] }
  const { group } = passed
  const times: Time[] = [
    ...earlier.map(before => ({ wave: before, group: sameGroup(wave, group, before) })).reverse(),
    { wave, group },
  ]
  const factors = wave.survey.definition.factors.map(({ code }) =>
    times.map(time => {
      const codes = followedFactor(wave, code, time.wave)
      return codes && time.group && (factorScore(time.wave, time.group, codes)?.favourable ?? null)
    }),
  )
  const asked = followedQuestions(times)
  const questions = asked.map(({ code, wave: last }) =>
    times.map(time => {
      const same = followedIn(last, code, time.wave)
      return same && time.group && (questionScore(time.wave, time.group, same.code)?.favourable ?? null)
    }),
  )
  const ofFactors = factors.map(told => lastTwo(times, told))
  const ofQuestions = questions.map(told => lastTwo(times, told))
  const [factorChanges, questionChanges] = [changesIn(ofFactors, 'few'), changesIn(ofQuestions, 'many')]
  return {
    heading,
    waves: times.map(({ wave: { survey }, group: then }) => ({
      ...{ id: survey.id, title: survey.title, closesOn: survey.closesOn, n: then?.n ?? null },
    })),
    factors: wave.survey.definition.factors.map(({ code, title }, at) => ({
      ...{ code, title: textOf(wave, title), scores: (factors[at] ?? []).map(scoreOf) },
      ...{ change: factorChanges[at] ?? null, between: ofFactors[at]?.between ?? null },
    })),
    questions: asked.map(({ code, text, wave: last }, at) => ({
      ...{ code, text: textOf(last, text), scores: (questions[at] ?? []).map(scoreOf) },
      ...{ change: questionChanges[at] ?? null, between: ofQuestions[at]?.between ?? null },
      reworded: times.some(time => followedIn(last, code, time.wave)?.reworded ?? false),
    })),
  }
}

/** A wave, and the unit in it; null when it was not shown then. */
interface Time {
  readonly wave: Wave
  readonly group: ShownGroup | null
}

/** Every question that is followed, as it was asked last: those of the present wave in their order, then those of waves before it. */
function followedQuestions(times: readonly Time[]) {
  const seen = new Set<string>()
  return times.toReversed().flatMap(({ wave }) =>
    questionsOf(wave.survey.definition).flatMap(question => {
      if (!('trend' in question) || question.trend === null || seen.has(question.trend)) return []
      seen.add(question.trend)
      return [{ code: question.code, text: question.text, wave }]
    }),
  )
}

/** The last two times that a figure was told, and how they are compared; null when there were not two. */
function lastTwo(times: readonly Time[], told: readonly (Told | null)[]) {
  const [to, from] = told.flatMap((each, at) => (each === null ? [] : [at])).toReversed()
  const [after, before] = [to, from].map(at => (at === undefined ? undefined : times[at]))
  if (to === undefined || from === undefined || !after?.group || !before?.group) return null
  const earlier = { before: before.wave, was: before.group }
  return {
    between: [from, to] as [number, number],
    compared: comparedOf(after.wave, after.group, earlier, told[from] ?? null, told[to] ?? null),
  }
}

function changesIn(family: readonly (ReturnType<typeof lastTwo> | null)[], many: 'few' | 'many') {
  return changesOf(
    family.map(each => each?.compared ?? NOT_COMPARED),
    many,
  )
}

const NOT_COMPARED = { before: null, after: null, asked: { before: null, after: null } }
