import { beforeAll, describe, expect, test } from 'vitest'
import type { TeamTile } from '#modules/home/team/contract.ts'
import { readTeam } from '#modules/home/team/read-team.ts'
import { readTeams } from '#modules/home/team/read-teams.ts'
import { tidewell } from '#test/tidewell.ts'

type As = Awaited<ReturnType<typeof tidewell>>['as']
let as: As
beforeAll(async () => {
  const tide = await tidewell('2026-11-23T09:00:00Z')
  as = tide.as
  return tide.remove
}, 240_000)

const tileOf = async (who: string, team: string): Promise<TeamTile | undefined> =>
  (await as(who, readTeams)).teams.find(tile => tile.team.name === team)

describe('the home of those who lead in Tidewell', () => {
  test('tells the chief technology officer how Data fell, with interval and number', async () => {
    const data = await tileOf('Priya Raghunath', 'Data')
    expect(data).toMatchObject({ lead: { name: 'Declan Moriarty' }, engagement: { shown: '41%' } })
    const { low = 0, high = 0, n = 0 } = data?.engagement ?? {}
    expect(low).toBeLessThan(41)
    expect(high).toBeGreaterThan(41)
    expect(n).toBeGreaterThanOrEqual(6)
  })

  test('never shows the head of field service her teams of four and twelve', async () => {
    for (const team of ['Field South', 'Field North'])
      expect(await tileOf('Jelena Virtanen', team)).toMatchObject({ engagement: null, direction: null })
  })

  test('lists the twelve who answer to the manager of Field North', async () => {
    const { people } = await as('Kofi Brandt', readTeam)
    expect(people).toHaveLength(12)
    expect(people.filter(({ charter }) => charter === 'agreed').length).toBeGreaterThan(6)
    expect(people.some(({ lastCheckIn }) => lastCheckIn !== null)).toBe(true)
  })
})
