import type { LocalDate } from '#kernel/local-date.ts'
import { askerOf, placementsOfPerson } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import { thresholdsInForce } from '../thresholds/in-force.ts'
import { actsOf } from './acts-of.ts'
import type { Season } from './contract.ts'
import { expectedRange, rangesOf } from './expected-range.ts'
import { figuresOf } from './figures.ts'
import { ownsShared } from './standpoint.ts'
import { seasonsBefore, seasonsFrom } from './window.ts'

const NOTHING_OPEN = { lead: 0, manage: 0 }

/**
 * How the acting person's weeks divided before the current twelve, twelve at a time, each as it would have been drawn on its last day
 * with the marks and the numbers of today. What is expected follows from the posts held on that day alone: what was open then moves
 * nothing. The newest first, as far back as anything is recorded.
 */
export async function listSeasons(work: Work): Promise<Season[]> {
  const asker = await askerOf(work)
  const { acts } = await actsOf(work, asker, seasonsFrom(work.today))
  const posts = await placementsOfPerson(work, asker.me)
  const ranges = rangesOf((await thresholdsInForce(work)).is)
  const seasons = seasonsBefore(work.today).map(({ from, to }): Season => {
    const own = acts.filter(act => act.on >= from && act.on <= to)
    const { told, recorded } = figuresOf(own, to)
    const { title, levels } = heldOn(posts, to)
    const expected = expectedRange(levels, ownsShared(own), NOTHING_OPEN, ranges)
    return { from, to, told, events: recorded.events, title, expected }
  })
  return seasons.slice(0, seasons.findLastIndex(({ events }) => events > 0) + 1)
}

type Posts = Awaited<ReturnType<typeof placementsOfPerson>>

/** What somebody was called on a day, and the levels of all posts that they held. */
function heldOn(posts: Posts, day: LocalDate): { title: string | null; levels: readonly number[] } {
  const held = posts.filter(({ from, to }) => from <= day && (to === null || to >= day))
  const own = held.find(({ kind }) => kind !== 'acting')
  return { title: own?.title ?? null, levels: held.map(({ level }) => level) }
}
