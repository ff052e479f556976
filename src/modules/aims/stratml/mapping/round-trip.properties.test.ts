import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyPlanDocument } from '../document/plan-document.factory.ts'
import type { PlanDocument } from '../document/plan-document.ts'
import { readPlan } from '../document/read-plan.ts'
import { writePlan } from '../document/write-plan.ts'
import { type ImportSetting, importChanges } from '../import-changes.ts'
import { asImported, TODAY, withAim } from './current-direction.factory.ts'
import { flattened } from './flat-plan.ts'
import type { Plan } from './plan-nouns.ts'
import { toDocument } from './to-document.ts'
import { toPlan } from './to-plan.ts'

const anyDocument = fc.oneof(anyPlanDocument(1), anyPlanDocument(2))
const check = (holds: (document: PlanDocument) => void, numRuns = 60) =>
  fc.assert(fc.property(anyDocument, holds), { numRuns })

let next = 0
const setting: ImportSetting = {
  ownerId: 'ada',
  today: TODAY,
  otherLiveVision: false,
  previous: null,
  known: new Map(),
  parents: new Map(),
  whyNotMove: () => null,
  newId: () => `id-${next++}`,
}

describe('any plan that somebody may send', () => {
  it('comes out of an unchanged import as it came in', () => {
    check(document => {
      expect(toDocument(asImported(document), TODAY)).toEqual(document)
    })
  })

  it('has a name of its own for every aim, and each stands below one that came before', () => {
    check(document => {
      const seen = new Set<string>()
      for (const { key, parentKey, kind } of flattened(toPlan(document, TODAY))) {
        expect(seen.has(key)).toBe(false)
        expect(parentKey === null ? kind === 'vision' : seen.has(parentKey)).toBe(true)
        seen.add(key)
      }
    })
  })

  it('is the same plan after it was written and read, with the same names', () => {
    check(document => {
      const again = readPlan(writePlan(document, document.part).xml)
      expect(withPlaces(toPlan(again, TODAY))).toEqual(withPlaces(toPlan(document, TODAY)))
    })
  })

  it('never measures from somewhere to the same place, nor reports the future or one day twice', () => {
    check(document => {
      for (const { measure, checkIns, criterion } of toPlan(document, TODAY).goals) {
        expect(measure === null).toBe(criterion === null)
        if (measure !== null) expect(measure.start).not.toBe(measure.target)
        const days = checkIns.map(checkIn => checkIn.on)
        expect(days).toEqual([...new Set(days)].sort())
        expect(days.every(on => on <= TODAY)).toBe(true)
      }
    })
  })

  it('adds each of its aims once, below an aim of the same import, and goes live only below what is live', () => {
    check(document => {
      const plan = toPlan(document, TODAY)
      const { added, changed, places } = importChanges(plan, setting)
      const byId = new Map(added.map(row => [row.id, row]))
      expect(added).toHaveLength(flattened(plan).length)
      expect([changed, places.length]).toEqual([[], added.length])
      for (const { kind, parentId, state } of added) {
        const above = byId.get(parentId ?? '')
        expect(above === undefined).toBe(kind === 'vision')
        if (above !== undefined && state === 'live') expect(above.state).toBe('live')
      }
    })
  })

  it('names with its place everything that Part 1 has no room for, and nothing when it is Part 1', () => {
    check(document => {
      const { leftOut } = writePlan(document, 1)
      if (document.part === 1) expect(leftOut).toEqual([])
      for (const { path, what } of leftOut) {
        expect(path).toMatch(/^\/StrategicPlan\/.*(Role|PerformanceIndicator|Identifier)$/)
        expect(what).toContain('Part 1 of the standard has no place for it')
      }
    })
  })

  it('changes in one place when one title is changed, and the rest stays word for word', () => {
    check(document => {
      const direction = asImported(document)
      const [strategy] = direction.aims
      const changed = toDocument(withAim(direction, strategy?.title ?? '', { title: 'A new title' }), TODAY)
      const same = direction.aims.filter(aim => aim.title === strategy?.title).length
      const names = JSON.stringify(changed).split('A new title').length - 1
      expect(names).toBeGreaterThanOrEqual(1)
      expect(names).toBeLessThanOrEqual(same + 1)
      expect(changed.plan.core?.organizations).toEqual(document.plan.core?.organizations)
    }, 30)
  })
})

/** What is kept aside by its place alone: its words follow the order in which a file says things. */
const withPlaces = (plan: Plan) => ({ ...plan, kept: plan.kept.map(aside => aside.path) })
