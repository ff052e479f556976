import { describe, expect, it } from 'vitest'
import { newId } from '#kernel/id.ts'
import { addAbsenceRows } from '#modules/people/public.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name, TeamName } from '#test/story.ts'
import { rejected } from '#test/thrown.ts'
import { moveTask } from '../states/move-task.ts'
import { goalIn, taskBy } from '../task.factory.ts'
import { loadOfGoals, loadsOf } from './loads-of.ts'
import { readTeamLoad } from './read-team-load.ts'

const load = (org: Organisation, by: Name, team: TeamName = 'Pilots', to?: string) =>
  org.as(by, work => readTeamLoad(work, { teamId: org.team[team], to }))
const give = (org: Organisation, to: Name | null, estimateDays: number | null, over = {}) =>
  taskBy(org, 'Grace', {
    assigneeId: to === null ? null : org.id[to],
    estimateDays,
    dueOn: '2026-03-10',
    ...over,
  })

describe('the load of a team', () => {
  it('is each person’s estimated days over half of their working days in four weeks, and the team’s together', async () => {
    const org = await organisation()
    await give(org, 'Linus', 8)
    await give(org, 'Linus', 3, { dueOn: '2026-03-02' })
    await give(org, 'Radia', 2)
    await give(org, null, 4, { critical: true })
    org.at('2026-03-03T09:00:00Z')
    const page = await load(org, 'Grace')
    const byName = Object.fromEntries(page.persons.map(person => [person.person.name, person]))
    expect(byName['Linus Torres']).toMatchObject({
      ratio: 1.1,
      word: 'too_much',
      taskDays: 11,
      availableDays: 10,
      overdue: 1,
      tasks: 2,
    })
    expect(byName['Radia Perl']).toMatchObject({ ratio: 0.2, word: 'fine', overdue: 0 })
    expect(byName['Grace Hopper']).toMatchObject({ ratio: 0, tasks: 0 })
    expect(page.together).toMatchObject({ taskDays: 13, availableDays: 30 })
    expect(page.unassigned).toEqual({ tasks: 1, critical: 1, taskDays: 4 })
    expect([page.from, page.to]).toEqual(['2026-03-03', '2026-03-30'])
  })

  it('looks ahead to another date when asked', async () => {
    const org = await organisation()
    await give(org, 'Linus', 1, { dueOn: '2026-03-06' })
    const page = await load(org, 'Grace', 'Pilots', '2026-03-06')
    expect(page.persons.find(person => person.person.id === org.id.Linus)).toMatchObject({
      availableDays: 2.5,
      ratio: 0.4,
    })
    for (const to of ['2026-03-01', '2028-01-01'])
      expect((await rejected(load(org, 'Grace', 'Pilots', to))).items[0]?.code).toBe('date_out_of_range')
  })

  it('counts absences: less time, and away for who is never there', async () => {
    const org = await organisation()
    await org.system(work =>
      addAbsenceRows(work, [
        {
          ...absence(org.id.Linus, '2026-03-02', '2026-03-13'),
          coverId: org.id.Grace,
          coverState: 'accepted',
        },
        absence(org.id.Radia, '2026-03-01', null),
      ]),
    )
    await give(org, 'Linus', 5, { dueOn: '2026-03-20' })
    const { persons } = await load(org, 'Grace')
    const of = (name: Name) => persons.find(person => person.person.id === org.id[name])
    expect(of('Linus')).toMatchObject({
      availableDays: 5,
      ratio: 1,
      word: 'full',
      away: true,
      awayUntil: '2026-03-13',
      cover: { name: 'Grace Hopper' },
    })
    expect(of('Radia')).toMatchObject({
      availableDays: 0,
      ratio: null,
      word: 'away',
      awayUntil: null,
      cover: null,
    })
  })

  it('counts a task without an estimate as is usual in its team, and says so', async () => {
    const org = await organisation()
    for (const days of [1, 4, 20]) await give(org, 'Radia', days)
    await give(org, 'Linus', null)
    const { persons } = await load(org, 'Grace')
    expect(persons.find(person => person.person.id === org.id.Linus)).toMatchObject({
      taskDays: 4,
      unestimated: 1,
    })
  })

  it('counts blocked work and work due this week', async () => {
    const org = await organisation()
    const task = await give(org, 'Linus', 1, { dueOn: '2026-03-06' })
    await org.as('Linus', work =>
      moveTask(work, task.id, { rev: 1, to: 'blocked', reason: 'Storm.', endSeries: false }),
    )
    const { persons } = await load(org, 'Grace')
    expect(persons.find(person => person.person.id === org.id.Linus)).toMatchObject({
      blocked: 1,
      dueThisWeek: 1,
    })
  })

  it.each(['Ada', 'Grace', 'Linus'] as const)('%s may look at it', async name => {
    const org = await organisation()
    expect((await load(org, name)).persons).toHaveLength(3)
  })

  it.each(['Margaret', 'Alan'] as const)('%s, of another team, may not', async name => {
    const org = await organisation()
    expect((await rejected(load(org, name))).code).toBe('forbidden')
  })

  it.each([
    ['Grace', 'Pilots'],
    ['Linus', 'Pilots'],
    ['Ada', 'Harbour Works'],
  ] as const)('%s looks at %s when they name no team', async (name, team) => {
    const org = await organisation()
    expect((await org.as(name, work => readTeamLoad(work, {}))).team.name).toBe(team)
  })

  it('a team of another organisation does not exist', async () => {
    const [org, other] = [await organisation(), await organisation()]
    const act = org.as('Ada', work => readTeamLoad(work, { teamId: other.team.Pilots }))
    expect((await rejected(act)).code).toBe('not_found')
  })
})

describe('loads for other rooms', () => {
  it('of some people, by person', async () => {
    const org = await organisation()
    await give(org, 'Linus', 5)
    const loads = await org.as('Ada', work => loadsOf(work, [org.id.Linus, org.id.Alan]))
    expect(loads.get(org.id.Linus)).toMatchObject({ ratio: 0.5 })
    expect(loads.get(org.id.Alan)).toMatchObject({ ratio: 0, tasks: 0 })
    expect(await org.as('Ada', work => loadsOf(work, []))).toEqual(new Map())
  })

  it('of a goal: everybody who has a task of it, and only those tasks', async () => {
    const org = await organisation()
    const goalId = await goalIn(org)
    await give(org, 'Linus', 5, { goalId })
    await give(org, 'Radia', 3, { goalId })
    await give(org, null, 2, { goalId })
    await give(org, 'Linus', 20)
    const window = { from: '2026-03-02', to: '2026-03-29' }
    expect(await org.as('Grace', work => loadOfGoals(work, [goalId], window))).toMatchObject({
      together: { taskDays: 8, availableDays: 20, ratio: 0.4 },
      people: 2,
      teams: 1,
      unassigned: 1,
    })
  })
})

function absence(personId: string, from: string, to: string | null) {
  return { id: newId(), personId, from, to, coverId: null, coverState: null }
}
