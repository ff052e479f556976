import { Id } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { type AimCard, aimCards, aimsOwnedBy } from '#modules/aims/public.ts'
import type { OrgChart } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'

/** What this room needs to know of the goal that a task serves. */
export interface Goal {
  readonly id: string
  readonly title: string
  readonly kind: 'vision' | 'strategy' | 'goal'
  readonly state: string
  readonly scope: 'org' | 'team' | 'person'
  readonly ownerId: string | null
  readonly teamId: string | null
  readonly dueOn: LocalDate | null
}

/** The goals with these ids that the actor may see, by id. */
export async function goalsById(work: Work, ids: readonly (string | null)[]): Promise<Map<string, Goal>> {
  const wanted = [...new Set(ids.filter(id => id !== null))]
  if (wanted.length === 0) return new Map()
  const cards = await aimCards(work, wanted)
  return new Map(cards.map(card => [card.id, goalOf(card)]))
}

/** Whether a goal is over, so that no work is added to it. */
export function hasEnded(goal: Goal): boolean {
  return goal.state === 'closed' || goal.state === 'archived'
}

/** Ids of the goals that the actor owns. */
export async function ownGoalIds(work: Work): Promise<string[]> {
  const me = work.actor.personId
  return me === null ? [] : (await aimsOwnedBy(work, [me])).map(aim => aim.id)
}

/**
 * The goals that these ids, or titles of open goals with an owner, mean, by what was written. A title that two goals
 * share means none.
 */
export async function findGoals(
  work: Work,
  words: readonly (string | undefined)[],
  chart: OrgChart,
): Promise<Map<string, Goal>> {
  const written = [...new Set(words.filter(word => word !== undefined && word !== ''))] as string[]
  const ids = written.filter(word => Id.safeParse(word).success)
  const titles = written.filter(word => !ids.includes(word))
  const known = await goalsById(work, ids)
  const owners = titles.length === 0 ? [] : chart.personsActive().map(person => person.id)
  const owned = (await aimsOwnedBy(work, owners)).map(goalOf)
  const byTitle = Map.groupBy(owned, goal => goal.title.toLowerCase())
  for (const title of titles) {
    const [goal, ...others] = byTitle.get(title.toLowerCase()) ?? []
    if (goal !== undefined && others.length === 0) known.set(title, goal)
  }
  return known
}

function goalOf(card: AimCard): Goal {
  return { ...card, ownerId: card.owner?.id ?? null }
}
