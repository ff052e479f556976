import { describe, expect, test } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import { rejected } from '#test/thrown.ts'
import { chartOn } from '../chart/chart-on.ts'
import { placementsOfPerson } from '../store/placement-store.ts'
import { endPlacement } from './end-placement.ts'
import { placePerson } from './place-person.ts'
import { NewPlacement } from './placement-shapes.ts'

const wanted = (org: Organisation, part: object = {}) =>
  NewPlacement.parse({
    teamId: org.team.Pilots,
    reportsTo: org.id.Grace,
    title: 'Senior pilot',
    level: 1,
    from: '2026-04-01',
    endsCurrent: true,
    ...part,
  })
const place = (org: Organisation, name: 'Linus' | 'Grace' | 'Radia' | 'Ada', part: object = {}) =>
  org.as('Margaret', work => placePerson(work, org.id[name], wanted(org, part)))

describe('placing a person', () => {
  test('a move is seen from its first day on', async () => {
    const org = await organisation()
    await place(org, 'Linus', { teamId: org.team.People, reportsTo: org.id.Margaret })
    await org.as('Ada', async work => {
      expect((await chartOn(work, '2026-03-31')).managerOf(org.id.Linus)).toBe(org.id.Grace)
      expect((await chartOn(work, '2026-04-01')).managerOf(org.id.Linus)).toBe(org.id.Margaret)
      expect((await chartOn(work, '2026-04-01')).membersOf(org.team.People)).toContain(org.id.Linus)
    })
  })

  test('an overlap is refused with its dates', async () => {
    const org = await organisation()
    const error = await rejected(place(org, 'Linus', { endsCurrent: false, to: '2026-06-30' }))
    expect([error.status, error.current]).toEqual([
      422,
      { overlaps: { from: '2026-04-01', to: '2026-06-30' } },
    ])
  })

  test('a loop is refused, also one that begins in the future', async () => {
    const org = await organisation()
    await place(org, 'Linus', { from: '2027-01-01', leadsTeam: false })
    const error = await rejected(place(org, 'Grace', { reportsTo: org.id.Linus, from: '2026-06-01' }))
    expect(error.items.map(item => item.code)).toEqual(['cycle'])
  })

  test('dating back needs a reason', async () => {
    const org = await organisation()
    const error = await rejected(place(org, 'Linus', { from: '2026-01-15' }))
    expect(error.items[0]).toMatchObject({ field: 'reason', code: 'backdated' })
    await place(org, 'Linus', { from: '2026-01-15', reason: 'The move was entered late.' })
    expect((await org.as('Ada', work => chartOn(work, '2026-01-15'))).placementOf(org.id.Linus)?.title).toBe(
      'Senior pilot',
    )
  })

  test('an acting lead stands in for a lead who left, and lifts the level while it lasts', async () => {
    const org = await organisation()
    await place(org, 'Radia', {
      kind: 'acting',
      level: 3,
      leadsTeam: true,
      reportsTo: null,
      to: '2026-06-30',
    })
    await org.as('Ada', async work => {
      expect((await chartOn(work, '2026-05-01')).levelOf(org.id.Radia)).toBe(3)
      expect((await chartOn(work, '2026-07-01')).levelOf(org.id.Radia)).toBe(1)
      expect((await chartOn(work, '2026-05-01')).leadsOf(org.team.Pilots)).toEqual({
        permanent: org.id.Grace,
        acting: org.id.Radia,
      })
    })
  })

  test('a new manager takes everybody over in one step', async () => {
    const org = await organisation()
    await place(org, 'Grace', {
      teamId: org.team['Harbour Works'],
      reportsTo: org.id.Ada,
      title: 'Harbour master',
      level: 4,
    })
    await place(org, 'Linus', {
      leadsTeam: true,
      level: 3,
      reportsTo: org.id.Ada,
      title: 'Pilot manager',
      takesOverFrom: org.id.Grace,
    })
    const chart = await org.as('Ada', work => chartOn(work, '2026-04-01'))
    expect(chart.managerOf(org.id.Radia)).toBe(org.id.Linus)
    expect(chart.leadOf(org.team.Pilots)).toBe(org.id.Linus)
    expect((await org.as('Ada', work => chartOn(work, '2026-03-31'))).managerOf(org.id.Radia)).toBe(
      org.id.Grace,
    )
  })

  test('whoever acts takes nobody over', async () => {
    const org = await organisation()
    const error = await rejected(
      place(org, 'Radia', { kind: 'acting', to: '2026-06-30', takesOverFrom: org.id.Grace }),
    )
    expect(error.items.map(item => item.code)).toContain('acting_takes_over')
  })

  test.each(['Alan', 'Grace'] as const)('%s may not place people', async name => {
    const org = await organisation()
    expect((await rejected(org.as(name, work => placePerson(work, org.id.Linus, wanted(org))))).code).toBe(
      'forbidden',
    )
  })
})

describe('ending a position', () => {
  const history = (org: Organisation) => org.as('Margaret', work => placementsOfPerson(work, org.id.Radia))
  const end = (org: Organisation, id: string, to: string, rev = 1) =>
    org.as('Margaret', work => endPlacement(work, id, to, rev))

  test('an acting position ends earlier, or later within its 180 days', async () => {
    const org = await organisation()
    const { id } = await place(org, 'Radia', { kind: 'acting', to: '2026-06-30' })
    await end(org, id, '2026-05-31')
    await end(org, id, '2026-07-31', 2)
    expect((await history(org))[0]).toMatchObject({ id, to: '2026-07-31', rev: 3 })
    expect((await rejected(end(org, id, '2026-12-31', 3))).items[0]?.code).toBe('acting_too_long')
  })

  test('one that has not begun is called off by a day before it', async () => {
    const org = await organisation()
    const { id } = await place(org, 'Radia', { kind: 'acting', to: '2026-06-30' })
    await end(org, id, '2026-03-31')
    expect(await history(org)).toHaveLength(1)
    expect((await rejected(end(org, id, '2026-03-31', 2))).code).toBe('not_found')
  })

  test('the last position only ends by a departure', async () => {
    const org = await organisation()
    const [only] = await history(org)
    expect((await rejected(end(org, only?.id ?? '', '2026-12-31'))).items[0]?.code).toBe('use_departure')
  })

  test('a gap before the next position is refused', async () => {
    const org = await organisation()
    await place(org, 'Radia', {})
    const before = (await history(org))[1]
    expect((await rejected(end(org, before?.id ?? '', '2026-03-15', 2))).items[0]?.code).toBe('gap')
  })

  test('a stale version is refused with the present row', async () => {
    const org = await organisation()
    const { id } = await place(org, 'Radia', { kind: 'acting', to: '2026-06-30' })
    expect((await rejected(end(org, id, '2026-05-31', 9))).current).toMatchObject({ id, rev: 1 })
  })
})
