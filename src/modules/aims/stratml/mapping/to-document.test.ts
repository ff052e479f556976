import { describe, expect, it } from 'vitest'
import { checkStructure } from '../document/check-structure.ts'
import type { PlanDocument } from '../document/plan-document.ts'
import { readPlan } from '../document/read-plan.ts'
import { writePlan } from '../document/write-plan.ts'
import { FIXTURES, fixture, REAL_PLANS, realPlan } from '../plan-files.factory.ts'
import { readXml } from '../xml/read-xml.ts'
import { asImported, currentAim, TODAY, withAim } from './current-direction.factory.ts'
import type { CurrentAim } from './current-direction.ts'
import { toDocument } from './to-document.ts'
import { decimalOf } from './to-indicator.ts'
import { toPlan } from './to-plan.ts'

const names = Object.keys(FIXTURES) as (keyof typeof FIXTURES)[]
const own = names.map(name => [FIXTURES[name], fixture(name)] as const)
const real = REAL_PLANS.map(name => [name, realPlan(name)] as const)

describe.each([...own, ...real])('%s, imported', (_, xml) => {
  const document = readPlan(xml)

  it('comes out as it came in', () => {
    expect(toDocument(asImported(document), TODAY)).toEqual(document)
  })

  it('is the same plan when it comes in again', () => {
    const exported = writePlan(toDocument(asImported(document), TODAY), 2).xml
    expect(toPlan(readPlan(exported), TODAY).goals).toEqual(toPlan(document, TODAY).goals)
  })
})

const imported = asImported(readPlan(fixture('rich')))
const leaks = 'Find leaks early'
const checkIn = { on: '2026-02-27', value: 17.5, chance: 70, note: 'Loggers help.' } as const
const leaksNow = imported.aims.find(a => a.title === leaks) as CurrentAim

/** What a change gives when the export is imported again. */
function exportAfter(change: Partial<CurrentAim>, title = leaks) {
  const document = toDocument(withAim(imported, title, change), TODAY)
  const xml = writePlan(document, 2).xml
  expect(checkStructure(readXml(xml).root, 2)).toEqual([])
  return { document, plan: toPlan(readPlan(xml), TODAY), xml }
}

describe('what changed since the import', () => {
  it.each<[string, Partial<CurrentAim>, object]>([
    ['a title', { title: 'Find leaks sooner' }, { title: 'Find leaks sooner' }],
    ['a text', { what: 'Listen to the pipes.' }, { what: 'Listen to the pipes.' }],
    [
      'a target',
      { measure: { ...leaksNow.measure, target: 11 } as CurrentAim['measure'] },
      { measure: { target: 11, start: 21.5 } },
    ],
    [
      'a start',
      { measure: { ...leaksNow.measure, start: 22 } as CurrentAim['measure'] },
      { measure: { target: 12, start: 22 } },
    ],
    [
      'a unit',
      { measure: { ...leaksNow.measure, unit: '%' } as CurrentAim['measure'] },
      { measure: { unit: '%' } },
    ],
    [
      'a subject',
      { measure: { ...leaksNow.measure, source: 'Losses' } as CurrentAim['measure'] },
      { measure: { source: 'Losses' } },
    ],
    ['a due date', { dueOn: '2029-06-30' }, { dueOn: '2029-06-30' }],
    [
      'a new check-in',
      { checkIns: [...leaksNow.checkIns, checkIn] },
      { checkIns: [...leaksNow.checkIns, checkIn] },
    ],
  ])('%s comes back', (_, change, expected) => {
    expect(exportAfter(change).plan.goals.find(g => g.key === '_objective-1-1')).toMatchObject(expected)
  })

  it('leaves everything else as it was', () => {
    const { document } = exportAfter({ title: 'Find leaks sooner' })
    const before = JSON.stringify(readPlan(fixture('rich')))
    expect(JSON.stringify(document)).toBe(before.replace('"Find leaks early"', '"Find leaks sooner"'))
  })

  it('an amended check-in changes its own result', () => {
    const [first, second] = leaksNow.checkIns
    const { plan, xml } = exportAfter({
      checkIns: [first, { ...second, value: 18, note: 'Corrected.' }] as CurrentAim['checkIns'],
    })
    expect(xml).not.toContain('18.25')
    expect(plan.goals[0]?.checkIns[1]).toMatchObject({ on: '2025-12-31', value: 18, note: 'Corrected.' })
  })

  it('a number in words gives way to a new target', () => {
    const now = imported.aims.find(a => a.title === 'Connections renewed')
    const { plan } = exportAfter(
      { measure: { ...now?.measure, target: 1500 } as CurrentAim['measure'] },
      'Connections renewed',
    )
    expect(plan.goals.find(g => g.key === '_indicator-1-1-2')?.measure?.target).toBe(1500)
  })

  it('vision, mission, values and dates come back', () => {
    const change = {
      title: 'Safe water',
      what: 'Safe water for all.',
      mission: 'Deliver.',
      values: [
        { name: 'Care', meaning: 'New.' },
        { name: 'Pace', meaning: '' },
      ],
      startOn: null,
      dueOn: '2030-01-01',
    }
    const { plan } = exportAfter(change, imported.vision.title)
    expect(plan.vision).toMatchObject({ ...change, title: 'Safe water for all.', what: '' })
  })

  it('an aim that is gone takes its element with it, and nothing else', () => {
    const aims = imported.aims.filter(a => a.title !== 'Renew the oldest mains')
    const document = toDocument({ ...imported, aims }, TODAY)
    expect(document.plan.core?.goals[0]?.objectives.map(o => o.name)).toEqual([leaks])
    expect(document.plan.core?.goals[1]?.objectives).toHaveLength(2)
  })

  it('a goal that moved is written below its new parent, with all it had', () => {
    const { document } = exportAfter({ parentId: '_goal-2' })
    const moved = document.plan.core?.goals[1]?.objectives.at(-1)
    expect(document.plan.core?.goals[0]?.objectives).toHaveLength(1)
    expect(moved).toEqual(readPlan(fixture('rich')).plan.core?.goals[0]?.objectives[0])
  })

  it('a goal below another names it, and is found below it again', () => {
    const child = currentAim({
      id: 'c1',
      kind: 'goal',
      parentId: '_objective-1-1',
      title: 'Loggers on every main',
    })
    const document = toDocument({ ...imported, aims: [...imported.aims, child] }, TODAY)
    const back = toPlan(readPlan(writePlan(document, 2).xml), TODAY).goals.find(g => g.key === '_c1')
    expect(back).toMatchObject({ title: 'Loggers on every main', parentKey: '_objective-1-1' })
  })
})

describe('a direction of our own', () => {
  const measure = {
    type: 'number',
    unit: 'h',
    source: 'Response time',
    start: 48,
    target: 24,
    low: null,
    high: null,
  } as const
  const direction = {
    organization: 'Harbour Works',
    vision: currentAim({
      id: 'v',
      kind: 'vision',
      title: 'Every ship home',
      mission: 'Guide.',
      values: [{ name: 'Calm', meaning: '' }],
      dueOn: '2030-12-31',
    }),
    aims: [
      currentAim({
        id: 's',
        kind: 'strategy',
        parentId: 'v',
        title: 'Answer at once',
        what: 'Be there.',
        why: 'Waiting costs.',
      }),
      currentAim({
        id: 'g',
        kind: 'goal',
        parentId: 's',
        title: 'Halve response time',
        measure,
        dueOn: '2026-12-31',
        checkIns: [{ on: '2026-02-02', value: 40, chance: 50, note: '' }],
      }),
      currentAim({
        id: 'b',
        kind: 'goal',
        parentId: 's',
        title: 'Keep stock steady',
        measure: { ...measure, type: 'band', start: null, target: null, low: 3, high: 5 },
      }),
      currentAim({
        id: 'y',
        kind: 'goal',
        parentId: 'g',
        title: 'Move to the new pier',
        measure: { ...measure, type: 'yesno', unit: '', start: null, target: null },
      }),
    ],
    plans: new Map<string, PlanDocument>(),
  }
  const { xml } = writePlan(toDocument(direction, TODAY), 2)
  const plan = toPlan(readPlan(xml), TODAY)

  it('keeps to the structure of both parts', () => {
    expect(checkStructure(readXml(xml).root, 2)).toEqual([])
    expect(checkStructure(readXml(writePlan(toDocument(direction, TODAY), 1).xml).root, 1)).toEqual([])
  })

  it('comes back with its tree, its numbers and its check-ins', () => {
    expect(plan).toMatchObject({
      title: 'Direction of Harbour Works',
      vision: { key: '_v', title: 'Every ship home', mission: 'Guide.', dueOn: '2030-12-31' },
      strategies: [{ key: '_s', title: 'Answer at once', what: 'Be there.' }],
    })
    expect(plan.goals.map(g => [g.key, g.parentKey])).toEqual([
      ['_g', '_s'],
      ['_b', '_s'],
      ['_y', '_g'],
    ])
    expect(plan.goals[0]).toMatchObject({
      measure: { start: 48, target: 24, unit: 'h' },
      dueOn: '2026-12-31',
      checkIns: [{ on: '2026-02-02', value: 40, chance: 50, note: '' }],
    })
  })

  it('says a band, a yes or no and milestones in words', () => {
    expect(xml).toContain('Stay between 3 and 5 h')
    expect(xml).toContain('Done: yes')
  })
})

it.each([
  [1e21, '1000000000000000000000'],
  [1.5e-7, '0.00000015'],
  [-0.25, '-0.25'],
  [12, '12'],
])('the number %s is written without an exponent', (value, text) => {
  expect(decimalOf(value)).toBe(text)
})
