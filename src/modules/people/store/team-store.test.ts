import { expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { organisation } from '#test/organisation.ts'
import { addPlacementRows, addTeamRows } from './add-rows.ts'
import { placementsOfPerson, savePlacements } from './placement-store.ts'
import { positionsIn, teamById, updateTeam } from './team-store.ts'

test('a team is saved over the version that was read, and over no other; what is left out stays', async () => {
  const org = await organisation()
  const { Pilots } = org.team
  expect(await org.system(work => updateTeam(work, Pilots, 2, { name: 'Tugs' }))).toBe(false)
  expect(await org.system(work => updateTeam(work, Pilots, 1, { purpose: 'Tow ships.' }))).toBe(true)
  expect(await org.system(work => teamById(work, Pilots))).toEqual({
    ...{ id: Pilots, name: 'Pilots', parentId: org.team['Harbour Works'] },
    ...{ purpose: 'Tow ships.', closedOn: null, rev: 2 },
  })
  expect(await org.system(work => teamById(work, newId()))).toBeNull()
})

test('the positions in a team are those of all dates, without what was called off', async () => {
  const org = await organisation()
  const [teamId, kept, calledOff] = [newId(), newId(), newId()]
  const position = {
    teamId,
    reportsTo: null,
    title: 'Acting',
    level: 2,
    leadsTeam: false,
    kind: 'acting' as const,
  }
  const off = { ...position, id: calledOff, personId: org.id.Radia, from: '2026-05-01', to: '2026-05-31' }
  await org.system(async work => {
    await addTeamRows(work, [{ id: teamId, name: 'Tugs', parentId: null }])
    await addPlacementRows(work, [
      { ...position, id: kept, personId: org.id.Linus, from: '2020-01-01', to: '2020-02-01' },
      off,
    ])
    const stored = { ...off, fte: 1, reason: null, rev: 1 }
    await savePlacements(work, { changed: [], cancelled: [stored], added: [] })
  })
  expect(await org.system(work => positionsIn(work, teamId))).toEqual([
    { from: '2020-01-01', to: '2020-02-01' },
  ])
  const own = await org.system(work => placementsOfPerson(work, org.id.Radia))
  expect(own.map(({ title }) => title)).toEqual(['Pilot'])
})

test('positions that change and begin are saved together, newest first when read, and nobody else’s move', async () => {
  const org = await organisation()
  const [present] = await org.system(work => placementsOfPerson(work, org.id.Linus))
  if (present === undefined) throw new Error('Linus has a position in the story.')
  const next = {
    ...present,
    id: newId(),
    title: 'Senior pilot',
    from: '2026-04-01',
    fte: 0.5,
    reason: 'Grown',
  }
  await org.system(work =>
    savePlacements(work, { changed: [{ ...present, to: '2026-03-31' }], cancelled: [], added: [next] }),
  )
  const [first, second] = await org.system(work => placementsOfPerson(work, org.id.Linus))
  expect(first).toEqual({ ...next, rev: 1 })
  expect(second).toEqual({ ...present, to: '2026-03-31', rev: present.rev + 1 })
  expect(await org.system(work => placementsOfPerson(work, org.id.Radia))).toMatchObject([
    { to: null, rev: 1 },
  ])
})
