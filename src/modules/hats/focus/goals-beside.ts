import type { AimCard } from '#modules/aims/public.ts'
import type { TaskRow } from '#modules/tasks/public.ts'
import type { FocusList, OtherGoal } from '../contract/focus.ts'

/** What is known of a big push: the goals that are part of it, those it serves, tasks, and cards of goals and what is above them. */
export interface Known {
  readonly inside: ReadonlySet<string>
  readonly above: ReadonlySet<string>
  readonly tasks: readonly TaskRow[]
  readonly cards: readonly AimCard[]
  readonly parents: readonly AimCard[]
}

/** Who works on it: those who have tasks of it. */
export function contributorsOf({ inside, tasks }: Pick<Known, 'inside' | 'tasks'>): ReadonlySet<string> {
  const mine = tasks.filter(task => task.goal !== null && inside.has(task.goal.id))
  return new Set(mine.flatMap(({ assignee }) => (assignee === null ? [] : [assignee.id])))
}

/**
 * Their other live goals, by what these serve: those on which they have open work first, the most of it first. A goal of a single person
 * is between them and who briefs it, and what the push serves is no other goal: both are left out.
 */
export function goalsBeside(known: Known): FocusList['groups'] {
  const people = contributorsOf(known)
  const groups = new Map<string, FocusList['groups'][number]>()
  for (const card of known.cards.filter(each => isOther(each, known))) {
    const parent = known.parents.find(({ id }) => id === card.parentId)
    const above = parent ?? card
    const group = groups.get(above.id) ?? {
      ...{ above: { id: above.id, name: above.title }, owner: ref(above.owner), goals: [] },
    }
    group.goals.push(withWork(card, known.tasks, people))
    groups.set(above.id, group)
  }
  const sorted = [...groups.values()].map(group => ({
    ...group,
    goals: group.goals.toSorted((a, b) => b.days - a.days || b.open - a.open),
  }))
  return sorted.toSorted((a, b) => total(b.goals) - total(a.goals) || (a.above.name < b.above.name ? -1 : 1))
}

function isOther({ id, kind, scope, state }: AimCard, { inside, above }: Known): boolean {
  return kind === 'goal' && state === 'live' && scope !== 'person' && !inside.has(id) && !above.has(id)
}

function withWork(card: AimCard, tasks: readonly TaskRow[], people: ReadonlySet<string>): OtherGoal {
  const theirs = tasks.filter(
    ({ goal, assignee, endedOn }) =>
      goal?.id === card.id && endedOn === null && assignee !== null && people.has(assignee.id),
  )
  const who = new Set(theirs.map(({ assignee }) => assignee?.id))
  if (card.owner !== null && people.has(card.owner.id)) who.add(card.owner.id)
  return {
    ...{ id: card.id, title: card.title, owner: ref(card.owner), dueOn: card.dueOn },
    ...{ people: who.size, open: theirs.length },
    days: theirs.reduce((days, { estimateDays }) => days + (estimateDays ?? 0), 0),
    unestimated: theirs.filter(({ estimateDays }) => estimateDays === null).length,
  }
}

function total(goals: readonly OtherGoal[]): number {
  return goals.reduce((open, goal) => open + goal.open, 0)
}

function ref(who: AimCard['owner']): { id: string; name: string } | null {
  return who === null ? null : { id: who.id, name: who.name }
}
