import { searchAims } from '#modules/aims/public.ts'
import { askerOf } from '#modules/people/public.ts'
import { searchTasks } from '#modules/tasks/public.ts'
import { type FoundRow, gather } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'
import { inSearchOrder, likePattern } from './ranking.ts'

/** How many of each room can be found at once, and how many of all. */
const OF_EACH = 8
const OF_ALL = 40

/** What the actor may see that contains these words, from all rooms, the best first. Five statements. */
export async function search(work: Work, words: string): Promise<FoundRow[]> {
  const asker = await askerOf(work)
  const pattern = likePattern(words)
  const rows = await gather<FoundRow>(work, each => each.found?.(work, asker, pattern, OF_EACH))
  const { aims } = await searchAims(work, { q: words, live: false, limit: OF_EACH })
  const tasks = await searchTasks(work, words, OF_EACH)
  const found = [
    ...rows,
    ...aims.map(({ id, title, kind, owner }) => ({
      ...{ kind: 'aim', id, label: title, link: `/aims/${id}` },
      hint: owner === null ? kind : `${kind} · ${owner.name}`,
    })),
    ...tasks.map(({ id, title, assignee, goal }) => ({
      ...{ kind: 'task', id, label: title, link: `/tasks/${id}` },
      hint: [assignee?.name, goal?.title].filter(Boolean).join(' · ') || null,
    })),
  ]
  return inSearchOrder(found, words).slice(0, OF_ALL)
}
