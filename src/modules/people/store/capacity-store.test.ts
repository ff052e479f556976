import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import { absencesBetween, absencesOfPerson } from './absence-store.ts'
import { addAbsenceRows, addPersonRows, addPlacementRows, type NewPlacementRow } from './add-rows.ts'
import { capacitiesOf } from './capacity-store.ts'

let org: Organisation
let halfTime: string
let unplaced: string
let comingLater: string
beforeAll(async () => {
  org = await organisation()
  ;[halfTime, unplaced, comingLater] = [newId(), newId(), newId()]
  await org.system(async work => {
    await addPersonRows(
      work,
      [halfTime, unplaced, comingLater].map((id, index) => ({ id, name: `Newcomer ${index}` })),
    )
    const at = {
      teamId: org.team.Pilots,
      reportsTo: org.id.Grace,
      title: 'Pilot',
      level: 1,
      leadsTeam: false,
    }
    const place = (part: Pick<NewPlacementRow, 'personId' | 'from' | 'to' | 'kind' | 'fte'>) => ({
      ...at,
      id: newId(),
      ...part,
    })
    await addPlacementRows(work, [
      place({ personId: halfTime, from: '2026-01-01', to: '2026-03-02', kind: 'permanent', fte: 0.5 }),
      place({ personId: halfTime, from: '2026-03-03', to: null, kind: 'permanent', fte: 1 }),
      place({ personId: halfTime, from: '2026-02-01', to: '2026-04-01', kind: 'acting', fte: 0.2 }),
      place({ personId: comingLater, from: '2026-03-03', to: null, kind: 'permanent', fte: 1 }),
    ])
    const away = (personId: string, from: string, to: string | null) => ({
      ...{ id: newId(), personId, from, to },
      coverId: null,
      coverState: null,
    })
    await addAbsenceRows(work, [
      away(org.id.Linus, '2026-05-20', null),
      away(org.id.Linus, '2026-03-02', '2026-03-06'),
      away(org.id.Linus, '2025-03-02', '2025-03-05'),
      away(org.id.Linus, '2024-01-02', '2024-01-05'),
    ])
  })
})

describe('the capacity of people', () => {
  const capacities = (ids: readonly string[], from = '2026-03-01', to = '2026-03-31') =>
    org.system(work => capacitiesOf(work, ids, from, to))

  test('is the share of the position in force today, whatever they act in besides', async () => {
    expect((await capacities([halfTime])).get(halfTime)).toEqual({ fte: 0.5, absences: [] })
  })

  test('follows the position from its first day', async () => {
    org.at('2026-03-03T09:00:00Z')
    const found = await capacities([halfTime, comingLater])
    org.at('2026-03-02T09:00:00Z')
    expect([found.get(halfTime)?.fte, found.get(comingLater)?.fte]).toEqual([1, 1])
  })

  test('is not known of people without a position today, nor of strangers', async () => {
    expect(await capacities([unplaced, comingLater, newId()])).toEqual(new Map())
    expect(await capacities([])).toEqual(new Map())
  })

  const windows: [string, string, string, number][] = [
    ['that touches the first day of an absence', '2026-02-20', '2026-03-02', 1],
    ['that touches its last day', '2026-03-06', '2026-03-20', 1],
    ['that begins on the day after', '2026-03-07', '2026-03-20', 0],
    ['that ends on the day before', '2026-02-20', '2026-03-01', 0],
    ['long after the start of one without an end', '2030-01-01', '2030-01-31', 1],
    ['around all of them', '2020-01-01', '2030-01-31', 4],
  ]
  test.each(windows)('within a window %s holds the absences that matter', async (_, from, to, count) => {
    expect((await capacities([org.id.Linus], from, to)).get(org.id.Linus)?.absences).toHaveLength(count)
  })
})

describe('the absences of a person', () => {
  test('are those of the last year and all to come, the latest first', async () => {
    const found = await org.system(work => absencesOfPerson(work, org.id.Linus))
    expect(found.map(({ from }) => from)).toEqual(['2026-05-20', '2026-03-02', '2025-03-02'])
  })

  test('are found between two days, the earliest first, and for nobody without a question', async () => {
    const between = (ids: readonly string[], from: string, to: string | null) =>
      org.system(work => absencesBetween(work, ids, { from, to }))
    expect((await between([org.id.Linus], '2026-03-06', null)).map(({ from }) => from)).toEqual([
      '2026-03-02',
      '2026-05-20',
    ])
    expect(await between([org.id.Linus], '2026-03-07', '2026-05-19')).toEqual([])
    expect(await between([], '2020-01-01', null)).toEqual([])
  })
})
