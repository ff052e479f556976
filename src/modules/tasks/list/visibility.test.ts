import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OrgChart } from '#modules/people/public.ts'
import { HARBOUR_DAY, harbourChart } from '#test/harbour-chart.ts'
import { actionsFor, type TaskPlace } from '../access.ts'
import { type Visibility, visibilityOf } from './visibility.ts'

/** What the statement of a list asks (task-reads.ts), in words of this test. */
function isListed(task: TaskPlace, goalId: string | null, to: Visibility): boolean {
  if (to.everything) return true
  return (
    to.teamIds.includes(task.teamId) ||
    (task.assigneeId !== null && to.personIds.includes(task.assigneeId)) ||
    (task.authorId !== null && task.authorId === to.me) ||
    (goalId !== null && to.goalIds.includes(goalId))
  )
}

describe('what somebody may see, as sets', () => {
  it.each([
    ['Linus', ['Pilots'], ['Linus', 'Grace', 'Radia']],
    ['Grace', ['Pilots'], ['Grace', 'Linus', 'Radia']],
    ['Alan', ['People'], ['Alan', 'Margaret']],
    ['nobody known', [], ['nobody known']],
  ])('%s: teams %j, people %j', (me, teamIds, personIds) => {
    const visibility = visibilityOf(me, [], harbourChart())
    expect(visibility.everything).toBe(false)
    expect(visibility.teamIds).toEqual(teamIds)
    expect([...visibility.personIds].toSorted()).toEqual(personIds.toSorted())
  })

  it('whoever leads the team at the top sees everything, and so does the system', () => {
    expect(visibilityOf('Ada', [], harbourChart()).everything).toBe(true)
    expect(visibilityOf(null, [], harbourChart()).everything).toBe(true)
  })
})

describe('a list shows exactly what may be opened', () => {
  const people = Array.from({ length: 8 }, (_, i) => `p${i}`)
  const teams = Array.from({ length: 4 }, (_, i) => `t${i}`)

  /** Any tree of teams, and any people in it, each reporting to somebody before them. */
  const anyChart = fc
    .record({
      parents: fc.array(fc.nat(), { minLength: 3, maxLength: 3 }),
      places: fc.array(fc.record({ team: fc.nat(3), boss: fc.nat(), leads: fc.boolean() }), {
        minLength: 8,
        maxLength: 8,
      }),
      acting: fc.option(fc.record({ person: fc.nat(7), team: fc.nat(3) }), { nil: null }),
    })
    .map(({ parents, places, acting }) => chartOf(parents, places, acting))

  function chartOf(
    parents: readonly number[],
    places: readonly { team: number; boss: number; leads: boolean }[],
    acting: { person: number; team: number } | null,
  ): OrgChart {
    const led = new Set<number>()
    const placements = places.map(({ team, boss, leads }, i) => {
      const isLead = i === 0 || (leads && !led.has(team))
      if (isLead) led.add(team)
      return position(`p${i}`, `t${i === 0 ? 0 : team}`, i === 0 ? null : `p${boss % i}`, isLead)
    })
    const over =
      acting === null
        ? []
        : [
            {
              ...position(`p${acting.person}`, `t${acting.team}`, null, true),
              kind: 'acting' as const,
              id: 'acting',
              to: '2026-04-01',
            },
          ]
    return new OrgChart({
      on: HARBOUR_DAY,
      persons: people.map(id => ({ id, name: id, status: 'active', leftOn: null, workDays: [1] })),
      teams: teams.map((id, i) => ({
        id,
        name: id,
        parentId: i === 0 ? null : `t${(parents[i - 1] ?? 0) % i}`,
        closedOn: null,
      })),
      placements: [...placements, ...over],
      absences: [],
    })
  }

  function position(personId: string, teamId: string, reportsTo: string | null, leadsTeam: boolean) {
    return {
      id: personId,
      personId,
      teamId,
      reportsTo,
      title: '',
      level: 1,
      leadsTeam,
      kind: 'permanent' as const,
      from: '2020-01-01',
      to: null as string | null,
    }
  }

  const anyPerson = fc.constantFrom(...people)
  const anyTask = fc.record({
    authorId: fc.option(anyPerson, { nil: null }),
    assigneeId: fc.option(anyPerson, { nil: null }),
    teamId: fc.constantFrom(...teams),
    goalOwnerId: fc.option(anyPerson, { nil: null }),
    awaits: fc.constantFrom(null, 'receiver' as const, 'goal' as const),
  })

  it('for any organisation, any person and any task', () => {
    fc.assert(
      fc.property(anyChart, anyPerson, anyTask, (chart, me, task) => {
        const goalId = task.goalOwnerId === null ? null : `goal of ${task.goalOwnerId}`
        const visibility = visibilityOf(me, [`goal of ${me}`], chart)
        expect(isListed(task, goalId, visibility)).toBe(actionsFor(task, me, chart).has('see'))
      }),
      { numRuns: 2000 },
    )
  })
})
