import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { countStatements } from '#test/count-statements.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import type { Finding } from '../checks/check.ts'
import { run, unplanned } from './findings.factory.ts'
import { readAlignment } from './read-alignment.ts'

const TODAY = '2026-03-02'
const NONE = { critical: 0, major: 0, minor: 0, info: 0, accepted: 0 }
const alignmentOf = async (org: Organisation, as: Name) =>
  (await org.http.get('/api/hats/alignment', { as })).body

describe('where the line breaks', () => {
  test('is told in words to who owns it and who briefs it, with what helps', async () => {
    const org = await organisation()
    const finding = unplanned(org)
    await run(org, [finding])
    const told = {
      ...{ check: 'A10', title: 'A brief without a plan', severity: 'major', says: 'Berths have no plan.' },
      fix: 'Write the plan, or ask back what is unclear.',
      subject: { ...finding.subject, name: null },
      team: { id: org.team.Pilots, name: 'Pilots' },
      owner: { id: org.id.Grace, name: 'Grace Hopper' },
      ...{ foundOn: TODAY, accepted: null },
    }
    expect((await alignmentOf(org, 'Grace')).findings).toMatchObject([
      { ...told, mine: true, mayAccept: true },
    ])
    expect((await alignmentOf(org, 'Ada')).findings).toMatchObject([
      { ...told, mine: false, mayAccept: false },
    ])
  })

  test('is told to the line above in numbers by team, and to nobody else at all', async () => {
    const org = await organisation()
    const finding = unplanned(org, { briefGiverId: null })
    await run(org, [finding, { ...finding, check: 'A12', severity: 'critical' }])
    const ada = await alignmentOf(org, 'Ada')
    const counts = { critical: 1, major: 1, minor: 0, info: 0, accepted: 0 }
    const sides = { direction: NONE, steps: counts }
    expect(ada).toMatchObject({ findings: [], whole: sides })
    expect(ada.teams).toEqual([{ team: { id: org.team.Pilots, name: 'Pilots' }, ...sides }])
    expect(await alignmentOf(org, 'Grace')).toMatchObject({ teams: [sides], whole: null })
    for (const as of ['Linus', 'Margaret', 'Alan'] as const)
      expect(await alignmentOf(org, as)).toMatchObject({ findings: [], teams: [], whole: null })
  })

  test('is told to the line above wherever the team stands in the tree', async () => {
    const org = await organisation()
    await run(org, [unplanned(org, { briefGiverId: null })])
    await org.system(async work => {
      await sql`update people_placements set reports_to = ${org.id.Margaret} where person_id = ${org.id.Grace}`.execute(
        work.sql,
      )
      await sql`update people_organisations set chart_rev = ${newId()}`.execute(work.sql)
    })
    expect(await alignmentOf(org, 'Margaret')).toMatchObject({
      findings: [],
      teams: [{ team: { name: 'Pilots' }, steps: { major: 1 } }],
      whole: null,
    })
    expect((await alignmentOf(org, 'Alan')).teams).toEqual([])
  })

  test('by what a survey told the lead alone is in no total', async () => {
    const org = await organisation()
    const subject = { kind: 'team', id: org.team.Pilots } as const
    await run(org, [unplanned(org, { check: 'A02', subject, briefGiverId: null })], 'A02')
    expect((await alignmentOf(org, 'Grace')).findings).toMatchObject([
      { check: 'A02', subject: { name: 'Pilots' } },
    ])
    expect(await alignmentOf(org, 'Ada')).toMatchObject({
      ...{ findings: [], teams: [], whole: { direction: NONE, steps: NONE } },
    })
  })

  test('is told apart by whether where to is missing or the way there', async () => {
    const org = await organisation()
    const of = (check: string, severity: Finding['severity']) =>
      unplanned(org, { check, severity, briefGiverId: null })
    await run(org, [of('A15', 'minor'), of('A24', 'critical'), of('A10', 'major')], 'A24')
    const { teams, whole } = await alignmentOf(org, 'Ada')
    const sides = { direction: { ...NONE, critical: 1, minor: 1 }, steps: { ...NONE, major: 1 } }
    expect(teams).toMatchObject([sides])
    expect(whole).toEqual(sides)
  })

  test('lists teams with the worst first', async () => {
    const org = await organisation()
    const of = (team: 'Pilots' | 'People', severity: Finding['severity']) =>
      unplanned(org, { teamId: org.team[team], severity })
    await run(org, [of('Pilots', 'minor'), of('Pilots', 'major'), of('People', 'critical')])
    const { teams } = await alignmentOf(org, 'Ada')
    expect(teams.map((each: { team: { name: string } }) => each.team.name)).toEqual(['People', 'Pilots'])
  })

  test('comes with the worst first', async () => {
    const org = await organisation()
    await run(
      org,
      (['minor', 'critical', 'info', 'major'] as const).map(severity => unplanned(org, { severity })),
    )
    const { findings } = await alignmentOf(org, 'Grace')
    expect(findings.map((each: { severity: string }) => each.severity)).toEqual([
      'critical',
      'major',
      'minor',
      'info',
    ])
  })

  test('is told three hundred times at most, and says when there is more', async () => {
    const org = await organisation()
    const some = (count: number) => Array.from({ length: count }, () => unplanned(org))
    await run(org, some(300))
    expect(await alignmentOf(org, 'Grace')).toMatchObject({ more: false })
    await run(org, [...some(300), unplanned(org, { severity: 'critical' })])
    const { findings, more } = await alignmentOf(org, 'Grace')
    expect([findings.length, findings[0].severity, more]).toEqual([300, 'critical', true])
  })

  test('costs eight statements at most, and belongs to nobody who is signed out', async () => {
    const org = await organisation()
    await run(org, [unplanned(org)])
    expect(await org.as('Ada', work => countStatements(work, readAlignment))).toBeLessThanOrEqual(6)
    expect((await org.http.get('/api/hats/alignment')).status).toBe(401)
  })
})
