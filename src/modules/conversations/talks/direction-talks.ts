import { chartOn } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import type { TalkLine } from '../contract/shapes.ts'
import { talksById } from '../store/talks.ts'

/** A direction talk as other rooms show it. */
export interface DirectionTalk extends Pick<TalkLine, 'id' | 'startsAt' | 'state' | 'teams'> {
  readonly title: string
}

/**
 * These direction talks, the earliest first; one that was called off is missing, and so is every talk of another kind: only direction talks are everybody's to know. One statement, and that of the chart.
 */
export async function directionTalks(work: Work, ids: readonly string[]): Promise<DirectionTalk[]> {
  if (ids.length === 0) return []
  const chart = await chartOn(work, work.today)
  return (await talksById(work, ids))
    .filter(({ type }) => type === 'direction')
    .map(({ id, title, startsAt, state, teamIds }) => ({
      ...{ id, title: title ?? '', startsAt, state },
      teams: teamIds.map(each => ({ id: each, name: chart.team(each)?.name ?? '' })),
    }))
}
