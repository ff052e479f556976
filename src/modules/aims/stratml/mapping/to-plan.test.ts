import { describe, expect, it } from 'vitest'
import { readPlan } from '../document/read-plan.ts'
import { fixture } from '../plan-files.factory.ts'
import { TODAY } from './current-direction.factory.ts'
import { toPlan } from './to-plan.ts'

const rich = toPlan(readPlan(fixture('rich')), TODAY)
const goal = (title: string) => rich.goals.find(g => g.title.startsWith(title))

const planWith = (inside: string) =>
  toPlan(
    readPlan(
      `<PerformancePlanOrReport xmlns="urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport" Type="Strategic_Plan"><Name>Plan</Name><StrategicPlanCore>${inside}</StrategicPlanCore></PerformancePlanOrReport>`,
    ),
    TODAY,
  )
const measuredPlan = (results: string, unit = 'km') =>
  planWith(
    `<Goal><Name>Goal</Name><Description/><Objective><Name>Objective</Name><PerformanceIndicator><MeasurementDimension>Length</MeasurementDimension><UnitOfMeasurement>${unit}</UnitOfMeasurement><MeasurementInstance>${results}</MeasurementInstance></PerformanceIndicator></Objective></Goal>`,
  )
const measured = (results: string, unit?: string) => measuredPlan(results, unit).goals[0]

describe('a plan in our nouns', () => {
  it('has its vision, mission, values and dates on the vision', () => {
    expect(rich.vision).toEqual({
      key: '_vision-1',
      title: 'Every tap in Harbour City gives safe water, and no drop is wasted on the way.',
      what: '',
      mission: 'To collect, clean and deliver water, and to return it clean.',
      values: [
        { name: 'Care', meaning: 'We treat water as borrowed.' },
        { name: 'Openness', meaning: '' },
      ],
      startOn: '2024-01-01',
      dueOn: '2028-12-31',
    })
  })

  it('has a strategy for every Goal and a goal for every Objective that says something', () => {
    expect(rich.strategies.map(s => s.title)).toEqual(['Lose less water', 'Keep water affordable'])
    expect(rich.goals.map(g => [g.parentKey, g.title.slice(0, 24)])).toEqual([
      ['_goal-1', 'Find leaks early'],
      ['_goal-1', 'Renew the oldest mains'],
      ['_objective-1-1', 'Connections renewed'],
      ['_goal-2', 'Offer a social tariff to'],
    ])
  })

  it('measures a goal by its first indicator in numbers, from the earliest actual to the last target', () => {
    expect(goal('Find leaks')).toMatchObject({
      measure: {
        source: 'Water lost between works and tap',
        unit: '% of volume',
        start: 21.5,
        target: 12,
        direction: 'down',
      },
      startOn: '2024-01-01',
      dueOn: '2028-12-31',
      criterion: 'Water lost between works and tap: 12 % of volume by 2028-12-31',
      checkIns: [
        { on: '2024-03-31', value: 21.5, note: 'First full metering quarter.', chance: null },
        { on: '2025-12-31', value: 18.25, note: '', chance: null },
      ],
    })
  })

  it('makes a goal of its own of every further indicator in numbers', () => {
    expect(goal('Connections')).toMatchObject({
      measure: { start: 150, target: 1200 },
      checkIns: [{ value: 150 }, { value: 430 }],
    })
  })

  it('shortens a long title at a word and keeps the whole text', () => {
    expect(goal('Offer')?.title).toMatch(/welfare…$/)
    expect(goal('Offer')?.title.length).toBeLessThanOrEqual(140)
    expect(goal('Offer')?.what).toContain('in their own language.')
  })

  it('names everything that has no place of its own, by its path', () => {
    const kept = new Map(rich.kept.map(aside => [aside.path, aside.what]))
    expect(kept.get('/StrategicPlanCore/Organization[1]/Stakeholder[1]')).toBe('Stakeholder: City council')
    expect(kept.get('/StrategicPlanCore/Goal[1]/Objective[1]/PerformanceIndicator[1]/Relationship[1]')).toBe(
      'Relationship: Includes',
    )
    expect(
      kept.get(
        '/StrategicPlanCore/Goal[1]/Objective[1]/PerformanceIndicator[1]/MeasurementInstance[2]/TargetResult[1]',
      ),
    ).toContain('17')
    expect(kept.get('/StrategicPlanCore/Goal[2]/Objective[2]')).toContain('says nothing yet')
    expect(kept.get('/Submitter')).toBe('Submitter: Ada Lovelace')
    expect(kept.has('/StrategicPlanCore/Goal[1]/Name')).toBe(false)
  })

  it('keeps the tree of nested objectives', () => {
    const { goals } = toPlan(readPlan(fixture('strange')), TODAY)
    const keys = new Map(goals.map(g => [g.title, g.key]))
    expect(goals.map(g => [g.title, g.parentKey])).toEqual([
      ['Outer', '12 ab'],
      ['Twin', '12 ab'],
      ['Inner', keys.get('Outer')],
      ['Innermost', keys.get('Inner')],
    ])
    expect(new Set(keys.values()).size).toBe(4)
  })

  it('lends the plan’s name to a vision that is not there', () => {
    expect(planWith('<Goal><Name>HR</Name><Description/></Goal>')).toMatchObject({
      vision: { title: 'Plan' },
      strategies: [{ title: 'Strategy: HR' }],
    })
  })

  it('warns of dates that have passed and of starting values it has to assume', () => {
    const result =
      '<TargetResult><EndDate>2025-12-31</EndDate><NumberOfUnits>3</NumberOfUnits></TargetResult>'
    const { warnings } = measuredPlan(result)
    expect(warnings.map(w => w.what)).toEqual([
      '“Objective” was due on 2025-12-31: it comes in as a draft. Give it a new date, or close it.',
      '“Objective” has no starting value that differs from its target: it starts from 0.',
    ])
    expect(rich.warnings).toEqual([])
  })

  it('does not follow objectives in a circle', () => {
    const objective = (id: string, above: string) =>
      `<Objective><?fairlead-parent ${above}?><Name>${id}</Name><Identifier>${id}</Identifier></Objective>`
    const { goals, strategies } = planWith(
      `<Goal><Name>Goal</Name><Description/>${objective('_a', '_b')}${objective('_b', '_a')}</Goal>`,
    )
    expect(goals.map(g => g.parentKey)).toEqual([strategies[0]?.key, strategies[0]?.key])
  })
})

describe('a measure', () => {
  const target = '<TargetResult><NumberOfUnits>12</NumberOfUnits></TargetResult>'
  it.each([
    ['a target and nothing else', target, { start: 0, target: 12 }],
    [
      'a first actual that equals the target',
      `${target}<ActualResult><EndDate>2025-01-01</EndDate><NumberOfUnits>12</NumberOfUnits></ActualResult>`,
      { start: 0, target: 12 },
    ],
    [
      'a baseline',
      `${target}<ActualResult><NumberOfUnits>4</NumberOfUnits><Descriptor><DescriptorName>Baseline</DescriptorName></Descriptor></ActualResult>`,
      { start: 4, target: 12 },
    ],
    [
      'a number in words',
      '<TargetResult><Description>1,250.5 km</Description></TargetResult>',
      { start: 0, target: 1250.5 },
    ],
    [
      'a number in a descriptor',
      '<TargetResult><Descriptor><DescriptorValue>7</DescriptorValue></Descriptor></TargetResult>',
      { start: 0, target: 7 },
    ],
    [
      'several targets: the last by date',
      `<TargetResult><EndDate>2027-01-01</EndDate><NumberOfUnits>9</NumberOfUnits></TargetResult>${target}<TargetResult><EndDate>2026-12-31</EndDate><NumberOfUnits>8</NumberOfUnits></TargetResult>`,
      { start: 0, target: 9 },
    ],
  ])('comes from %s', (_, results, expected) => {
    expect(measured(results)?.measure).toMatchObject(expected)
  })

  it.each([
    ['a target of zero without a start', '<TargetResult><NumberOfUnits>0</NumberOfUnits></TargetResult>'],
    ['words', '<TargetResult><Description>about 12</Description></TargetResult>'],
    ['a number that reads in two ways', '<TargetResult><Description>1,5</Description></TargetResult>'],
    ['an endless number', '<TargetResult><NumberOfUnits>9999999999999999999</NumberOfUnits></TargetResult>'],
    [
      'actuals without a target',
      '<ActualResult><EndDate>2025-01-01</EndDate><NumberOfUnits>3</NumberOfUnits></ActualResult>',
    ],
  ])('does not come from %s', (_, results) => {
    expect(measured(results)?.measure).toBeNull()
  })

  it('takes one check-in a day, none of the future, and no percentage beyond 0–100', () => {
    const actual = (on: string, value: number) =>
      `<ActualResult><EndDate>${on}</EndDate><NumberOfUnits>${value}</NumberOfUnits></ActualResult>`
    const results = `${target}${actual('2026-03-02', 5)}${actual('2026-01-01', 3)}${actual('2026-01-01', 4)}${actual('2026-03-03', 6)}${actual('2026-02-01', 101)}`
    expect(measured(results, '%')?.checkIns.map(c => [c.on, c.value])).toEqual([
      ['2026-01-01', 3],
      ['2026-03-02', 5],
    ])
  })
})
