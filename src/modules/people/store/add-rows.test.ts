import { describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import { chartOn } from '../chart/chart-on.ts'
import { changePlacements } from '../import/store/apply-store.ts'
import {
  addAbsenceRows,
  addPersonRows,
  addPlacementRows,
  addTeamRows,
  type NewPlacementRow,
} from './add-rows.ts'
import { lockChart } from './organisation-store.ts'
import { personById } from './person-store.ts'
import { placementsOfPerson } from './placement-store.ts'

test('many rows go in at once, children before parents, with what is left out by default', async () => {
  const org = await organisation()
  const [person, parent, child] = [newId(), newId(), newId()]
  await org.system(async work => {
    await lockChart(work)
    await addPersonRows(work, [
      { id: person, name: 'Mary Sommer', email: 'MARY@harbour.example', attributes: { Site: 'Quay 3' } },
    ])
    await addTeamRows(work, [
      { id: child, name: 'Tugs', parentId: parent },
      { id: parent, name: 'Boats', parentId: null },
    ])
    await addPlacementRows(work, [position(org, person, { teamId: child })])
    await addAbsenceRows(work, [
      {
        id: newId(),
        personId: person,
        from: '2026-03-01',
        to: null,
        coverId: org.id.Linus,
        coverState: 'accepted',
      },
    ])
  })
  await org.as('Ada', async work => {
    expect(await personById(work, person)).toMatchObject({
      email: 'mary@harbour.example',
      status: 'invited',
      attributes: { Site: 'Quay 3' },
      rev: 1,
    })
    const chart = await chartOn(work, work.today)
    expect([chart.teamsAbove(child), chart.isAway(person), chart.coverOf(person)]).toEqual([
      [parent],
      true,
      org.id.Linus,
    ])
  })
})

describe('the database itself refuses', () => {
  const cases: [string, (org: Organisation) => Partial<NewPlacementRow>, string][] = [
    ['a second open position', () => ({}), '23505'],
    [
      'a second position that starts on the same day',
      () => ({ from: '2024-01-01', to: '2024-02-01' }),
      '23505',
    ],
    ['an acting position without an end', () => ({ kind: 'acting' }), '23514'],
    ['an acting position of more than 180 days', () => ({ kind: 'acting', to: '2026-12-31' }), '23514'],
    ['an end before the start', () => ({ to: '2026-03-01' }), '23514'],
    ['reporting to oneself', org => ({ kind: 'acting', to: '2026-04-01', reportsTo: org.id.Linus }), '23514'],
    ['a team that does not exist', () => ({ kind: 'acting', to: '2026-04-01', teamId: newId() }), '23503'],
  ]
  test.each(cases)('%s', async (_, part, code) => {
    const org = await organisation()
    const adding = org.system(work => addPlacementRows(work, [position(org, org.id.Linus, part(org))]))
    await expect(adding).rejects.toMatchObject({ code })
  })

  test('an address that differs only in case', async () => {
    const org = await organisation()
    const adding = org.system(work =>
      addPersonRows(work, [{ id: newId(), name: 'Twin', email: 'Linus@Harbour.example' }]),
    )
    await expect(adding).rejects.toMatchObject({ code: '23505' })
  })
})

test('acting positions may begin on the day on which others do', async () => {
  const org = await organisation()
  const acting = { kind: 'acting', from: '2024-01-01', to: '2024-02-01' } as const
  await org.system(work =>
    addPlacementRows(work, [position(org, org.id.Linus, acting), position(org, org.id.Linus, acting)]),
  )
  expect(await org.system(work => placementsOfPerson(work, org.id.Linus))).toHaveLength(3)
})

test('a position may begin on the day of one that was called off', async () => {
  const org = await organisation()
  const next = { from: '2026-05-01' }
  await org.system(async work => {
    await changePlacements(work, [], [{ id: org.id.Linus, on: '2026-04-30' }])
    await addPlacementRows(work, [position(org, org.id.Linus, next)])
    await changePlacements(work, [], [{ id: org.id.Linus, on: '2026-04-30' }])
    await addPlacementRows(work, [position(org, org.id.Linus, next)])
  })
  expect(await org.system(work => placementsOfPerson(work, org.id.Linus))).toMatchObject([
    { from: '2026-05-01', to: null },
    { to: '2026-04-30' },
  ])
})

function position(org: Organisation, personId: string, part: Partial<NewPlacementRow> = {}): NewPlacementRow {
  const base = {
    teamId: org.team.Pilots,
    reportsTo: org.id.Grace,
    title: 'Pilot',
    level: 1,
    leadsTeam: false,
  }
  return { ...base, id: newId(), personId, kind: 'permanent', from: '2026-03-02', to: null, ...part }
}
