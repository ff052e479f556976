import { describe, expect, it } from 'vitest'
import { agreed, offered } from '#modules/charters/charter.factory.ts'
import { pair } from '#modules/conversations/talk.factory.ts'
import { taskBy } from '#modules/tasks/task.factory.ts'
import { countStatements } from '#test/count-statements.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { readTeam } from './read-team.ts'
import { readTeams } from './read-teams.ts'

const teamOf = async (org: Organisation, as: Name) =>
  (await org.http.get('/api/home/team', { as })).body.people
const IDLE = {
  ...{ away: false, awayUntil: null, load: 'fine', overdue: 0, dueThisWeek: 0 },
  ...{ lastCheckIn: null, nextTalk: null, charter: 'none', charterWaitingSince: null },
}

describe('who answers to me', () => {
  it('is told by name, with nothing made up where nothing is known', async () => {
    const org = await organisation()
    expect(await teamOf(org, 'Grace')).toEqual([
      { person: { id: org.id.Linus, name: 'Linus Torres' }, ...IDLE },
      { person: { id: org.id.Radia, name: 'Radia Perl' }, ...IDLE },
    ])
  })

  it('comes with what is due and late, the last check-in, the next talk with me and how the role stands', async () => {
    const org = await organisation()
    const assigneeId = org.id.Linus
    await taskBy(org, 'Grace', { title: 'Sort the buoys', assigneeId, dueOn: '2026-03-06' })
    await taskBy(org, 'Grace', { title: 'Buy rope', assigneeId, dueOn: '2026-03-04' })
    const { talkId } = await pair(org, { startsOn: '2026-03-10' })
    await offered(org)
    org.at('2026-03-06T15:00:00Z')
    const week = { weekOn: '2026-03-02', did: [], next: [] }
    expect((await org.http.put('/api/check-ins/mine', week, { as: 'Linus' })).status).toBe(200)
    const [linus] = await teamOf(org, 'Grace')
    expect(linus).toMatchObject({ overdue: 1, dueThisWeek: 1, lastCheckIn: '2026-03-06', load: 'fine' })
    expect(linus).toMatchObject({ charter: 'waiting', charterWaitingSince: '2026-03-02' })
    expect(linus.nextTalk).toMatchObject({ id: talkId, at: expect.stringContaining('2026-03-10') })
  })

  it('says that a role is agreed, and who is away until when', async () => {
    const org = await organisation()
    await agreed(org)
    const away = { from: '2026-03-02', to: '2026-03-13' }
    expect((await org.http.post(`/api/people/${org.id.Linus}/absences`, away, { as: 'Linus' })).status).toBe(
      200,
    )
    expect((await teamOf(org, 'Grace'))[0]).toMatchObject({
      ...{ charter: 'agreed', charterWaitingSince: null, away: true, awayUntil: '2026-03-13', load: 'fine' },
    })
  })

  it('is nobody for who leads nobody, nobody of another organisation, and no matter of who is signed out', async () => {
    const [org] = [await organisation(), await organisation()]
    expect(await teamOf(org, 'Linus')).toEqual([])
    expect((await teamOf(org, 'Ada')).map((row: { person: { name: string } }) => row.person.name)).toEqual([
      'Grace Hopper',
      'Margaret Hamil',
    ])
    for (const path of ['/api/home/team', '/api/home/teams'])
      expect((await org.http.get(path)).status).toBe(401)
  })

  it('costs as many statements for one as for many', async () => {
    const org = await organisation()
    await org.as('Grace', readTeam)
    expect(await org.as('Grace', work => countStatements(work, readTeam))).toBeLessThanOrEqual(7)
    expect(await org.as('Ada', work => countStatements(work, readTeams))).toBeLessThanOrEqual(4)
  })
})

describe('the teams below me', () => {
  it('are those right below the ones I lead, and nothing is told of them before a survey', async () => {
    const org = await organisation()
    const { body } = await org.http.get('/api/home/teams', { as: 'Ada' })
    const silent = { engagement: null, direction: null }
    expect(body.teams).toEqual([
      {
        team: { id: org.team.People, name: 'People' },
        lead: { id: org.id.Margaret, name: 'Margaret Hamil' },
        ...silent,
      },
      {
        team: { id: org.team.Pilots, name: 'Pilots' },
        lead: { id: org.id.Grace, name: 'Grace Hopper' },
        ...silent,
      },
    ])
    expect((await org.http.get('/api/home/teams', { as: 'Grace' })).body.teams).toEqual([])
  })
})
