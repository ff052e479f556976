import { describe, expect, it } from 'vitest'
import { newId } from '#kernel/id.ts'
import { addAbsenceRows } from '#modules/people/public.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name, TeamName } from '#test/story.ts'
import { rejected } from '#test/thrown.ts'
import { taskBy } from '../task.factory.ts'
import { readLoadsBelow } from './read-loads-below.ts'

const below = (org: Organisation, by: Name, team?: TeamName, to?: string) =>
  org.as(by, work => readLoadsBelow(work, { teamId: team && org.team[team], to }))
const give = (org: Organisation, to: Name | null, estimateDays: number, over = {}) =>
  taskBy(org, 'Grace', {
    assigneeId: to === null ? null : org.id[to],
    estimateDays,
    dueOn: '2026-03-10',
    ...over,
  })

describe('the loads of the teams below', () => {
  it('say of each how many people there are, their days, and how many have more than fits', async () => {
    const org = await organisation()
    await give(org, 'Linus', 11)
    await give(org, 'Radia', 2)
    await give(org, null, 4, { critical: true })
    const page = await below(org, 'Ada', 'Harbour Works')
    expect(page.team.name).toBe('Harbour Works')
    expect(page.all).toMatchObject({
      people: 6,
      tooMuch: 1,
      together: { taskDays: 13, availableDays: 60, tasks: 2 },
      unassigned: { tasks: 1 },
    })
    expect(page.teams.map(({ team }) => team.name).toSorted()).toEqual(['People', 'Pilots'])
    expect(page.teams.find(({ team }) => team.name === 'Pilots')).toMatchObject({
      people: 3,
      tooMuch: 1,
      away: 0,
      together: { taskDays: 13, availableDays: 30, word: 'fine' },
      unassigned: { tasks: 1, critical: 1, taskDays: 4 },
    })
    expect(page.teams.find(({ team }) => team.name === 'People')).toMatchObject({
      people: 2,
      tooMuch: 0,
      together: { taskDays: 0, availableDays: 20 },
      unassigned: { tasks: 0 },
    })
  })

  it('count everybody further below, and who does not work in that time', async () => {
    const org = await organisation()
    await give(org, 'Linus', 3)
    const move = { rev: 1, parentId: org.team.People }
    expect((await org.http.patch(`/api/teams/${org.team.Pilots}`, move, { as: 'Margaret' })).status).toBe(200)
    const away = { personId: org.id.Radia, from: '2026-03-01', to: null, coverId: null, coverState: null }
    await org.system(work => addAbsenceRows(work, [{ id: newId(), ...away }]))
    expect((await below(org, 'Ada', 'Harbour Works')).teams).toMatchObject([
      { people: 5, away: 1, together: { taskDays: 3, availableDays: 40 } },
    ])
  })

  it('are the reader’s own when they name no team, and look ahead to another date', async () => {
    const org = await organisation()
    await give(org, 'Linus', 1)
    const page = await below(org, 'Ada', undefined, '2026-03-06')
    expect(page).toMatchObject({ team: { name: 'Harbour Works' }, from: '2026-03-02', to: '2026-03-06' })
    expect(page.teams.map(({ together }) => together.taskDays)).toEqual([0, 0])
    expect((await rejected(below(org, 'Ada', undefined, '2026-03-01'))).code).toBe('rule_broken')
  })

  it('are none for a team without teams below, also when it is empty', async () => {
    const org = await organisation()
    expect(await below(org, 'Linus')).toMatchObject({ teams: [], all: { people: 3 } })
    await addTugs(org)
    expect((await below(org, 'Grace')).teams).toMatchObject([
      { team: { name: 'Tugs' }, people: 0, together: { ratio: null } },
    ])
  })

  it('leave out teams whose load the reader may not see', async () => {
    const org = await organisation()
    await addTugs(org)
    expect(await below(org, 'Linus', 'Pilots')).toMatchObject({ teams: [], all: { people: 3 } })
    expect((await rejected(below(org, 'Margaret', 'Pilots'))).code).toBe('forbidden')
  })

  it('of another organisation do not exist', async () => {
    const [org, other] = [await organisation(), await organisation()]
    const act = org.as('Ada', work => readLoadsBelow(work, { teamId: other.team.Pilots }))
    expect((await rejected(act)).code).toBe('not_found')
  })
})

/** A team below the pilots with nobody in it. */
async function addTugs(org: Organisation) {
  const team = { name: 'Tugs', purpose: 'Pull.', parentId: org.team.Pilots }
  expect((await org.http.post('/api/teams', team, { as: 'Margaret' })).status).toBe(200)
}
