import { type CharterState, charterStates } from '#modules/charters/public.ts'
import { lastCheckIns } from '#modules/check-ins/public.ts'
import { nextTalksWith } from '#modules/conversations/public.ts'
import { chartOn } from '#modules/people/public.ts'
import { workOfPeople } from '#modules/tasks/public.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import type { Report } from './contract.ts'

/** Who answers to the acting person today, by name. What is shown of them they show, or both of them know. */
export async function readTeam(work: Work): Promise<{ people: Report[] }> {
  const me = actingPerson(work)
  const chart = await chartOn(work, work.today)
  const ids = chart.reportsOf(me)
  if (ids.length === 0) return { people: [] }
  const tasks = await workOfPeople(work, ids)
  const checkIns = await lastCheckIns(work, ids)
  const talks = await nextTalksWith(work, me, ids)
  const charters = new Map((await charterStates(work, work.today, ids)).map(state => [state.personId, state]))
  const people = ids.map(id => {
    const { word = 'fine', overdue = 0, dueThisWeek = 0 } = tasks.get(id) ?? {}
    const next = talks.get(id)
    return {
      person: { id, name: chart.person(id)?.name ?? '' },
      ...{ away: chart.isAway(id), awayUntil: chart.awayUntil(id), load: word, overdue, dueThisWeek },
      lastCheckIn: checkIns.get(id) ?? null,
      nextTalk: next === undefined ? null : { id: next.talkId, at: next.startsAt.toISOString() },
      charter: standingOf(charters.get(id)),
      charterWaitingSince: charters.get(id)?.waitingSince ?? null,
    }
  })
  return { people: people.toSorted((a, b) => a.person.name.localeCompare(b.person.name)) }
}

/** One that waits says so also where an earlier one is agreed: there is something to do. */
function standingOf(charter: CharterState | undefined): Report['charter'] {
  if (charter?.waitingSince != null) return 'waiting'
  return charter?.agreedOn == null ? 'none' : 'agreed'
}
