import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { tidewell } from '#test/tidewell.ts'

/** Where the line of Tidewell breaks at the least on the day of the demo (practice §11): whose, check, severity, what. */
const AT_LEAST: readonly (readonly [who: string, check: string, severity: string, says: string])[] = [
  ['Henrik Holm', 'A04', 'critical', '“Utilities as partners” has had no goal since 2026-11-02.'],
  [
    'Inês Carvalho',
    'A05',
    'major',
    'Yuki Tanabe, who owns “Tamper-proof reading log”, is away and nobody covers.',
  ],
  [
    'Jelena Virtanen',
    'A10',
    'major',
    '“Two calibration labs in the region” was briefed 25 working days ago and has no plan.',
  ],
  [
    'Lars Okafor',
    'A13',
    'major',
    '“Spare parts delivered within the week from 30 to 100 orders” needs 70; the goals below come to 52.',
  ],
  [
    'Anke Vermeulen',
    'A15',
    'minor',
    '“Visits to the website from 20000 to 60000” leads to no live strategy.',
  ],
  [
    'Ravi Menon',
    'A18',
    'critical',
    'Ravi Menon has 1.65 times the work that fits in four weeks and owns 7 live goals.',
  ],
  ['Inês Carvalho', 'A21', 'major', '“Tamper-proof reading log” has had no check-in for 35 days.'],
  [
    'Lars Okafor',
    'A22',
    'major',
    '100% of the work of “Changeover in under twenty minutes from 55 to 20” is done, with 26% of the result expected.',
  ],
  ['Anke Vermeulen', 'A24', 'critical', '0 of 6 in Marketing have work that leads to the vision.'],
  [
    'Mei Huang',
    'A28',
    'minor',
    '“Which pricing model do we sell the joint view by?” is 9 working days late.',
  ],
]

interface Found {
  readonly who: string | null
  readonly briefGiver: string | null
  readonly checkId: string
  readonly severity: string
  readonly says: string
  readonly team: string | null
}

let found: readonly Found[]
beforeAll(async () => {
  const { run, remove } = await tidewell('2026-11-23T09:00:00Z')
  found = await run(async work => {
    const { rows } = await sql<Found>`
      select p.name as who, b.name as brief_giver, f.check_id, f.severity, f.says, t.name as team
        from hats_findings f
        left join people_persons p on p.org_id = f.org_id and p.id = f.owner_id
        left join people_persons b on b.org_id = f.org_id and b.id = f.brief_giver_id
        left join people_teams t on t.org_id = f.org_id and t.id = f.team_id
       where f.org_id = ${work.orgId}::uuid and f.gone_on is null`.execute(work.sql)
    return rows
  })
  return remove
})

describe('the line of Tidewell breaks', () => {
  test('at least where its story says, told to whom it says', () => {
    const told = found.map(({ who, checkId, severity, says }) => [who, checkId, severity, says])
    for (const row of AT_LEAST) expect(told).toContainEqual(row)
  })

  test('for two people of the Sentinel with too much to do, and for two with too much due at once', () => {
    const people = (check: string) =>
      found.filter(({ checkId, team }) => checkId === check && team === 'Calibration').map(({ who }) => who)
    expect(people('A20').toSorted()).toEqual(['Priya Mansour', 'Siobhán Byrne'])
    expect(found.filter(({ checkId }) => checkId === 'A18').length).toBeGreaterThanOrEqual(2)
  })

  test('before Tomás, who briefed what Jelena has not planned', () => {
    expect(found.find(({ checkId }) => checkId === 'A10')?.briefGiver).toBe('Tomás Arriaga')
  })

  test('nowhere at the root: there is a vision, with strategies, and everything under way is owned and dated', () => {
    const never = ['A01', 'A03', 'A06', 'A07', 'A08', 'A09', 'A17']
    expect(found.filter(({ checkId }) => never.includes(checkId))).toEqual([])
  })
})
