import { describe, expect, it } from 'vitest'
import { checkStructure } from '../stratml/document/check-structure.ts'
import type { Part } from '../stratml/document/namespaces.ts'
import { readPlan } from '../stratml/document/read-plan.ts'
import { writePlan } from '../stratml/document/write-plan.ts'
import type { CurrentAim } from '../stratml/mapping/current-direction.ts'
import { toDocument } from '../stratml/mapping/to-document.ts'
import { toPlan } from '../stratml/mapping/to-plan.ts'
import { HAS_SCHEMAS, schemaErrors } from '../stratml/plan-files.factory.ts'
import { readXml } from '../stratml/xml/read-xml.ts'
import { tidewellRows } from './demo-story.factory.ts'

const TODAY = '2026-03-02'
const { rows } = tidewellRows(TODAY)
const parts: readonly Part[] = [1, 2]

const measureOf = new Map(rows.aimsMeasures.map(row => [row.aimId, row]))
const reportsOf = Map.groupBy(rows.aimsCheckIns, row => row.aimId)
const aims = rows.aimsAims.map((row): CurrentAim => {
  const { id, kind, parentId, title, what, why, startOn, dueOn } = row
  const measure = measureOf.get(id)
  const checkIns = (reportsOf.get(id) ?? [])
    .map(({ madeOn, value, chance, note }) => ({ on: madeOn, value, chance, note }))
    .sort((a, b) => a.on.localeCompare(b.on))
  const { mission, orgValues: values } = row
  const words = { id, kind, parentId, title, what, why, mission: mission ?? '', values, startOn, dueOn }
  return { ...words, measure: measure ?? null, checkIns, kept: null } as CurrentAim
})
const [vision] = aims.filter(
  aim => aim.kind === 'vision' && rows.aimsAims.find(r => r.id === aim.id)?.state === 'live',
)
const below = descendants(vision?.id ?? '')
const document = toDocument(
  { organization: 'Tidewell Instruments', vision: vision as CurrentAim, aims: below, plans: new Map() },
  TODAY,
)

function descendants(id: string): CurrentAim[] {
  const found = aims.filter(aim => aim.parentId === id)
  for (const aim of found) found.push(...aims.filter(child => child.parentId === aim.id))
  return found
}

describe('the direction of Tidewell as a strategic plan', () => {
  it.each(parts)('keeps to every rule of Part %s', part => {
    expect(checkStructure(readXml(writePlan(document, part).xml).root, part)).toEqual([])
  })

  it.skipIf(!HAS_SCHEMAS).each(parts)('is valid by the XSD of Part %s', async part => {
    expect(await schemaErrors(writePlan(document, part).xml, part)).toEqual([])
  })

  const plan = toPlan(readPlan(writePlan(document, 2).xml), TODAY)
  const byKey = new Map(plan.goals.map(goal => [goal.key, goal]))

  it('has every strategy and every goal once, below the same aim', () => {
    expect(plan.strategies.map(strategy => strategy.key)).toHaveLength(5)
    const goals = below.filter(aim => aim.kind === 'goal')
    expect(goals.length).toBeGreaterThan(90)
    for (const { id, title, parentId } of goals)
      expect(byKey.get(`_${id}`)).toMatchObject({ title, parentKey: `_${parentId}` })
    expect(plan.goals).toHaveLength(goals.length)
  })

  it('has every number from where to where, and every report with its chance', () => {
    const numbers = below.filter(aim => aim.measure?.type === 'number')
    expect(numbers.length).toBeGreaterThan(40)
    for (const { id, measure, checkIns, dueOn } of numbers) {
      const read = byKey.get(`_${id}`)
      expect(read?.measure).toMatchObject({
        start: measure?.start,
        target: measure?.target,
        unit: measure?.unit,
      })
      expect(read?.dueOn).toBe(dueOn)
      expect(read?.checkIns.map(({ on, value, chance }) => [on, value, chance])).toEqual(
        checkIns.map(({ on, value, chance }) => [on, value, chance]),
      )
    }
  })

  it('says bands, milestones and yes or no in words that stay in the file', () => {
    const { xml } = writePlan(document, 2)
    for (const words of ['Stay between 90 and 100 %', 'All milestones done', 'Done: yes'])
      expect(xml).toContain(words)
  })

  it('keeps why each strategy is there', () => {
    const whys = below.filter(aim => aim.kind === 'strategy').map(aim => aim.why)
    expect(document.plan.core?.goals.map(goal => goal.otherInformation)).toEqual(whys)
  })

  it('as Part 1 names each indicator that it leaves out, one line for a goal', () => {
    const { leftOut } = writePlan(document, 1)
    const measured = below.filter(
      aim => aim.kind === 'goal' && (aim.measure !== null || aim.checkIns.length > 0),
    )
    expect(leftOut.filter(aside => aside.path.endsWith('/PerformanceIndicator'))).toHaveLength(
      measured.length,
    )
  })
})
