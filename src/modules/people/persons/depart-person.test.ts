import { beforeAll, expect, test } from 'vitest'
import { organisation } from '#test/organisation.ts'
import { rejected } from '#test/thrown.ts'
import { chartOn } from '../chart/chart-on.ts'
import { placePerson } from '../placements/place-person.ts'
import { NewPlacement } from '../placements/placement-shapes.ts'
import { personById } from '../store/person-store.ts'
import { departPerson } from './depart-person.ts'
import { ownedRows } from './owned-rows.factory.ts'
import { type Handover, provideHandoverTasks, provideOwnedThings } from './owned-things.ts'

const goal = { kind: 'goal', id: '01900000-0000-7000-8000-000000000001', title: 'Twelve safe arrivals' }
const owners = new Set<string>()
const handovers: Handover[] = []
beforeAll(() => {
  provideOwnedThings((_, ids) =>
    ownedRows(ids.filter(id => owners.has(id)).map(ownerId => ({ ...goal, ownerId }))),
  )
  provideHandoverTasks(async (_, handover) => void handovers.push(handover))
})

const lastDay = '2026-03-31'

test('a person who leaves stays until the last day and is gone after it', async () => {
  const org = await organisation()
  await org.as('Margaret', work => departPerson(work, org.id.Linus, { lastDay, override: null, rev: 1 }))
  await org.as('Ada', async work => {
    expect((await chartOn(work, lastDay)).isActive(org.id.Linus)).toBe(true)
    expect((await chartOn(work, '2026-04-01')).isActive(org.id.Linus)).toBe(false)
    expect((await personById(work, org.id.Linus))?.status).toBe('active')
  })
  org.at('2026-04-01T09:00:00Z')
  expect((await org.as('Ada', work => personById(work, org.id.Linus)))?.status).toBe('left')
})

test('whoever owns open things cannot leave; the refusal lists them', async () => {
  const org = await organisation()
  owners.add(org.id.Linus)
  const error = await rejected(
    org.as('Margaret', work => departPerson(work, org.id.Linus, { lastDay, override: null, rev: 1 })),
  )
  expect([error.status, error.code, error.current]).toEqual([422, 'handover_required', { things: [goal] }])
  expect(error.items[0]?.message).toBe('Linus Torres owns the goal “Twelve safe arrivals”.')
  expect((await org.as('Ada', work => personById(work, org.id.Linus)))?.leftOn).toBeNull()
})

test('with a reason they leave, and each thing becomes a task of the manager', async () => {
  const org = await organisation()
  owners.add(org.id.Radia)
  await org.as('Margaret', work =>
    departPerson(work, org.id.Radia, { lastDay, override: 'She left at once.', rev: 1 }),
  )
  expect(handovers.at(-1)).toEqual({
    leaverId: org.id.Radia,
    managerId: org.id.Grace,
    lastDay,
    things: [goal],
  })
  expect(await org.eventsOfType('person.left')).toBe(1)
})

test('the head cannot leave before somebody takes over', async () => {
  const org = await organisation()
  const leave = () =>
    org.as('Margaret', work => departPerson(work, org.id.Ada, { lastDay, override: null, rev: 1 }))
  expect((await rejected(leave())).items[0]?.code).toBe('no_root')
  const head = NewPlacement.parse({
    teamId: org.team['Harbour Works'],
    reportsTo: null,
    title: 'Head',
    level: 5,
    from: '2026-04-01',
    endsCurrent: true,
    takesOverFrom: org.id.Ada,
  })
  await org.as('Margaret', work => placePerson(work, org.id.Grace, head))
  await leave()
  const chart = await org.as('Grace', work => chartOn(work, '2026-04-01'))
  expect(chart.roots()).toEqual([org.id.Grace])
  expect(chart.reportsOf(org.id.Grace)).toContain(org.id.Margaret)
})

test('positions that were to begin later are called off', async () => {
  const org = await organisation()
  const later = NewPlacement.parse({
    teamId: org.team.Pilots,
    reportsTo: org.id.Grace,
    title: 'Senior pilot',
    level: 1,
    from: '2026-06-01',
    endsCurrent: true,
  })
  await org.as('Margaret', work => placePerson(work, org.id.Linus, later))
  await org.as('Margaret', work => departPerson(work, org.id.Linus, { lastDay, override: null, rev: 1 }))
  expect((await org.as('Ada', work => chartOn(work, '2026-07-01'))).isActive(org.id.Linus)).toBe(false)
  expect(await org.eventsOfType('placement.cancelled')).toBe(1)
})

test('a last day before the present position began is refused', async () => {
  const org = await organisation()
  const error = await rejected(
    org.as('Margaret', work =>
      departPerson(work, org.id.Linus, { lastDay: '2023-12-31', override: null, rev: 1 }),
    ),
  )
  expect(error.items[0]?.code).toBe('before_position')
})

test('somebody who left comes back with a position that begins later, never earlier', async () => {
  const org = await organisation()
  await org.as('Margaret', work => departPerson(work, org.id.Linus, { lastDay, override: null, rev: 1 }))
  const back = NewPlacement.parse({
    teamId: org.team.Pilots,
    reportsTo: org.id.Grace,
    title: 'Pilot',
    level: 1,
    from: '2026-09-01',
  })
  const early = org.as('Margaret', work => placePerson(work, org.id.Linus, { ...back, from: lastDay }))
  expect((await rejected(early)).items[0]?.code).toBe('has_left')
  await org.as('Margaret', work => placePerson(work, org.id.Linus, back))
  await org.as('Ada', async work => {
    expect((await chartOn(work, '2026-08-31')).isActive(org.id.Linus)).toBe(false)
    expect((await chartOn(work, '2026-09-01')).managerOf(org.id.Linus)).toBe(org.id.Grace)
  })
})
