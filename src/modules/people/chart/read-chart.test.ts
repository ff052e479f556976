import { describe, expect, test } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import { enterAbsence } from '../absences/enter-absence.ts'
import { departPerson } from '../persons/depart-person.ts'
import { placePerson } from '../placements/place-person.ts'
import { NewPlacement } from '../placements/placement-shapes.ts'
import { addTeam } from '../teams/add-team.ts'
import { closeTeam } from '../teams/close-team.ts'
import { readChart } from './read-chart.ts'

const chart = (org: Organisation, on?: string) => org.as('Linus', work => readChart(work, on))

/** The chart as lines such as `Linus Torres < Grace Hopper`. */
async function lines(org: Organisation, on?: string): Promise<string[]> {
  const { people } = await chart(org, on)
  return people.map(({ name, manager }) => (manager === null ? name : `${name} < ${people[manager]?.name}`))
}

describe('the chart that is sent', () => {
  test('is of today unless another date is asked for', async () => {
    const org = await organisation()
    expect((await chart(org)).on).toBe('2026-03-02')
    expect((await chart(org, '2025-01-01')).on).toBe('2025-01-01')
  })

  test('has everybody once, below the effective manager', async () => {
    const org = await organisation()
    expect((await lines(org)).toSorted()).toEqual([
      'Ada Lovelace',
      'Alan Turner < Margaret Hamil',
      'Grace Hopper < Ada Lovelace',
      'Linus Torres < Grace Hopper',
      'Margaret Hamil < Ada Lovelace',
      'Radia Perl < Grace Hopper',
    ])
  })

  test('shows on each date who answered then', async () => {
    const org = await organisation()
    await org.as('Grace', work =>
      enterAbsence(work, org.id.Grace, { from: '2026-04-01', to: '2026-04-02', coverId: null }),
    )
    expect(await lines(org, '2026-04-01')).toContain('Linus Torres < Ada Lovelace')
    expect(await lines(org, '2026-04-03')).toContain('Linus Torres < Grace Hopper')
    const { people } = await chart(org, '2026-04-01')
    expect(people.filter(person => person.away).map(person => person.name)).toEqual(['Grace Hopper'])
  })

  test('leaves out who is not there yet, or no longer', async () => {
    const org = await organisation()
    await org.as('Margaret', work =>
      departPerson(work, org.id.Linus, { lastDay: '2026-03-31', override: null, rev: 1 }),
    )
    expect((await chart(org, '2026-03-31')).people).toHaveLength(6)
    expect((await chart(org, '2026-04-01')).people).toHaveLength(5)
    expect((await chart(org, '2023-12-31')).people).toHaveLength(0)
  })

  test('marks who leads and who acts', async () => {
    const org = await organisation()
    const acting = {
      teamId: org.team.Pilots,
      reportsTo: null,
      title: 'Acting',
      level: 3,
      kind: 'acting',
      leadsTeam: true,
      from: '2026-03-02',
      to: '2026-04-01',
    }
    await org.as('Margaret', work => placePerson(work, org.id.Radia, NewPlacement.parse(acting)))
    const { people } = await chart(org)
    expect(people.filter(person => person.acting).map(person => person.name)).toEqual(['Radia Perl'])
    expect(
      people
        .filter(person => person.leads)
        .map(person => person.name)
        .toSorted(),
    ).toEqual(['Ada Lovelace', 'Grace Hopper', 'Margaret Hamil', 'Radia Perl'])
  })

  test('keeps the team of the past that has been closed since', async () => {
    const org = await organisation()
    const { id } = await org.as('Margaret', work =>
      addTeam(work, { name: 'Tugs', parentId: null, purpose: null }),
    )
    const into = (teamId: string, from: string) =>
      NewPlacement.parse({
        teamId,
        reportsTo: org.id.Grace,
        title: 'Pilot',
        level: 1,
        from,
        endsCurrent: true,
      })
    await org.as('Margaret', work => placePerson(work, org.id.Linus, into(id, '2026-03-02')))
    await org.as('Margaret', work => placePerson(work, org.id.Linus, into(org.team.Pilots, '2026-03-10')))
    await org.as('Margaret', work => closeTeam(work, id, { lastDay: '2026-03-09', rev: 1 }))
    const teamOfLinus = async (on: string) => {
      const { people, teams } = await chart(org, on)
      return teams[people.find(person => person.id === org.id.Linus)?.team ?? -1]?.name
    }
    expect([await teamOfLinus('2026-03-05'), await teamOfLinus('2026-03-10')]).toEqual(['Tugs', 'Pilots'])
  })
})
