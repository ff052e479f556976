import { describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import { rejected } from '#test/thrown.ts'
import { enterAbsence } from '../absences/enter-absence.ts'
import { departPerson } from '../persons/depart-person.ts'
import { placePerson } from '../placements/place-person.ts'
import { NewPlacement } from '../placements/placement-shapes.ts'
import { addTeam } from './add-team.ts'
import { listTeams } from './list-teams.ts'
import { readTeam } from './read-team.ts'

type Name = 'Ada' | 'Grace' | 'Linus' | 'Margaret'
const pilots = (org: Organisation, as: Name = 'Linus') => org.as(as, work => readTeam(work, org.team.Pilots))
const acting = (org: Organisation) =>
  NewPlacement.parse({
    teamId: org.team.Pilots,
    reportsTo: null,
    title: 'Acting',
    level: 3,
    kind: 'acting',
    leadsTeam: true,
    from: '2026-03-02',
    to: '2026-06-01',
  })

describe('a team’s page', () => {
  test('has the way to it, its lead, its members and the teams below', async () => {
    const org = await organisation()
    await org.as('Margaret', work =>
      addTeam(work, { name: 'Tugs', parentId: org.team.Pilots, purpose: null }),
    )
    expect(await pilots(org)).toMatchObject({
      path: [{ name: 'Harbour Works' }],
      lead: { name: 'Grace Hopper' },
      actingLead: null,
      members: [{ name: 'Grace Hopper' }, { name: 'Linus Torres' }, { name: 'Radia Perl' }],
      teams: [{ name: 'Tugs', people: 0 }],
      people: 3,
    })
  })

  test('shows both leads while somebody acts', async () => {
    const org = await organisation()
    await org.as('Margaret', work => placePerson(work, org.id.Radia, acting(org)))
    expect(await pilots(org)).toMatchObject({
      lead: { name: 'Grace Hopper' },
      actingLead: { name: 'Radia Perl' },
    })
  })

  test('shows only who acts after the lead has left', async () => {
    const org = await organisation()
    await org.as('Margaret', work => placePerson(work, org.id.Radia, acting(org)))
    await org.as('Margaret', work =>
      departPerson(work, org.id.Grace, { lastDay: '2026-03-01', override: null, rev: 1 }),
    )
    expect(await pilots(org)).toMatchObject({ lead: null, actingLead: { name: 'Radia Perl' }, people: 2 })
  })

  test('says who is away, and until when, to everybody', async () => {
    const org = await organisation()
    await org.as('Grace', work =>
      enterAbsence(work, org.id.Grace, { from: '2026-03-01', to: '2026-03-09', coverId: null }),
    )
    expect((await pilots(org)).lead?.away).toEqual({ until: '2026-03-09' })
  })

  test('shows levels to the chain and the people team only', async () => {
    const org = await organisation()
    const levels = async (as: Name) => (await pilots(org, as)).members.map(member => member.level)
    expect(await levels('Linus')).toEqual([null, 1, null])
    expect(await levels('Grace')).toEqual([3, 1, 1])
    expect(await levels('Ada')).toEqual([3, 1, 1])
    expect(await levels('Margaret')).toEqual([3, 1, 1])
  })

  test('may be changed by the people team', async () => {
    const org = await organisation()
    expect([(await pilots(org, 'Margaret')).may.change, (await pilots(org, 'Grace')).may.change]).toEqual([
      true,
      false,
    ])
  })

  test('does not exist under an unknown id', async () => {
    const org = await organisation()
    expect((await rejected(org.as('Ada', work => readTeam(work, newId())))).code).toBe('not_found')
  })
})

describe('the list of teams', () => {
  test('names as the lead who leads today', async () => {
    const org = await organisation()
    const lead = async () =>
      (await org.as('Linus', listTeams)).find(({ id }) => id === org.team.Pilots)?.lead?.name
    expect(await lead()).toBe('Grace Hopper')
    await org.as('Margaret', work => placePerson(work, org.id.Radia, acting(org)))
    expect(await lead()).toBe('Grace Hopper')
    await org.as('Grace', work =>
      enterAbsence(work, org.id.Grace, { from: '2026-03-01', to: null, coverId: null }),
    )
    expect(await lead()).toBe('Radia Perl')
  })

  test('counts nobody who acts twice', async () => {
    const org = await organisation()
    await org.as('Margaret', work => placePerson(work, org.id.Margaret, acting(org)))
    const [top] = await org.as('Linus', listTeams)
    expect(top).toMatchObject({ name: 'Harbour Works', people: 6 })
  })
})
