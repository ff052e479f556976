import { chartOn } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import type { Change } from '../contract/report-views.ts'
import type { ShownShare } from '../release/shown-share.ts'
import { closedWaves, latestShared } from '../store/waves.ts'
import { changesOf, followedFactor, sameGroup } from './change.ts'
import { closedColumns } from './closed-columns.ts'
import { factorScore } from './measure.ts'
import { placeOf } from './open-report.ts'
import { comparedOf } from './read-report.ts'
import { readBy, type Wave, waveFor } from './wave.ts'

/** What somebody may already read in the latest shared report about a team and one factor. */
export interface GroupFavourable {
  readonly surveyId: string
  readonly title: string
  readonly closesOn: string | null
  readonly favourable: ShownShare
  /** How many answered in the team. */
  readonly n: number
  /** Points since the latest wave before that shows the team, with their 80 % interval, and whether more than chance; null when they are not compared. */
  readonly change: Change | null
}

/**
 * The favourable share of a factor in teams, each as one reader may already see it in the latest shared survey that has the factor;
 * null, in the place of the pair, where that reader is not shown the team itself. Three statements for any number of pairs.
 */
export async function groupFavourable(
  work: Work,
  factor: string,
  asked: readonly { readonly readerId: string; readonly teamId: string }[],
): Promise<(GroupFavourable | null)[]> {
  const latest = await latestShared(work, factor)
  if (latest === undefined) return asked.map(() => null)
  const surveys = await closedWaves(work, latest, 3, true)
  const columns = await closedColumns(work, surveys)
  const chart = await chartOn(work, work.today)
  const nobody = { isPeople: false, leads: new Set<string>() }
  const [wave, ...past] = surveys.flatMap((survey, at) => {
    const own = columns[at]
    return own === undefined ? [] : [waveFor(survey, own, nobody)]
  })
  if (wave === undefined) return asked.map(() => null)
  const found = new Map(
    [...Map.groupBy(asked, ({ readerId }) => readerId)].flatMap(([readerId, pairs]) => {
      const reader = { isPeople: false, leads: new Set(chart.teamsLedBy(readerId)) }
      const now = readBy(wave, reader)
      const earlier = past.map(before => readBy(before, reader))
      return pairs.map(pair => [pair, toldOf(now, earlier, factor, pair.teamId)] as const)
    }),
  )
  return asked.map(pair => found.get(pair) ?? null)
}

function toldOf(wave: Wave, past: readonly Wave[], code: string, teamId: string): GroupFavourable | null {
  const place = placeOf(wave, teamId)
  const { group, why } = wave.gate.unit(place)
  const factor = wave.survey.definition.factors.find(each => each.code === code)
  if (place < 0 || group === null || why !== null || factor === undefined) return null
  const score = factorScore(wave, group, factor.questions)
  if (score === null) return null
  const before = past.find(each => sameGroup(wave, group, each) !== null)
  const was = before && sameGroup(wave, group, before)
  const codes = before && followedFactor(wave, code, before)
  const earlier = before && was ? { before, was } : null
  const old = before && was && codes ? factorScore(before, was, codes) : null
  const [change] = changesOf(
    [comparedOf(wave, group, earlier, old?.favourable ?? null, score.favourable)],
    'few',
  )
  const { id, title, closesOn } = wave.survey
  return {
    ...{ surveyId: id, title, closesOn, favourable: score.favourable.shown, n: group.n },
    change: change ?? null,
  }
}
