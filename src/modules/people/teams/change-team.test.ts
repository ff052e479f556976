import { expect, test } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import { rejected } from '#test/thrown.ts'
import { placePerson } from '../placements/place-person.ts'
import { NewPlacement } from '../placements/placement-shapes.ts'
import { addTeam } from './add-team.ts'
import { changeTeam } from './change-team.ts'
import { closeTeam } from './close-team.ts'
import { listTeams } from './list-teams.ts'
import { readTeam } from './read-team.ts'

const add = (org: Organisation, name: string, parentId: string | null) =>
  org.as('Margaret', work => addTeam(work, { name, parentId, purpose: null }))

test('the tree counts the people of each team and of all below', async () => {
  const org = await organisation()
  const { id } = await add(org, 'Tugs', org.team.Pilots)
  const teams = await org.as('Linus', listTeams)
  expect(teams.map(({ name, depth, members, people }) => [name, depth, members, people])).toEqual([
    ['Harbour Works', 0, 1, 6],
    ['People', 1, 2, 2],
    ['Pilots', 1, 3, 3],
    ['Tugs', 2, 0, 0],
  ])
  expect(teams.find(team => team.id === id)?.lead).toBeNull()
})

test('a team cannot be moved below itself', async () => {
  const org = await organisation()
  const { id } = await add(org, 'Tugs', org.team.Pilots)
  const error = await rejected(
    org.as('Margaret', work => changeTeam(work, org.team.Pilots, { parentId: id, rev: 1 })),
  )
  expect(error.items[0]).toMatchObject({ field: 'parentId', code: 'cycle' })
})

test('a ninth level is refused', async () => {
  const org = await organisation()
  let parent = org.team.Pilots
  for (let level = 3; level <= 8; level++) parent = (await add(org, `Level ${level}`, parent)).id
  expect((await rejected(add(org, 'Level 9', parent))).items[0]?.code).toBe('too_deep')
})

test('a rename keeps the rest, and a stale version is refused', async () => {
  const org = await organisation()
  await org.as('Margaret', work =>
    changeTeam(work, org.team.Pilots, { purpose: 'Bring ships in safely.', rev: 1 }),
  )
  await org.as('Margaret', work => changeTeam(work, org.team.Pilots, { name: 'Harbour pilots', rev: 2 }))
  const page = await org.as('Linus', work => readTeam(work, org.team.Pilots))
  expect(page).toMatchObject({
    name: 'Harbour pilots',
    purpose: 'Bring ships in safely.',
    rev: 3,
    lead: { name: 'Grace Hopper' },
  })
  const error = await rejected(
    org.as('Margaret', work => changeTeam(work, org.team.Pilots, { name: 'Late', rev: 1 })),
  )
  expect(error.current).toMatchObject({ name: 'Harbour pilots', rev: 3 })
})

test('a team closes when the last person has moved out, and leaves the tree on the day after', async () => {
  const org = await organisation()
  const { id } = await add(org, 'Tugs', org.team.Pilots)
  const into = (teamId: string, from: string) =>
    NewPlacement.parse({ teamId, reportsTo: org.id.Grace, title: 'Pilot', level: 1, from, endsCurrent: true })
  await org.as('Margaret', work => placePerson(work, org.id.Linus, into(id, '2026-03-02')))
  const close = (lastDay: string) => org.as('Margaret', work => closeTeam(work, id, { lastDay, rev: 1 }))
  expect((await rejected(close('2026-03-31'))).items[0]?.code).toBe('not_empty')
  await org.as('Margaret', work => placePerson(work, org.id.Linus, into(org.team.Pilots, '2026-04-01')))
  await close('2026-03-31')
  expect((await org.as('Linus', listTeams)).map(({ name }) => name)).toContain('Tugs')
  org.at('2026-04-01T09:00:00Z')
  expect((await org.as('Linus', listTeams)).map(({ name }) => name)).not.toContain('Tugs')
  expect((await rejected(org.as('Margaret', work => closeTeam(work, id, { rev: 2 })))).code).toBe(
    'illegal_transition',
  )
})

test('nobody is placed in a team that is closed by then', async () => {
  const org = await organisation()
  const { id } = await add(org, 'Tugs', org.team.Pilots)
  await org.as('Margaret', work => closeTeam(work, id, { lastDay: '2026-03-31', rev: 1 }))
  const late = NewPlacement.parse({
    teamId: id,
    reportsTo: org.id.Grace,
    title: 'Pilot',
    level: 1,
    from: '2026-03-15',
    endsCurrent: true,
  })
  expect(
    (await rejected(org.as('Margaret', work => placePerson(work, org.id.Linus, late)))).items[0]?.code,
  ).toBe('no_such_team')
})
