import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import { addAbsenceRows, addPersonRows, addPlacementRows, addTeamRows } from '../store/add-rows.ts'
import { lockChart } from '../store/organisation-store.ts'

/** People beside the six of the story: each answers for up to eight others. */
const MANY = 3_000
const WIDE = 8

interface ChartRow {
  readonly id: string
  readonly name: string
  readonly team: number
  readonly manager: number | null
  readonly leads: boolean
  readonly away: boolean
}

let org: Organisation
let chart: { readonly teams: { id: string }[]; readonly people: ChartRow[] }
const ids = Array.from({ length: MANY }, () => newId())
const above = (at: number) => (at === 0 ? null : (ids[Math.floor((at - 1) / WIDE)] ?? null))
beforeAll(async () => {
  org = await organisation()
  const teams = ids.filter((_, at) => at * WIDE + 1 < MANY).map((lead, at) => ({ lead, id: newId(), at }))
  const teamOf = new Map(teams.map(team => [team.lead, team.id]))
  const teamAt = (at: number) => teamOf.get(ids[at] ?? '') ?? teamOf.get(above(at) ?? '') ?? ''
  await org.system(async work => {
    await lockChart(work)
    await addTeamRows(
      work,
      teams.map(({ id, at }) => ({ id, name: `Crew ${at}`, parentId: null })),
    )
    // Stored from the lowest to the highest, so that no order comes by itself.
    const rows = ids.map((id, at) => ({ id, at })).toReversed()
    await addPersonRows(
      work,
      rows.map(({ id, at }) => ({ id, name: `Sailor ${at}`, status: 'active' })),
    )
    await addPlacementRows(
      work,
      rows.map(({ id, at }) => ({
        ...{
          id: newId(),
          personId: id,
          teamId: teamAt(at),
          reportsTo: above(at) ?? org.id.Ada,
          title: 'Sailor',
        },
        ...{ level: teamOf.has(id) ? 2 : 1, leadsTeam: teamOf.has(id), kind: 'permanent' as const },
        ...{ from: '2026-01-01', to: null },
      })),
    )
    const [, personId = ''] = ids
    const away = { from: '2026-03-02', to: null, coverId: null, coverState: null }
    await addAbsenceRows(work, [{ id: newId(), personId, ...away }])
  })
  chart = (await org.http.get('/api/chart', { as: 'Linus' })).body
})

describe('the chart of an organisation of three thousand', () => {
  test('has everybody once', () => {
    expect(chart.people).toHaveLength(MANY + 6)
    expect(new Set(chart.people.map(({ id }) => id)).size).toBe(MANY + 6)
  })

  test('has each manager before the people below, and one person without', () => {
    const wrong = chart.people.filter(({ manager }, at) => manager !== null && manager >= at)
    expect(wrong).toEqual([])
    expect(chart.people.filter(({ manager }) => manager === null).map(({ name }) => name)).toEqual([
      'Ada Lovelace',
    ])
  })

  test('names for each person who answers for them, past the lead who is away', () => {
    const managers = new Map(
      chart.people.map(({ id, manager }) => [id, manager === null ? null : chart.people[manager]?.id]),
    )
    const [top, away] = ids
    const wrong = ids.filter((id, at) => {
      const written = above(at) ?? org.id.Ada
      return managers.get(id) !== (written === away ? top : written)
    })
    expect(wrong).toEqual([])
    expect(chart.people.filter(person => person.away).map(({ id }) => id)).toEqual([away])
  })

  test('points at a team that is in it, for each person', () => {
    expect(chart.people.filter(({ team }) => chart.teams[team] === undefined)).toEqual([])
    expect(new Set(chart.teams.map(({ id }) => id)).size).toBe(chart.teams.length)
  })

  test('marks exactly those who lead', () => {
    const leading = ids.filter((_, at) => at * WIDE + 1 < MANY).length
    expect(chart.people.filter(({ leads }) => leads)).toHaveLength(leading + 3)
  })

  test('is the same for everybody, and stays below 200 bytes a person', async () => {
    const answer = await org.http.get('/api/chart', { as: 'Ada' })
    expect(answer.body).toEqual(chart)
    expect(JSON.stringify(answer.body).length).toBeLessThan(MANY * 200)
  })

  test('is counted by the organisation', async () => {
    expect((await org.http.get('/api/organisation', { as: 'Linus' })).body.people).toBe(MANY + 6)
  })
})
