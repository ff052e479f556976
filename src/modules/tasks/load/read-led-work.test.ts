import { describe, expect, it } from 'vitest'
import { newId } from '#kernel/id.ts'
import { addAbsenceRows } from '#modules/people/public.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { taskBy } from '../task.factory.ts'

const led = async (org: Organisation, as: Name) =>
  (await org.http.get('/api/tasks/load/reports', { as })).body
const namesOf = ({ persons }: { persons: { person: { name: string } }[] }) =>
  persons.map(({ person }) => person.name)
const list = async (org: Organisation, as: Name, query: string) =>
  (await org.http.get(`/api/tasks?${query}`, { as })).body.entries.length

describe('the work of those who answer to somebody', () => {
  it('is that of their reports wherever these sit, not of the team they sit in themselves', async () => {
    const org = await organisation()
    await taskBy(org, 'Grace', { assigneeId: org.id.Linus, estimateDays: 11, dueOn: '2026-03-10' })
    expect(namesOf(await led(org, 'Ada'))).toEqual(['Grace Hopper', 'Margaret Hamil'])
    const { persons } = await led(org, 'Grace')
    const linus = { id: org.id.Linus, name: 'Linus Torres' }
    expect(persons[0]).toEqual({ person: linus, word: 'too_much', away: false, awayUntil: null })
    expect(namesOf({ persons })).toEqual(['Linus Torres', 'Radia Perl'])
  })

  it('is read by who covers, while they cover', async () => {
    const org = await organisation()
    const absence = { id: newId(), personId: org.id.Grace, from: '2026-03-02', to: '2026-03-13' }
    await org.system(work =>
      addAbsenceRows(work, [{ ...absence, coverId: org.id.Margaret, coverState: 'accepted' }]),
    )
    expect(namesOf(await led(org, 'Margaret'))).toEqual(['Alan Turner', 'Linus Torres', 'Radia Perl'])
    expect(namesOf(await led(org, 'Grace'))).toEqual([])
  })
})

describe('what waits in the teams that somebody leads and those right below', () => {
  it('is what nobody has and what is late, as many as the list of the team shows', async () => {
    const org = await organisation()
    await taskBy(org, 'Grace', { critical: true })
    await taskBy(org, 'Grace', { title: 'Sort the buoys', dueOn: '2026-03-03' })
    await taskBy(org, 'Grace', { title: 'Buy rope', assigneeId: org.id.Linus, dueOn: '2026-03-04' })
    org.at('2026-03-06T09:00:00Z')
    const pilots = { team: { id: org.team.Pilots, name: 'Pilots' }, unassigned: 2, critical: 1, overdue: 2 }
    expect((await led(org, 'Grace')).teams).toEqual([{ ...pilots, below: false }])
    expect((await led(org, 'Ada')).teams).toEqual([
      { ...pilots, team: { id: org.team['Harbour Works'], name: 'Harbour Works' }, below: false },
      {
        ...{ team: { id: org.team.People, name: 'People' }, below: true },
        ...{ unassigned: 0, critical: 0, overdue: 0 },
      },
      { ...pilots, below: true },
    ])
    for (const as of ['Grace', 'Ada'] as const) {
      expect(await list(org, as, `unassigned=true&teamId=${org.team.Pilots}`)).toBe(2)
      expect(await list(org, as, `due=overdue&teamId=${org.team.Pilots}`)).toBe(2)
    }
  })

  it('is nobody’s matter who leads nobody, and nothing of another team or organisation', async () => {
    const [org, other] = [await organisation(), await organisation()]
    await taskBy(org, 'Grace', {})
    expect(await led(org, 'Linus')).toEqual({ persons: [], teams: [] })
    const nothing = { unassigned: 0, critical: 0, overdue: 0 }
    expect((await led(org, 'Margaret')).teams).toEqual([
      { team: { id: org.team.People, name: 'People' }, below: false, ...nothing },
    ])
    expect((await led(other, 'Grace')).teams).toEqual([
      { team: { id: other.team.Pilots, name: 'Pilots' }, below: false, ...nothing },
    ])
    expect((await org.http.get('/api/tasks/load/reports')).status).toBe(401)
  })
})
