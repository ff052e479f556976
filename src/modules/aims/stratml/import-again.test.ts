import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { PlanReport } from '../contract/plans.ts'
import { canonical } from './document/canonical.factory.ts'
import { checkStructure } from './document/check-structure.ts'
import { NAMESPACE } from './document/namespaces.ts'
import { exportPlan } from './export-plan.ts'
import { importPlan } from './import-plan.ts'
import { readXml } from './xml/read-xml.ts'

let org: Organisation
let nth = 0
beforeAll(async () => {
  org = await organisation()
})

interface Told {
  readonly id: string
  readonly name?: string
  readonly text?: string
  readonly inside?: string
}

const element = (tag: string, { id, name = id, text = '', inside = '' }: Told) =>
  `<${tag}><Name>${name}</Name><Description>${text}</Description><Identifier>${id}</Identifier>${inside}</${tag}>`
const objective = (told: Told) => element('Objective', told)
const goal = (told: Told) => element('Goal', told)
const indicator = (target: string, actuals: readonly [string, string][] = [], unit = 'km') =>
  `<PerformanceIndicator><MeasurementDimension>Pier built</MeasurementDimension><UnitOfMeasurement>${unit}</UnitOfMeasurement><MeasurementInstance><TargetResult><EndDate>2026-12-31</EndDate><NumberOfUnits>${target}</NumberOfUnits></TargetResult>${actuals.map(([on, value]) => `<ActualResult><EndDate>${on}</EndDate><NumberOfUnits>${value}</NumberOfUnits></ActualResult>`).join('')}</MeasurementInstance></PerformanceIndicator>`

/** A plan of its own for each test: one organisation holds many, only the first is live. */
function planOf(name: string) {
  return (goals: string, vision = 'Every ship is answered', more = '') =>
    `<PerformancePlanOrReport xmlns="${NAMESPACE[2]}" Type="Performance_Plan"><Name>${name}</Name><StrategicPlanCore><Vision><Description>${vision}</Description><Identifier>v-${name}</Identifier></Vision>${more}${goals}</StrategicPlanCore></PerformancePlanOrReport>`
}
const nextPlan = () => planOf(`plan${++nth}`)

const importAs = (xml: string, dryRun = false): Promise<PlanReport> =>
  org.as('Ada', work => importPlan(work, xml, { dryRun }))
const exported = async (report: PlanReport): Promise<string> =>
  (await org.as('Ada', work => exportPlan(work, 2, { visionId: report.visionId ?? '' }))).xml

interface Row {
  readonly kind: string
  readonly title: string
  readonly parent: string | null
}
const aimsBelow = async (report: PlanReport): Promise<Row[]> =>
  await org.system(async work => {
    const { rows } = await sql<Row>`
      with recursive tree as (
        select a.*, 0 as depth from aims_aims a where a.org_id = ${org.orgId} and a.id = ${report.visionId}
        union all select a.*, t.depth + 1 from tree t join aims_aims a on a.org_id = t.org_id and a.parent_id = t.id)
      select t.kind, t.title, p.title as parent from tree t
        left join aims_aims p on p.org_id = t.org_id and p.id = t.parent_id order by t.depth, t.position, t.id`.execute(
      work.sql,
    )
    return rows
  })

/** Everything an import could touch, counted. */
const everything = async (): Promise<unknown> =>
  await org.system(async work => {
    const { rows } = await sql`
      select (select count(*) from aims_aims where org_id = ${org.orgId}) as aims, (select sum(rev) from aims_aims where org_id = ${org.orgId}) as revs,
             (select count(*) from aims_kept where org_id = ${org.orgId}) as kept, (select max(imported_at) from aims_plans where org_id = ${org.orgId}) as at,
             (select count(*) from aims_measures where org_id = ${org.orgId}) as measures, (select count(*) from aims_check_ins where org_id = ${org.orgId}) as reports,
             (select count(*) from aims_states where org_id = ${org.orgId}) as states, (select count(*) from platform_events where org_id = ${org.orgId}) as events`.execute(
      work.sql,
    )
    return rows[0]
  })

const OBJECTIVES =
  objective({ id: 'o1', name: 'Build the pier' }) + objective({ id: 'o2', name: 'Crew the boat' })
const BASE =
  goal({ id: 'g1', name: 'Answer at once', inside: OBJECTIVES }) + goal({ id: 'g2', name: 'Own the tugs' })

describe('a newer version of a plan', () => {
  it.each<[string, string, string, Row]>([
    [
      'the vision',
      'Every ship is answered',
      'No ship ever waits',
      { kind: 'vision', title: 'No ship ever waits', parent: null },
    ],
    [
      'a strategy',
      'Own the tugs',
      'Share the tugs',
      { kind: 'strategy', title: 'Share the tugs', parent: 'Every ship is answered' },
    ],
    [
      'a goal',
      'Crew the boat',
      'Crew two boats',
      { kind: 'goal', title: 'Crew two boats', parent: 'Answer at once' },
    ],
  ])('renames %s, which stays the same aim', async (_, from, to, expected) => {
    const xml = nextPlan()(BASE)
    const first = await importAs(xml)
    const again = await importAs(xml.replace(from, to))
    expect(again).toMatchObject({
      visionId: first.visionId,
      created: { visions: 0, strategies: 0, goals: 0 },
      unchanged: 4,
    })
    expect(await aimsBelow(again)).toContainEqual(expected)
    expect(await aimsBelow(again)).toHaveLength(5)
    expect(canonical(await exported(again))).toEqual(canonical(xml.replace(from, to)))
  })

  it.each<[string, string, object, number]>([
    ['a strategy', BASE + goal({ id: 'g3' }), { strategies: 1, goals: 0 }, 6],
    ['a strategy in front', goal({ id: 'g0' }) + BASE, { strategies: 1, goals: 0 }, 6],
    [
      'a goal',
      BASE.replace(OBJECTIVES, `${OBJECTIVES}${objective({ id: 'o3' })}`),
      { strategies: 0, goals: 1 },
      6,
    ],
    [
      'a goal in front',
      BASE.replace(OBJECTIVES, `${objective({ id: 'o0' })}${OBJECTIVES}`),
      { strategies: 0, goals: 1 },
      6,
    ],
    [
      'a goal below a goal',
      BASE.replace('</Objective>', `${objective({ id: 'o3' })}</Objective>`),
      { strategies: 0, goals: 1 },
      6,
    ],
  ])('adds %s without touching the others', async (_, goals, created, amount) => {
    const plan = nextPlan()
    await importAs(plan(BASE))
    const again = await importAs(plan(goals))
    expect(again).toMatchObject({ created, updated: { visions: 0, strategies: 0, goals: 0 }, unchanged: 5 })
    expect(await aimsBelow(again)).toHaveLength(amount)
    expect(await importAs(plan(goals))).toMatchObject({
      created: { strategies: 0, goals: 0 },
      unchanged: amount,
    })
  })

  it('takes nothing away here that it no longer speaks of', async () => {
    const plan = nextPlan()
    await importAs(plan(BASE))
    const gone = await importAs(plan(goal({ id: 'g1', name: 'Answer at once' })))
    expect(gone).toMatchObject({ created: { goals: 0 }, updated: { goals: 0 }, unchanged: 2 })
    expect(await aimsBelow(gone)).toHaveLength(5)
  })

  it('puts strategies in another order without taking one for the other', async () => {
    const plan = nextPlan()
    await importAs(plan(BASE))
    const [first = '', second = ''] = BASE.split(/(?<=<\/Goal>)/)
    const again = await importAs(plan(second + first))
    expect(again).toMatchObject({
      created: { strategies: 0 },
      updated: { strategies: 0, goals: 0 },
      unchanged: 5,
    })
  })

  it('of another name is the same plan while its vision keeps its identifier', async () => {
    const xml = nextPlan()(BASE)
    const first = await importAs(xml)
    const renamed = await importAs(xml.replace(/<Name>plan\d+<\/Name>/, '<Name>Another title</Name>'))
    expect(renamed).toMatchObject({ title: 'Another title', visionId: first.visionId, unchanged: 5 })
  })

  it('with another identifier for its vision is another plan', async () => {
    const first = await importAs(nextPlan()(goal({ id: 'g1' })))
    const other = await importAs(nextPlan()(goal({ id: 'g1' })))
    expect(other.visionId).not.toBe(first.visionId)
    expect(other.created).toMatchObject({ visions: 1, strategies: 1 })
  })
})

describe('measures and reports of a newer version', () => {
  const REPORTS: [string, string][] = [
    ['2026-01-31', '3'],
    ['2026-02-28', '5'],
  ]
  const measured = (inside: string) => goal({ id: 'g1', inside: objective({ id: 'o1', inside }) })
  const measures = async (report: PlanReport) =>
    await org.system(async work => {
      const { rows } = await sql<{ version: number; run: number; target: number; unit: string }>`
        select m.version, m.run, m.target, m.unit from aims_measures m join aims_aims a on a.org_id = m.org_id and a.id = m.aim_id
          join aims_aims s on s.org_id = a.org_id and s.id = a.parent_id
         where m.org_id = ${org.orgId} and s.parent_id = ${report.visionId} order by m.version`.execute(
        work.sql,
      )
      return rows
    })

  it.each([
    ['another target goes on in the same run', '20', 'km', { version: 2, run: 1, target: 20, unit: 'km' }],
    ['another unit begins a new run', '12', 'miles', { version: 2, run: 2, target: 12, unit: 'miles' }],
  ])('%s', async (_, target, unit, expected) => {
    const plan = nextPlan()
    const first = await importAs(plan(measured(indicator('12', REPORTS))))
    expect(await measures(first)).toMatchObject([{ version: 1, run: 1, target: 12 }])
    await importAs(plan(measured(indicator(target, REPORTS, unit))))
    expect((await measures(first)).at(-1)).toEqual(expected)
  })

  it('adds the reports of new days, and none twice', async () => {
    const plan = nextPlan()
    const first = await importAs(plan(measured(indicator('12', REPORTS))))
    expect(first.created).toMatchObject({ measures: 1, checkIns: 2 })
    const more = plan(measured(indicator('12', [...REPORTS, ['2026-03-01', '6'], ['2026-03-09', '7']])))
    expect((await importAs(more)).created).toMatchObject({ goals: 0, measures: 0, checkIns: 1 })
    expect((await importAs(more)).created).toMatchObject({ checkIns: 0 })
  })

  it('a further indicator becomes a goal below, and the next file finds it again', async () => {
    const plan = nextPlan()
    const two = plan(measured(indicator('12', REPORTS) + indicator('90', [], '%')))
    await importAs(plan(measured(indicator('12', REPORTS))))
    expect(await importAs(two)).toMatchObject({ created: { goals: 1, measures: 1 }, unchanged: 3 })
    const last = await importAs(two)
    expect(last).toMatchObject({ created: { goals: 0 }, unchanged: 4 })
    expect(canonical(await exported(last))).toEqual(canonical(two))
  })
})

describe('hostile and unusual texts', () => {
  it.each([
    ['markup', '&lt;script&gt;alert(1)&lt;/script&gt; stays'],
    ['CDATA', '<![CDATA[a < b && c > d]]> stays'],
    ['both directions', 'שלום ‮abc‬ مرحبا'],
    ['families and flags', '👩‍👩‍👧‍👦 go to 🇵🇹'],
    ['backslashes and quotes', 'C:\\temp\\"x" \\u0000 \'; drop table aims_aims; --'],
    ['what JSON and LIKE care about', '{"a": null} %_ $1 {x}'],
  ])('come out as they came in: %s', async (_, text) => {
    const inside = objective({ id: 'o1', name: text, text })
    const xml = nextPlan()(goal({ id: 'g1', name: text, text, inside }), text)
    const report = await importAs(xml)
    const out = await exported(report)
    expect(canonical(out)).toEqual(canonical(xml))
    expect(checkStructure(readXml(out).root, 2)).toEqual([])
    expect(await importAs(out)).toMatchObject({ created: { visions: 0, goals: 0 }, unchanged: 3 })
  })
})

describe('an import that does not happen', () => {
  it('leaves everything as it was when it is only asked for', async () => {
    const xml = nextPlan()(BASE)
    await importAs(xml)
    const before = await everything()
    const told = await importAs(
      xml
        .replace('Own the tugs', 'Share the tugs')
        .replace(OBJECTIVES, `${OBJECTIVES}${objective({ id: 'o9' })}`),
      true,
    )
    expect(told).toMatchObject({ dryRun: true, created: { goals: 1 }, updated: { strategies: 1 } })
    expect(await everything()).toEqual(before)
  })

  it('leaves everything as it was when it breaks after its last row', async () => {
    const xml = nextPlan()(BASE)
    await importAs(xml)
    const before = await everything()
    const broken = org.as('Ada', async work => {
      const stop = () => Promise.reject(new Error('The disk is full.'))
      await importPlan(
        { ...work, publish: stop },
        xml.replace('Own the tugs', 'Share the tugs').replace('</Goal>', `${objective({ id: 'o9' })}</Goal>`),
        { dryRun: false },
      )
    })
    await expect(broken).rejects.toThrow('The disk is full.')
    expect(await everything()).toEqual(before)
  })
})
