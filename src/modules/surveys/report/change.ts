import { compareShares } from '#kernel/statistics/compare-shares.ts'
import type { Counted, Interval } from '#kernel/statistics/interval.ts'
import { correctFamily } from '#kernel/statistics/many-comparisons.ts'
import type { Change } from '../contract/report-views.ts'
import { questionsOf } from '../definition/definition.ts'
import type { ShownGroup } from './shown.ts'
import { countedOf, LEVEL, type Told } from './told.ts'
import { isScored, type Wave } from './wave.ts'

// Of the changes called real on one page this share may be chance.
const FALSE_ALARMS = 0.05

/** One figure at two times, with how many were asked each time. */
export interface Compared {
  readonly before: Told | null
  readonly after: Told | null
  readonly asked: { readonly before: number | null; readonly after: number | null }
}

/**
 * The changes of one page; null where either figure is missing or a band. A change is real when its 80 % interval (Newcombe) leaves
 * out zero even without narrowing it by how many of those asked answered, for another week gives other answers (practice §7). Among
 * `many`, such as all questions, its p, corrected over all of them, must be under .05 too. All made from what is shown.
 */
export function changesOf(family: readonly Compared[], many: 'few' | 'many'): (Change | null)[] {
  const compared = family.map(({ before, after, asked }) => {
    const from = before && countedOf(before, asked.before)
    const to = after && countedOf(after, asked.after)
    return from && to && compareCounted(from, to)
  })
  const { ps } = correctFamily(compared.flatMap(each => (each === null ? [] : [each.p])))
  let next = 0
  return compared.map(each => {
    if (each === null) return null
    const p = ps[next++] ?? 1
    const [low, high] = [Math.round(each.interval.low * 100), Math.round(each.interval.high * 100)]
    const real = leavesOutZero(each.wider) && (many === 'few' || p < FALSE_ALARMS)
    return { points: Math.round(each.difference * 100), low, high, real }
  })
}

function compareCounted(before: Counted, after: Counted) {
  const compared = compareShares(before, after, LEVEL)
  const wider = compareShares({ count: before.count, n: before.n }, { count: after.count, n: after.n }, LEVEL)
  return compared && wider && { ...compared, wider: wider.interval }
}

function leavesOutZero({ low, high }: Interval): boolean {
  return low > 0 || high < 0
}

/** How many points one told figure is above another; null when either is a band. */
export function pointsAbove(one: Told | null, other: Told | null): number | null {
  if (one?.shown.kind !== 'percent' || other?.shown.kind !== 'percent') return null
  return one.shown.percent - other.shown.percent
}

/** What of a wave says which groups it shows. */
type Showing = Pick<Wave, 'survey' | 'gate'>

/** The same group in an earlier wave, by the id of its team and the name of its level; null when it was not shown then. */
export function sameGroup(now: Showing, group: ShownGroup, before: Showing): ShownGroup | null {
  const place = before.survey.units.findIndex((_, at) =>
    isSameUnit(now.survey, group.unit, before.survey, at),
  )
  if (group.attribute === null || group.level === null) {
    const { group: found, why } = before.gate.unit(place)
    return why === null ? found : null
  }
  const attribute = now.survey.attributes[group.attribute]
  const then = before.survey.attributes.findIndex(({ code }) => code === attribute?.code)
  const name = attribute?.levels[group.level - 1]
  const level = before.survey.attributes[then]?.levels.indexOf(name ?? '') ?? -1
  return level < 0 ? null : before.gate.breakdown(place, then, level + 1)
}

/** A whole organisation without a team of its own is the same whole in every wave; one that was only a part of it then is not. */
function isSameUnit(now: Wave['survey'], unit: number, before: Wave['survey'], place: number): boolean {
  const [one, other] = [now.units[unit]?.id, before.units[place]?.id]
  if (one != null && other != null) return one === other
  return unit === 0 && place === 0
}

/** A question that is followed, as an earlier wave asked it. */
export interface Followed {
  readonly code: string
  /** Asked in other words, in the survey's own language. */
  readonly reworded: boolean
}

/** The same question in an earlier wave, by what links them; null when it was not asked so that it can be compared. */
export function followedIn(now: Wave, code: string, before: Wave): Followed | null {
  const question = now.places.get(code)?.question
  if (question?.kind !== 'scale' || question.trend === null) return null
  const then = questionsOf(before.survey.definition).find(
    each => each.kind === 'scale' && each.trend === question.trend,
  )
  if (then?.kind !== 'scale' || !isScored(now.survey, question) || !isScored(before.survey, then)) return null
  if (then.reversed !== question.reversed) return null
  const { language } = now.survey.definition
  return { code: then.code, reworded: question.text[language] !== then.text[language] }
}

/** The questions of a factor in an earlier wave; null unless all are followed and it had no other ones then. */
export function followedFactor(now: Wave, code: string, before: Wave): readonly string[] | null {
  const factorOf = ({ survey }: Wave) => survey.definition.factors.find(each => each.code === code)
  const [own, then] = [factorOf(now), factorOf(before)]
  const followed = own?.questions.map(each => followedIn(now, each, before)?.code)
  if (followed === undefined || then === undefined || followed.length !== then.questions.length) return null
  return then.questions.every(each => followed.includes(each)) ? then.questions : null
}
