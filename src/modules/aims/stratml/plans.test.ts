import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import { rejected } from '#test/thrown.ts'
import type { PlanReport } from '../contract/plans.ts'
import { canonical } from './document/canonical.factory.ts'
import { exportPlan } from './export-plan.ts'
import { importPlan } from './import-plan.ts'
import { fixture, HAS_SCHEMAS, REAL_PLANS, realPlan, schemaErrors } from './plan-files.factory.ts'

let org: Organisation
beforeEach(async () => {
  org = await organisation()
})

const importAs = (name: 'Ada' | 'Margaret' | 'Grace', xml: string, dryRun = false) =>
  org.as(name, work => importPlan(work, xml, { dryRun }))
const exported = (part: 1 | 2 = 2) => org.as('Linus', async work => (await exportPlan(work, part)).xml)

interface Row {
  readonly kind: string
  readonly title: string
  readonly state: string
  readonly owner: boolean
  readonly parent: string | null
}
const aims = () =>
  org.system(async work => {
    const { rows } = await sql<Row>`
      select a.kind, a.title, a.state, a.owner_id = ${org.id.Ada} as owner, p.title as parent
        from aims_aims a left join aims_aims p on p.org_id = a.org_id and p.id = a.parent_id
       where a.org_id = ${org.orgId} order by a.kind desc, a.position`.execute(work.sql)
    return rows
  })

describe('importing a plan', () => {
  it('makes a live vision, live strategies, and goals that are live when they have all they need', async () => {
    const report = await importAs('Ada', fixture('rich'))
    expect(report).toMatchObject({
      part: 2,
      title: 'Harbour City Water Plan 2024–2028',
      created: { visions: 1, strategies: 2, goals: 4, measures: 3, checkIns: 6 },
      updated: { visions: 0, strategies: 0, goals: 0 },
      live: 6,
      drafts: 1,
      warnings: [],
    })
    expect(
      (await aims()).map(a => [
        a.kind,
        a.title.slice(0, 22),
        a.state,
        a.owner,
        a.parent?.slice(0, 16) ?? null,
      ]),
    ).toEqual([
      ['vision', 'Every tap in Harbour C', 'live', true, null],
      ['strategy', 'Lose less water', 'live', true, 'Every tap in Har'],
      ['strategy', 'Keep water affordable', 'live', true, 'Every tap in Har'],
      ['goal', 'Find leaks early', 'live', true, 'Lose less water'],
      ['goal', 'Renew the oldest mains', 'live', true, 'Lose less water'],
      ['goal', 'Connections renewed', 'live', true, 'Find leaks early'],
      ['goal', 'Offer a social tariff ', 'draft', true, 'Keep water affordab'.slice(0, 16)],
    ])
    expect(report.kept.map(k => k.path)).toContain('/StrategicPlanCore/Goal[1]/Stakeholder[1]')
    expect(await org.eventsOfType('plan.imported')).toBe(1)
    expect(await org.eventsOfType('aim.imported')).toBe(7)
  })

  it('tells what becomes what, each goal below its strategy', async () => {
    const { aims: told } = await importAs('Ada', fixture('rich'), true)
    expect(told.map(a => [a.level, a.title.slice(0, 20), a.measure, a.checkIns, a.live])).toEqual([
      [0, 'Every tap in Harbour', null, 0, true],
      [1, 'Lose less water', null, 0, true],
      [2, 'Find leaks early', '21.5 → 12 % of volume', 2, true],
      [3, 'Connections renewed', '150 → 1200 connections', 2, true],
      [2, 'Renew the oldest mains'.slice(0, 20), '64 → 0 km', 2, true],
      [1, 'Keep water affordabl', null, 0, true],
      [2, 'Offer a social tarif', null, 0, false],
    ])
  })

  it('only says so on a dry run', async () => {
    const dry = await importAs('Ada', fixture('rich'), true)
    expect(dry).toMatchObject({ dryRun: true, visionId: null, created: { strategies: 2 } })
    expect(await aims()).toEqual([])
    const { visionId, ...real } = await importAs('Ada', fixture('rich'))
    expect({ ...real, dryRun: true, visionId: null }).toEqual(dry)
    expect(visionId).not.toBeNull()
  })

  it('comes in as drafts beside a vision that is live already', async () => {
    await importAs('Ada', fixture('rich'))
    const second = await importAs('Ada', fixture('plain').replace('2024–2028', '2029'))
    expect(second).toMatchObject({ live: 0, drafts: 4, created: { visions: 1, strategies: 1, goals: 2 } })
    expect(
      (await aims())
        .filter(a => a.kind === 'vision')
        .map(a => a.state)
        .sort(),
    ).toEqual(['draft', 'live'])
  })

  it('belongs to the head of the organisation when the system imports', async () => {
    await org.system(work => importPlan(work, fixture('plain'), { dryRun: false }))
    expect((await aims()).every(a => a.owner)).toBe(true)
  })

  it.each(['Grace', 'Linus', 'Alan'] as const)('is not for %s', async name => {
    const error = await rejected(org.as(name, work => importPlan(work, fixture('plain'), { dryRun: true })))
    expect(error.status).toBe(403)
  })

  it('is open to the people team', async () => {
    expect(await importAs('Margaret', fixture('plain'))).toMatchObject({ created: { visions: 1 } })
  })

  it.each([
    ['a billion laughs', `<!DOCTYPE a [<!ENTITY b "b">]>${fixture('plain')}`, 'doctype'],
    ['a missing part', fixture('plain').replaceAll('stratml:Goal', 'stratml:Gaol'), 'missing_part'],
    ['an unknown namespace', fixture('plain').replaceAll('stratml_core', 'other'), 'unknown_namespace'],
    [
      'too many aims',
      fixture('plain').replace(
        '</stratml:StrategicPlanCore>',
        `${'<stratml:Goal><stratml:Name>One more</stratml:Name></stratml:Goal>'.repeat(5000)}</stratml:StrategicPlanCore>`,
      ),
      'too_many_aims',
    ],
  ])('writes nothing with %s', async (_, xml, code) => {
    const error = await rejected(importAs('Ada', xml.replace(/<\?xml.*\?>/, '')))
    expect(error.items[0]?.code).toBe(code)
    expect(await aims()).toEqual([])
  })
})

describe('importing a plan again', () => {
  it('changes nothing when the file did not change', async () => {
    await importAs('Ada', fixture('rich'))
    const again = await importAs('Ada', fixture('rich'))
    expect(again).toMatchObject({
      created: { visions: 0, strategies: 0, goals: 0, checkIns: 0 },
      updated: { visions: 0, goals: 0 },
      unchanged: 7,
    })
    expect(await aims()).toHaveLength(7)
  })

  it('takes over what the file changed, adds what is new, and leaves our own edits', async () => {
    await importAs('Ada', fixture('rich'))
    await org.system(work =>
      sql`update aims_aims set title = 'Our own title' where title = 'Renew the oldest mains' and org_id = ${org.orgId}`.execute(
        work.sql,
      ),
    )
    const next = fixture('rich')
      .replace('Find leaks early', 'Find leaks sooner')
      .replace('<NumberOfUnits>12</NumberOfUnits>', '<NumberOfUnits>11</NumberOfUnits>')
      .replace(
        '<TargetResult>\n              <StartDate>2028',
        '<ActualResult><EndDate>2026-02-28</EndDate><NumberOfUnits>17</NumberOfUnits></ActualResult></MeasurementInstance><MeasurementInstance><TargetResult>\n              <StartDate>2028',
      )
      .replace('Keep water affordable</Name>', 'Keep water affordable</Name><!-- agreed -->')
    const report = await importAs('Ada', next)
    expect(report).toMatchObject({
      created: { goals: 0, checkIns: 1 },
      updated: { visions: 0, strategies: 0, goals: 1, measures: 1 },
      unchanged: 6,
    })
    const titles = (await aims()).map(a => a.title)
    expect(titles).toContain('Find leaks sooner')
    expect(titles).toContain('Our own title')
    expect(await exported()).toContain('agreed')
  })

  it('asks the owner of a live goal to answer again when the file changes what it is', async () => {
    await importAs('Ada', fixture('rich'))
    await importAs(
      'Ada',
      fixture('rich').replace('Find and repair leaks before anybody calls.', 'Find them all.'),
    )
    expect((await aims()).find(a => a.title === 'Find leaks early')?.state).toBe('planned')
  })

  it('leaves a closed goal alone and says so', async () => {
    await importAs('Ada', fixture('rich'))
    await org.system(work =>
      sql`update aims_aims set state = 'closed' where title = 'Find leaks early' and org_id = ${org.orgId}`.execute(
        work.sql,
      ),
    )
    const report = await importAs('Ada', fixture('rich').replace('Find leaks early', 'Find leaks sooner'))
    expect(report.warnings.at(-1)?.what).toContain('“Find leaks early” is closed here')
  })
})

describe('exporting the direction', () => {
  it('gives an imported plan back as it came', async () => {
    await importAs('Ada', fixture('rich'))
    expect(canonical(await exported())).toEqual(canonical(fixture('rich')))
  })

  it('is stable: import, export and import again change nothing', async () => {
    await importAs('Ada', fixture('strange'))
    const first = await exported()
    expect(await importAs('Ada', first)).toMatchObject({
      created: { goals: 0 },
      updated: { goals: 0 },
      unchanged: 6,
    })
    expect(await exported()).toBe(first)
  })

  it('moves to another organisation whole', async () => {
    await importAs('Ada', fixture('rich'))
    const xml = await exported()
    const before = await aims()
    org = await organisation()
    await importAs('Ada', xml)
    expect(await aims()).toEqual(before)
    expect(await exported()).toBe(xml)
  })

  it('leaves out goals of single people and drafts of our own', async () => {
    await importAs('Ada', fixture('plain'))
    const [strategy] = (
      await org.system(work =>
        sql<{
          id: string
        }>`select id from aims_aims where kind = 'strategy' and org_id = ${org.orgId}`.execute(work.sql),
      )
    ).rows
    for (const [title, scope, state] of [
      ['My own goal', 'person', 'live'],
      ['An idea', 'org', 'draft'],
      ['Shared goal', 'org', 'briefed'],
    ]) {
      await org.system(work =>
        sql`insert into aims_aims (org_id, id, kind, scope, state, parent_id, title, cadence_days, created_at, created_on)
        values (${org.orgId}, gen_random_uuid(), 'goal', ${scope}, ${state}, ${strategy?.id}, ${title}, 7, ${work.now}, ${work.today})`.execute(
          work.sql,
        ),
      )
    }
    const xml = await exported()
    expect(xml).toContain('Shared goal')
    expect(xml).not.toContain('My own goal')
    expect(xml).not.toContain('An idea')
  })

  it('says what to do while there is no vision or no strategy', async () => {
    const error = await rejected(exported())
    expect(error.items[0]).toMatchObject({
      code: 'nothing_to_export',
      fix: 'Draft a vision, or import a plan.',
    })
  })

  it('finds our own aims again by the identifiers it gives them', async () => {
    await importAs('Ada', fixture('plain'))
    await org.system(work => sql`delete from aims_kept where org_id = ${org.orgId}`.execute(work.sql))
    const xml = await exported()
    const report = await importAs('Ada', xml.replace('Lose less water', 'Lose far less water'))
    expect(report).toMatchObject({
      created: { visions: 0, strategies: 0, goals: 0 },
      updated: { strategies: 1 },
    })
  })

  it.skipIf(!HAS_SCHEMAS)('is valid by the XSD of both parts', async () => {
    await importAs('Ada', fixture('strange'))
    expect(await schemaErrors(await exported(2), 2)).toEqual([])
    expect(await schemaErrors(await exported(1), 1)).toEqual([])
  })

  it.skipIf(REAL_PLANS.length === 0).each(REAL_PLANS)(
    'gives the real plan %s back as it came',
    async name => {
      const report: PlanReport = await importAs('Ada', realPlan(name))
      expect(report.created).toMatchObject({ visions: 1 })
      const xml = await exported(report.part)
      expect(canonical(xml)).toEqual(canonical(realPlan(name)))
      expect(await importAs('Ada', xml)).toMatchObject({
        created: { visions: 0, strategies: 0, goals: 0 },
        updated: { strategies: 0, goals: 0 },
      })
    },
  )
})
