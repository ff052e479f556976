import { describe, expect, it } from 'vitest'
import { readPlan } from './document/read-plan.ts'
import { type ImportSetting, importChanges } from './import-changes.ts'
import type { KnownAim } from './known-aim.ts'
import { asImported, TODAY } from './mapping/current-direction.factory.ts'
import { toPlan } from './mapping/to-plan.ts'
import { fixture } from './plan-files.factory.ts'

const before = toPlan(readPlan(fixture('rich')), TODAY)
const planWith = (from: string, to: string) => toPlan(readPlan(fixture('rich').replace(from, to)), TODAY)

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

/** Everything of the plan as it stands after its first import, with some of it changed here. */
function known(changes: Readonly<Record<string, Partial<KnownAim>>> = {}): ReadonlyMap<string, KnownAim> {
  const { vision, aims } = asImported(readPlan(fixture('rich')))
  const standing = {
    state: 'live',
    briefVersion: 1,
    planVersion: 1,
    wasBriefed: true,
    dueOverrideReason: null,
    scope: 'org',
    teamId: null,
    ownerId: 'ada',
    proposedById: null,
    briefedById: null,
    parent: null,
    link: null,
    critical: false,
    standaloneReason: null,
  } as const
  const all = [vision, ...aims].map(aim => {
    const measure = aim.measure === null ? null : { ...aim.measure, version: 1, run: 1 }
    return [aim.id, { ...aim, ...standing, measure, ...changes[aim.id] }] as const
  })
  return new Map(all)
}
const again = (plan: ReturnType<typeof planWith>, changes: Parameters<typeof known>[0] = {}) =>
  importChanges(plan, { ...setting, previous: before, known: known(changes) })

describe('a first import', () => {
  it.each([
    ['there is no live vision', {}, { vision: 'live', strategy: 'live', goal: 'live' }],
    [
      'another vision is live',
      { otherLiveVision: true },
      { vision: 'draft', strategy: 'draft', goal: 'draft' },
    ],
    ['nobody can own it', { ownerId: null }, { vision: 'draft', strategy: 'draft', goal: 'draft' }],
    ['its dates have passed', { today: '2029-01-01' }, { vision: 'live', strategy: 'live', goal: 'draft' }],
  ])('decides on states when %s', (_, change, expected) => {
    const { added } = importChanges(before, { ...setting, ...change })
    const state = (title: string) => added.find(row => row.entry.title.startsWith(title))?.state
    expect({ vision: state('Every tap'), strategy: state('Lose less'), goal: state('Find leaks') }).toEqual(
      expected,
    )
  })

  it('leaves a goal without a measure a draft', () => {
    const { added } = importChanges(before, setting)
    expect(added.find(row => row.entry.title.startsWith('Offer'))?.state).toBe('draft')
  })

  it('puts every aim below the one the plan says', () => {
    const { added } = importChanges(before, setting)
    const parentOf = (title: string) =>
      added.find(p => p.id === added.find(row => row.entry.title === title)?.parentId)?.entry.title
    expect(parentOf('Connections renewed')).toBe('Find leaks early')
    expect(parentOf('Find leaks early')).toBe('Lose less water')
  })

  it('gives a reason where something ends after what is above it', () => {
    const plan = planWith(
      '<EndDate>2028-12-31</EndDate>\n    <PublicationDate>',
      '<EndDate>2027-12-31</EndDate>\n    <PublicationDate>',
    )
    const { added } = importChanges(plan, setting)
    const late = added.filter(row => row.dueOverrideReason !== null).map(row => row.entry.title)
    expect(late).toEqual([])
    const below = importChanges(
      planWith('<EndDate>2027-12-31</EndDate>', '<EndDate>2029-12-31</EndDate>'),
      setting,
    ).added
    expect(below.filter(row => row.dueOverrideReason !== null).map(row => row.entry.title)).toEqual([
      'Connections renewed',
    ])
  })
})

describe('a later import', () => {
  it('of the same file changes nothing', () => {
    expect(again(before)).toMatchObject({ added: [], changed: [], unchanged: 7 })
  })

  it('of the same file leaves what was edited here', () => {
    expect(again(before, { '_objective-1-1': { title: 'Ours', what: 'Ours.', dueOn: null } })).toMatchObject({
      changed: [],
    })
  })

  it.each([
    ['a title', 'Find leaks early', 'Find leaks sooner', { fields: { title: 'Find leaks sooner' } }],
    [
      'a text',
      'before anybody calls',
      'before it shows',
      { fields: { what: 'Find and repair leaks before it shows.' } },
    ],
    ['a target', '<NumberOfUnits>12<', '<NumberOfUnits>11<', { fields: {}, measure: { target: 11 } }],
    [
      'a last date',
      '<EndDate>2028-12-31</EndDate>\n              <NumberOfUnits>12',
      '<EndDate>2029-12-31</EndDate>\n              <NumberOfUnits>12',
      { fields: { dueOn: '2029-12-31' } },
    ],
    [
      'a result',
      '<NumberOfUnits>18.25</NumberOfUnits></ActualResult>',
      '<NumberOfUnits>18.25</NumberOfUnits></ActualResult><ActualResult><EndDate>2026-01-31</EndDate><NumberOfUnits>18</NumberOfUnits></ActualResult>',
      { checkIns: [{ on: '2026-01-31', value: 18 }] },
    ],
  ])('takes over %s that the file changed', (_, from, to, expected) => {
    const { changed } = again(planWith(from, to))
    expect(changed).toHaveLength(1)
    expect(changed[0]).toMatchObject({ id: '_objective-1-1', ...expected })
  })

  it('takes over the vision, mission and values', () => {
    const { changed } = again(planWith('We treat water as borrowed.', 'Borrowed.'))
    expect(changed).toMatchObject([
      { kind: 'vision', fields: { values: [{ name: 'Care', meaning: 'Borrowed.' }, { name: 'Openness' }] } },
    ])
  })

  it('says nothing new where both sides changed alike', () => {
    expect(
      again(planWith('Find leaks early', 'Find leaks sooner'), {
        '_objective-1-1': { title: 'Find leaks sooner' },
      }).changed,
    ).toEqual([])
  })

  it.each(['closed', 'retired', 'archived'] as const)(
    'leaves alone what is %s here, with a warning',
    state => {
      const { changed, warnings } = again(planWith('Find leaks early', 'Find leaks sooner'), {
        '_objective-1-1': { state },
      })
      expect(changed).toEqual([])
      expect(warnings.map(w => w.what)).toEqual([
        `“Find leaks early” is ${state} here: what the file changed about it was not taken over.`,
      ])
    },
  )

  it('adds what is new below what is there', () => {
    const goal = '<Objective><Name>Third objective</Name></Objective>\n    </Goal>\n    <Goal>'
    const { added } = again(planWith('</Goal>\n    <Goal>', goal))
    expect(added).toMatchObject([
      { kind: 'goal', state: 'draft', parentId: '_goal-1', entry: { title: 'Third objective' } },
    ])
  })
})
