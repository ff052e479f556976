import type { LocalDate } from '#kernel/local-date.ts'
import { chartOn } from '#modules/people/public.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import { may, relationsTo } from '../access.ts'
import { coversOf } from '../store/delegations.ts'

/** A cover that was accepted and is not over, as far as another room needs it. */
export interface StandingCover {
  readonly id: string
  /** Who accepted to stand in. */
  readonly coverId: string
  /** The first day, which may be to come. */
  readonly startsOn: LocalDate
  /** Whether the actor may read it: where not, neither its page nor who stands in is theirs to be told from it. */
  readonly seen: boolean
}

/** The covers of somebody, the earliest first, whoever arranged them. One statement, and that of the chart. */
export async function standingCovers(work: Work, absentId: string): Promise<StandingCover[]> {
  const chart = await chartOn(work, work.today)
  const me = actingPerson(work)
  return (await coversOf(work, absentId))
    .map(cover => ({
      ...{ id: cover.id, coverId: cover.toId, startsOn: cover.startsOn },
      seen: may('see', relationsTo(cover, me, chart)),
    }))
    .toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : a.startsOn > b.startsOn ? 1 : 0))
}
