import { expect, test } from 'vitest'
import { organisation } from '#test/organisation.ts'
import { enterAbsence } from '../absences/enter-absence.ts'
import { addTeam } from '../teams/add-team.ts'
import { chartOn } from './chart-on.ts'

const DAY = '2026-03-02'

test('the chart of the story has its managers, teams and levels', async () => {
  const org = await organisation()
  const chart = await org.as('Linus', work => chartOn(work, DAY))
  expect(chart.chainOf(org.id.Linus)).toEqual([org.id.Grace, org.id.Ada])
  expect(chart.levelOf(org.id.Ada)).toBe(5)
  expect(chart.teams().map(team => team.name)).toEqual(['Harbour Works', 'People', 'Pilots'])
  expect(chart.person(org.id.Linus)?.workDays).toEqual([1, 2, 3, 4, 5])
})

test('an unchanged chart is drawn once and shared by later requests', async () => {
  const org = await organisation()
  const first = await org.as('Linus', work => chartOn(work, DAY))
  expect(await org.as('Grace', work => chartOn(work, DAY))).toBe(first)
  expect(await org.as('Grace', work => chartOn(work, '2026-03-03'))).not.toBe(first)
})

test('a change is seen by the next request, and at once by the one that makes it', async () => {
  const org = await organisation()
  await org.as('Linus', work => chartOn(work, DAY))
  await org.as('Grace', async work => {
    await enterAbsence(work, org.id.Grace, { from: DAY, to: DAY, coverId: null })
    expect((await chartOn(work, DAY)).isAway(org.id.Grace)).toBe(true)
  })
  expect((await org.as('Linus', work => chartOn(work, DAY))).managerOf(org.id.Linus)).toBe(org.id.Ada)
})

test('a change that is rolled back leaves no trace in what is kept', async () => {
  const org = await organisation()
  const failing = org.as('Margaret', async work => {
    await addTeam(work, { name: 'Ghosts', parentId: null, purpose: null })
    await chartOn(work, DAY)
    throw new Error('No')
  })
  await expect(failing).rejects.toThrow('No')
  const chart = await org.as('Linus', work => chartOn(work, DAY))
  expect(chart.teams().some(team => team.name === 'Ghosts')).toBe(false)
})

test('two organisations never see each other’s chart', async () => {
  const [here, there] = [await organisation(), await organisation()]
  const chart = await here.as('Linus', work => chartOn(work, DAY))
  expect(chart.person(there.id.Linus)).toBeNull()
  expect(chart.personsActive()).toHaveLength(6)
})
