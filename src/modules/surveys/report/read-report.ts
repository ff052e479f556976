import { participationOf } from '#kernel/statistics/participation.ts'
import type { Work } from '#platform/work.ts'
import { asksWhetherItHelped } from '../actions/ask-whether-it-helped.ts'
import type { Report } from '../contract/report-views.ts'
import { questionsOf } from '../definition/definition.ts'
import { tellAside } from '../thread/tell-aside.ts'
import { factorNorm, sourcesOf } from './against-norm.ts'
import { type Compared, changesOf, followedFactor, followedIn, pointsAbove, sameGroup } from './change.ts'
import { headingOf, named, textOf, unitOf } from './heading.ts'
import { factorScore, questionScore, recommendTold, scoreOf100 } from './measure.ts'
import { neighboursOf } from './neighbours.ts'
import { type OpenedReport, openReport } from './open-report.ts'
import { scoreOf } from './score-of.ts'
import type { ShownGroup } from './shown.ts'
import { middleOf, type Told } from './told.ts'
import { askedIn, tellingOf, type Wave } from './wave.ts'
import { weightedScore } from './weighted.ts'

// How many questions each list of extremes has.
const LISTED = 3

/** How a unit answered, on one page. */
export async function readReport(work: Work, id: string, unit?: string): Promise<Report> {
  return await tellAside('report', await openReport(work, id, unit, 'latest'), reportOf, [])
}

/** The page of the unit that is shown; empty when none is. */
export function reportOf(opened: OpenedReport): Report {
  const { wave, earlier, passed } = opened
  const heading = headingOf(opened)
  const { group } = passed
  if (group === null) return { heading, ...NOTHING }
  const { above, below, hidden } = neighboursOf(wave, group)
  const broader = above.at(-1) ?? null
  const [before] = earlier
  const was = before === undefined ? null : sameGroup(wave, group, before)
  const earlierOne = before === undefined || was === null ? null : { before, was }
  const factors = factorsOf(wave, group, broader, earlierOne)
  const ranked = rankedQuestions(wave, group)
  return {
    heading,
    participation: participationIn(wave, group),
    above: above.map(each => named(wave, each.unit)),
    below: below.map(each => unitOf(wave, each)),
    hidden: hidden.map(place => named(wave, place)),
    broader: broader && named(wave, broader.unit),
    before: earlierOne && {
      ...{ id: earlierOne.before.survey.id, title: earlierOne.before.survey.title },
      closesOn: earlierOne.before.survey.closesOn,
    },
    factors,
    norms: sourcesOf(factors.map(({ norm }) => norm)),
    recommend: recommendsOf(wave, group),
    strongest: ranked.slice(0, LISTED),
    weakest: ranked.slice(LISTED).slice(-LISTED).reverse(),
    changes: earlierOne === null ? [] : largestChanges(wave, group, earlierOne),
  }
}

const NOTHING = {
  ...{ participation: null, above: [], below: [], hidden: [], broader: null, before: null },
  ...{ factors: [], norms: [], recommend: [], strongest: [], weakest: [], changes: [] },
}

/** An earlier wave in which the same group is shown. */
interface Earlier {
  readonly before: Wave
  readonly was: ShownGroup
}

function factorsOf(wave: Wave, group: ShownGroup, broader: ShownGroup | null, earlier: Earlier | null) {
  const { factors } = wave.survey.definition
  const scores = factors.map(({ questions }) => factorScore(wave, group, questions))
  const changes = changesOf(
    factors.map(({ code }, at) => {
      const codes = earlier && followedFactor(wave, code, earlier.before)
      const before = earlier && codes && (factorScore(earlier.before, earlier.was, codes)?.favourable ?? null)
      return comparedOf(wave, group, earlier, before, scores[at]?.favourable ?? null)
    }),
    'few',
  )
  return factors.map(({ code, title, questions }, at) => {
    const score = scores[at] ?? null
    const above = broader && factorScore(wave, broader, questions)
    return {
      ...{ code, title: textOf(wave, title), of: questions.length, questions: score?.questions.length ?? 0 },
      score: scoreOf(score?.favourable ?? null),
      neutral: score?.neutral ?? null,
      unfavourable: score?.unfavourable ?? null,
      weighted: score && weightedScore(wave, group, score.questions),
      index: score && scoreOf100(wave, group, score),
      change: changes[at] ?? null,
      toBroader: pointsAbove(score?.favourable ?? null, above?.favourable ?? null),
      norm: factorNorm(wave, questions, score?.questions ?? [], score?.favourable ?? null),
    }
  })
}

/** Two figures of one group with how many were asked each time. */
export function comparedOf(
  wave: Wave,
  group: ShownGroup,
  earlier: Earlier | null,
  before: Told | null,
  after: Told | null,
): Compared {
  const asked = {
    before: earlier && tellingOf(earlier.before, earlier.was).population,
    after: tellingOf(wave, group).population,
  }
  return { before, after, asked }
}

function rankedQuestions(wave: Wave, group: ShownGroup) {
  return questionsOf(wave.survey.definition)
    .filter(({ code }) => !asksWhetherItHelped(code))
    .flatMap(({ code, text }) => {
      const told = questionScore(wave, group, code)?.favourable ?? null
      const score = scoreOf(told)
      return told && score ? [{ code, text: textOf(wave, text), score, middle: middleOf(told) }] : []
    })
    .toSorted((one, other) => other.middle - one.middle)
    .map(({ middle: _, ...each }) => each)
}

function recommendsOf(wave: Wave, group: ShownGroup): Report['recommend'] {
  return questionsOf(wave.survey.definition).flatMap(({ code, text }) => {
    const told = recommendTold(wave, group, code)
    const promoters = scoreOf(told?.promoters ?? null)
    const detractors = scoreOf(told?.detractors ?? null)
    if (told === null || promoters === null || detractors === null) return []
    const { from, to, passives } = told
    return [{ code, text: textOf(wave, text), from, to, promoters, passives, detractors }]
  })
}

/** The real changes of single questions, the largest first. */
function largestChanges(wave: Wave, group: ShownGroup, earlier: Earlier): Report['changes'] {
  const followed = questionsOf(wave.survey.definition).flatMap(({ code, text }) => {
    const was = followedIn(wave, code, earlier.before)
    return was === null ? [] : [{ code, text: textOf(wave, text), was }]
  })
  const changes = changesOf(
    followed.map(({ code, was }) =>
      comparedOf(
        wave,
        group,
        earlier,
        questionScore(earlier.before, earlier.was, was.code)?.favourable ?? null,
        questionScore(wave, group, code)?.favourable ?? null,
      ),
    ),
    'many',
  )
  return followed
    .flatMap(({ code, text, was }, at) => {
      const change = changes[at]
      return change?.real ? [{ code, text, change, reworded: was.reworded }] : []
    })
    .toSorted((one, other) => Math.abs(other.change.points) - Math.abs(one.change.points))
    .slice(0, 2 * LISTED)
}

function participationIn({ survey }: Wave, { unit, n }: ShownGroup): Report['participation'] {
  const asked = askedIn(survey, unit)
  if (asked === null) return null
  const invited = Math.max(n, asked)
  const { share, isLow } = participationOf(n, invited)
  return { submitted: n, invited, percent: Math.round((share ?? 0) * 100), isLow }
}
