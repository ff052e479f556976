import { beforeAll, describe, expect, test } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import { rejected } from '#test/thrown.ts'
import { cancelAbsence } from './absences/change-absence.ts'
import { enterAbsence } from './absences/enter-absence.ts'
import { addPerson } from './persons/add-person.ts'
import { changePerson } from './persons/change-person.ts'
import { departPerson } from './persons/depart-person.ts'
import { listPeople } from './persons/list-people.ts'
import { DirectoryQuery, NewPerson } from './persons/person-shapes.ts'
import { placePerson } from './placements/place-person.ts'
import { NewPlacement } from './placements/placement-shapes.ts'
import { absenceById, absencesBetween, absencesOfPerson } from './store/absence-store.ts'
import { addTeamRows } from './store/add-rows.ts'
import { findPersonByEmail, personById, personsById } from './store/person-store.ts'
import { placementsOfPerson } from './store/placement-store.ts'
import { positionsIn, teamById } from './store/team-store.ts'
import { addTeam } from './teams/add-team.ts'
import { changeTeam } from './teams/change-team.ts'

let here: Organisation
let there: Organisation
let absence: string
beforeAll(async () => {
  here = await organisation()
  there = await organisation()
  const days = { from: '2026-05-01', to: '2026-05-10', coverId: null }
  absence = (await there.as('Linus', work => enterAbsence(work, there.id.Linus, days))).id
})

describe('from one organisation, of another', () => {
  test('nothing is read, by whatever id', async () => {
    await here.system(async work => {
      expect(await personById(work, there.id.Linus)).toBeNull()
      expect(await personsById(work, Object.values(there.id))).toEqual([])
      expect(await placementsOfPerson(work, there.id.Linus)).toEqual([])
      expect(await teamById(work, there.team.Pilots)).toBeNull()
      expect(await positionsIn(work, there.team.Pilots)).toEqual([])
      expect(await absenceById(work, absence)).toBeNull()
      expect(await absencesOfPerson(work, there.id.Linus)).toEqual([])
      expect(await absencesBetween(work, [there.id.Linus], { from: '2020-01-01', to: null })).toEqual([])
    })
  })

  test('the same address is somebody else', async () => {
    const found = await here.system(work => findPersonByEmail(work, 'LINUS@harbour.example'))
    expect(found?.id).toBe(here.id.Linus)
  })

  test('the directory holds nobody', async () => {
    const { entries } = await here.as('Margaret', work =>
      listPeople(work, DirectoryQuery.parse({ status: 'all', team: there.team.Pilots })),
    )
    expect(entries).toEqual([])
    const all = await here.as('Margaret', work => listPeople(work, DirectoryQuery.parse({ status: 'all' })))
    expect(all.entries.map(({ id }) => id).sort()).toEqual(Object.values(here.id).sort())
  })

  const position = (part: object) => ({
    teamId: here.team.Pilots,
    reportsTo: here.id.Grace,
    title: 'Pilot',
    level: 1,
    from: '2026-03-02',
    ...part,
  })
  const writes: [string, () => Promise<unknown>, string][] = [
    [
      'a person is not changed',
      () => here.as('Margaret', work => changePerson(work, there.id.Linus, { name: 'X', rev: 1 })),
      'not_found',
    ],
    [
      'a person does not leave',
      () =>
        here.as('Margaret', work =>
          departPerson(work, there.id.Linus, { lastDay: '2026-03-02', override: null, rev: 1 }),
        ),
      'not_found',
    ],
    [
      'a person is not placed',
      () => here.as('Margaret', work => placePerson(work, there.id.Linus, NewPlacement.parse(position({})))),
      'not_found',
    ],
    [
      'a team takes nobody in',
      () =>
        here.as('Margaret', work =>
          addPerson(work, NewPerson.parse({ name: 'X', placement: position({ teamId: there.team.Pilots }) })),
        ),
      'rule_broken',
    ],
    [
      'a manager gets no reports',
      () =>
        here.as('Margaret', work =>
          addPerson(work, NewPerson.parse({ name: 'X', placement: position({ reportsTo: there.id.Grace }) })),
        ),
      'rule_broken',
    ],
    [
      'a team is not changed',
      () => here.as('Margaret', work => changeTeam(work, there.team.Pilots, { name: 'X', rev: 1 })),
      'not_found',
    ],
    [
      'a team is no parent',
      () =>
        here.as('Margaret', work => addTeam(work, { name: 'X', parentId: there.team.Pilots, purpose: null })),
      'rule_broken',
    ],
    [
      'nobody covers',
      () =>
        here.as('Grace', work =>
          enterAbsence(work, here.id.Grace, { from: '2026-05-01', to: null, coverId: there.id.Linus }),
        ),
      'rule_broken',
    ],
    [
      'an absence is not cancelled',
      () => here.as('Margaret', work => cancelAbsence(work, absence)),
      'not_found',
    ],
  ]
  test.each(writes)('%s', async (_, write, code) => {
    expect((await rejected(write())).code).toBe(code)
  })

  test('the database refuses a row that points across', async () => {
    const across = here.system(work =>
      addTeamRows(work, [
        { id: '01900000-0000-7000-8000-00000000000a', name: 'X', parentId: there.team.Pilots },
      ]),
    )
    await expect(across).rejects.toMatchObject({ code: '23503' })
  })

  test('everything is as it was', async () => {
    await there.system(async work => {
      expect(await personById(work, there.id.Linus)).toMatchObject({
        name: 'Linus Torres',
        leftOn: null,
        rev: 1,
      })
      expect(await teamById(work, there.team.Pilots)).toMatchObject({ name: 'Pilots', rev: 1 })
      expect(await absenceById(work, absence)).toMatchObject({ from: '2026-05-01', rev: 1 })
      expect(await placementsOfPerson(work, there.id.Linus)).toHaveLength(1)
    })
  })
})
