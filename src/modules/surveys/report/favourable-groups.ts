import { addDays, type LocalDate, todayIn } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import type { Change } from '../contract/report-views.ts'
import { questionsOf } from '../definition/definition.ts'
import type { ShownShare } from '../release/shown-share.ts'
import { type ClosedSurvey, sharedWith } from '../store/waves.ts'
import { changesOf, followedFactor, sameGroup } from './change.ts'
import { closedColumns } from './closed-columns.ts'
import { factorScore, questionScore } from './measure.ts'
import { placeOf } from './open-report.ts'
import { comparedOf } from './read-report.ts'
import type { ShownGroup } from './shown.ts'
import type { Told } from './told.ts'
import { readBy, type Wave, waveFor } from './wave.ts'

/** Surveys that asked nobody outside some teams and closed after a day: what they ask is about what touches just these. */
export interface AskedOnly {
  readonly onlyTeamIds: readonly string[]
  readonly since: LocalDate
}

/** Of whom a reader wants to know: a team, in surveys that were not about something else; or all that such a survey asked. */
export type WantedGroup = { readonly readerId: string } & (
  | { readonly teamId: string; readonly except?: readonly AskedOnly[] }
  | AskedOnly
)

/** What a reader may already be told of a group. */
export interface FavourableGroup<Wanted extends WantedGroup = WantedGroup> {
  readonly wanted: Wanted
  /** The code of the factor, or what links the question over its waves. */
  readonly code: string
  readonly favourable: ShownShare
  /** What the true share may be, in whole percents. */
  readonly interval: { readonly low: number; readonly high: number }
  /** How many answered in the group. */
  readonly n: number
  /** Of a factor: points since the latest wave before that shows the group, and whether more than chance; null when not compared. */
  readonly change: Change | null
}

/** What a date and its readers are: the last day, and which teams somebody led on it. */
interface Asking<Wanted> {
  readonly on: LocalDate
  readonly codes: readonly string[]
  readonly wanted: readonly Wanted[]
  teamsLedBy(personId: string): readonly string[]
}

/** How long an answer is told as how things are. */
const VALID_DAYS = 400

/**
 * The favourable shares of factors and single questions in groups, each as its reader may see it: for each code from the latest survey
 * shared by the end of a date that asked the group; left out where the release plan or the reader's place does not let them see it.
 * Two statements for any number of groups.
 */
export async function favourableGroups<Wanted extends WantedGroup>(
  work: Work,
  { on, codes, wanted, teamsLedBy }: Asking<Wanted>,
): Promise<FavourableGroup<Wanted>[]> {
  const surveys = wanted.length === 0 ? [] : await sharedWith(work, on, codes)
  const isValid = ({ closedAt }: ClosedSurvey) =>
    closedAt !== null && todayIn(work.timeZone, closedAt) >= addDays(on, -VALID_DAYS)
  const asked = codes.flatMap(code => {
    const asking = surveys.filter(survey => isValid(survey) && meansOf(survey, code) !== null)
    return wanted.flatMap(each => {
      const survey = asking.find(one => askedPlace(work, one, each) >= 0)
      return survey === undefined ? [] : [{ wanted: each, code, survey }]
    })
  })
  const series = new Set(asked.map(({ survey }) => survey.seriesId))
  const needed = surveys.filter(survey => series.has(survey.seriesId))
  const columns = await closedColumns(work, needed)
  const nobody = { isPeople: false, leads: new Set<string>() }
  const waves = needed.flatMap((survey, at) => {
    const own = columns[at]
    return own === undefined ? [] : [waveFor(survey, own, nobody)]
  })
  return [...Map.groupBy(asked, each => each.wanted.readerId)].flatMap(([readerId, own]) => {
    const reader = { isPeople: false, leads: new Set(teamsLedBy(readerId)) }
    const mine = waves.map(wave => readBy(wave, reader))
    return own.flatMap(each => toldOf(work, mine, each) ?? [])
  })
}

function toldOf<Wanted extends WantedGroup>(
  work: Work,
  waves: readonly Wave[],
  { wanted, code, survey }: { wanted: Wanted; code: string; survey: ClosedSurvey },
): FavourableGroup<Wanted> | null {
  const now = waves.find(wave => wave.survey.id === survey.id)
  const means = meansOf(survey, code)
  if (now === undefined || means === null) return null
  const { group, why } = now.gate.unit(askedPlace(work, survey, wanted))
  if (group === null || why !== null) return null
  const score =
    means.question === null
      ? factorScore(now, group, means.factor)?.favourable
      : questionScore(now, group, means.question)?.favourable
  if (score == null || score.n < survey.plan.least) return null
  const past = waves.filter(
    each => each.survey.seriesId === survey.seriesId && each.survey.wave < survey.wave,
  )
  const change = means.question === null ? changeOf(now, group, score, code, past) : null
  const interval = { low: score.low, high: score.high }
  return { wanted, code, favourable: score.shown, interval, n: group.n, change }
}

function changeOf(
  now: Wave,
  group: ShownGroup,
  score: Told,
  code: string,
  past: readonly Wave[],
): Change | null {
  const before = past.find(each => sameGroup(now, group, each) !== null)
  const was = before && sameGroup(now, group, before)
  const codes = before && followedFactor(now, code, before)
  const old = before && was && codes ? factorScore(before, was, codes) : null
  const earlier = before && was ? { before, was } : null
  return changesOf([comparedOf(now, group, earlier, old?.favourable ?? null, score)], 'few')[0] ?? null
}

/** What a code means in a survey: the questions of a factor, or one question; null when it asks neither. */
function meansOf(
  { definition }: ClosedSurvey,
  code: string,
): { readonly factor: readonly string[]; readonly question: null } | { readonly question: string } | null {
  const factor = definition.factors.find(each => each.code === code)
  if (factor !== undefined) return { factor: factor.questions, question: null }
  const question = questionsOf(definition).find(each => each.kind === 'scale' && each.trend === code)
  return question === undefined ? null : { question: question.code }
}

/** The place of the group in a survey, −1 when it did not ask it. */
function askedPlace(work: Work, survey: ClosedSurvey, wanted: WantedGroup): number {
  if ('onlyTeamIds' in wanted) return isOf(work, survey, wanted) ? 0 : -1
  return wanted.except?.some(other => isOf(work, survey, other)) ? -1 : placeOf({ survey }, wanted.teamId)
}

function isOf(work: Work, survey: ClosedSurvey, { onlyTeamIds, since }: AskedOnly): boolean {
  const { closedAt } = survey
  const isLater = closedAt !== null && todayIn(work.timeZone, closedAt) > since
  return isLater && asksOnly(survey, new Set(onlyTeamIds))
}

function asksOnly({ units }: ClosedSurvey, teamIds: ReadonlySet<string>): boolean {
  const own = units.map(({ invited }) => invited)
  const within: boolean[] = []
  for (const [at, { id, parent, invited }] of units.entries()) {
    if (parent >= 0) own[parent] = (own[parent] ?? 0) - invited
    within[at] = (id !== null && teamIds.has(id)) || within[parent] === true
  }
  return own.some(count => count > 0) && own.every((count, at) => count === 0 || within[at] === true)
}
