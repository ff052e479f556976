import { beforeEach, describe, expect, it } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { PlanReport } from '../contract/plans.ts'
import { moveAim } from '../drafting/move-aim.ts'
import { closeAim } from '../ending/close-aim.ts'
import { getAim } from '../reading/get-aim.ts'
import { getMap } from '../reading/get-map.ts'
import { NAMESPACE } from './document/namespaces.ts'
import { exportPlan } from './export-plan.ts'
import { importPlan } from './import-plan.ts'

const element = (tag: 'Goal' | 'Objective', id: string, inside = '') =>
  `<${tag}><Name>${NAMES[id]}</Name><Description>${id}</Description><Identifier>${id}</Identifier>${inside}</${tag}>`
const NAMES: Readonly<Record<string, string>> = {
  g1: 'Answer at once',
  g2: 'Own the tugs',
  pier: 'Build the pier',
  boat: 'Crew the boat',
  crew: 'Train the crew',
}
const INDICATOR =
  '<PerformanceIndicator><MeasurementDimension>Length</MeasurementDimension><UnitOfMeasurement>km</UnitOfMeasurement><MeasurementInstance><TargetResult><EndDate>2026-12-31</EndDate><NumberOfUnits>12</NumberOfUnits></TargetResult><ActualResult><EndDate>2026-01-31</EndDate><NumberOfUnits>3</NumberOfUnits></ActualResult></MeasurementInstance></PerformanceIndicator>'
const pier = element('Objective', 'pier', INDICATOR)
const boat = (inside = '') => element('Objective', 'boat', inside)
const crew = element('Objective', 'crew')
const planOf = (one: string, two: string) =>
  `<PerformancePlanOrReport xmlns="${NAMESPACE[2]}" Type="Performance_Plan"><Name>Port plan</Name><StrategicPlanCore><Vision><Description>Every ship is answered</Description><Identifier>v</Identifier></Vision>${element('Goal', 'g1', one)}${element('Goal', 'g2', two)}</StrategicPlanCore></PerformancePlanOrReport>`
const BASE = planOf(pier + boat() + crew, '')

let org: Organisation
beforeEach(async () => {
  org = await organisation()
  await importAs(BASE)
  org.at('2026-03-05T09:00:00Z')
})

const importAs = (xml: string, as: 'Ada' | 'Margaret' = 'Ada', dryRun = false): Promise<PlanReport> =>
  org.as(as, work => importPlan(work, xml, { dryRun }))
const nodes = async (asOf?: string) =>
  (await org.as('Ada', work => getMap(work, { closed: true, ...(asOf === undefined ? {} : { asOf }) }))).nodes
const idOf = async (title: string) => (await nodes()).find(node => node.title === title)?.id ?? ''
/** “title < parent” of every goal. */
async function places(asOf?: string): Promise<string[]> {
  const all = await nodes(asOf)
  const titleOf = (id: string | null) => all.find(node => node.id === id)?.title
  return all
    .filter(node => node.kind === 'goal')
    .map(node => `${node.title} < ${titleOf(node.parentId)}`)
    .sort()
}

describe('an element that stands elsewhere in a newer version of the file', () => {
  it.each([
    [
      'below another strategy',
      planOf(pier + crew, boat()),
      ['Build the pier < Answer at once', 'Crew the boat < Own the tugs', 'Train the crew < Answer at once'],
      1,
    ],
    [
      'live and measured, below another strategy',
      planOf(boat() + crew, pier),
      ['Build the pier < Own the tugs', 'Crew the boat < Answer at once', 'Train the crew < Answer at once'],
      1,
    ],
    [
      'below another goal',
      planOf(pier + boat(crew), ''),
      ['Build the pier < Answer at once', 'Crew the boat < Answer at once', 'Train the crew < Crew the boat'],
      1,
    ],
    [
      'with what is below it',
      planOf(pier, boat(crew)),
      ['Build the pier < Answer at once', 'Crew the boat < Own the tugs', 'Train the crew < Crew the boat'],
      2,
    ],
  ])('moves: %s', async (_, xml, expected, moved) => {
    const before = await places()
    const told = await importAs(xml, 'Ada', true)
    expect([told.moved, told.updated.goals, await places()]).toEqual([moved, moved, before])
    const report = await importAs(xml)
    expect(report).toMatchObject({ created: { goals: 0 }, moved, updated: { goals: moved }, warnings: [] })
    expect(await places()).toEqual(expected)
    expect(await places('2026-03-04')).toEqual(before)
    expect(await org.eventsOfType('aim.moved')).toBe(moved)
    const { xml: out } = await org.as('Ada', work => exportPlan(work, 2))
    for (const again of [xml, out]) expect(await importAs(again)).toMatchObject({ moved: 0, unchanged: 6 })
  })

  it('goes with its other changes, and forgets how it served the goal above', async () => {
    await importAs(planOf(pier + boat(crew), ''))
    const id = await idOf('Train the crew')
    const { rev } = await org.as('Ada', work => getAim(work, id))
    const parentId = await idOf('Crew the boat')
    const place = { rev, parentId, link: 'enables', critical: true, standaloneReason: null } as const
    await org.as('Ada', work => moveAim(work, id, place))
    await importAs(planOf(pier + boat(), crew.replace('Train the crew', 'Train two crews')))
    const page = await org.as('Ada', work => getAim(work, id))
    expect(page).toMatchObject({
      link: null,
      critical: false,
      brief: { title: 'Train two crews' },
      parent: { title: 'Own the tugs' },
    })
  })
})

describe('it stays where it is', () => {
  const left = (title: string, to: string) => `The file puts “${title}” below “${to}”; it stays where it is.`

  it('where the person who imports may not move it, and the report says who may', async () => {
    const before = await places()
    const report = await importAs(planOf(pier + crew, boat()), 'Margaret')
    expect(report).toMatchObject({ moved: 0, unchanged: 6 })
    expect(report.warnings.map(each => each.what)).toEqual([
      expect.stringContaining(
        `${left('Crew the boat', 'Own the tugs')} Only the person who briefs this goal`,
      ),
    ])
    expect(await places()).toEqual(before)
  })

  it('where it would stand below itself', async () => {
    const id = await idOf('Build the pier')
    const { rev } = await org.as('Ada', work => getAim(work, id))
    const parentId = await idOf('Crew the boat')
    const place = { rev, parentId, link: null, critical: false, standaloneReason: null }
    await org.as('Ada', work => moveAim(work, id, place))
    const report = await importAs(planOf(element('Objective', 'pier', INDICATOR + boat()) + crew, ''))
    expect(report.warnings.map(each => each.what)).toEqual([
      `${left('Crew the boat', 'Build the pier')} "Build the pier" is this aim itself or lies below it.`,
    ])
    expect(report.moved).toBe(0)
  })

  it('where its new place is closed', async () => {
    const id = await idOf('Own the tugs')
    const { rev } = await org.as('Ada', work => getAim(work, id))
    await org.as('Ada', work => closeAim(work, id, { rev, outcome: 'dropped', lesson: 'We chose too much.' }))
    const report = await importAs(planOf(pier + crew, boat()))
    expect(report.warnings.map(each => each.what)).toEqual([
      `${left('Crew the boat', 'Own the tugs')} "Own the tugs" is closed.`,
    ])
  })

  it('where it was moved here, and the file has it where it had it', async () => {
    const id = await idOf('Crew the boat')
    const { rev } = await org.as('Ada', work => getAim(work, id))
    const place = {
      rev,
      parentId: await idOf('Own the tugs'),
      link: null,
      critical: false,
      standaloneReason: null,
    }
    await org.as('Ada', work => moveAim(work, id, place))
    expect(await importAs(BASE)).toMatchObject({ moved: 0, unchanged: 6, warnings: [] })
    expect(await places()).toContain('Crew the boat < Own the tugs')
  })
})
