import { describe, expect, test } from 'vitest'
import { CHECKS } from './checks/all-checks.ts'
import { Snapshot } from './facts/snapshot.ts'
import { casesOf, crew, factsOf, told } from './facts.factory.ts'
import { judge } from './judge.ts'
import { RULES, TO_COME } from './rules/all-rules.ts'
import { largeTeam } from './rules/h01-large-team.ts'
import type { Rule } from './rules/rule.ts'
import { above, atLeast, below, fact, said, strengthOf } from './rules/source.ts'
import { wordsInForce } from './rules/words-in-force.ts'
import { THRESHOLDS, thresholdsWith } from './thresholds/thresholds.ts'

const IS = thresholdsWith()
const broken: Rule = {
  ...largeTeam,
  id: 'H00',
  *consider() {
    yield* []
    throw new Error('The tide is out.')
  },
}

describe('all rules together', () => {
  test('one that throws is named, and takes none of the others with it', () => {
    const judged = judge([broken, largeTeam], new Snapshot(factsOf({ people: crew(10) })), IS)
    expect(judged.broken).toEqual([{ rule: 'H00', error: new Error('The tide is out.') }])
    expect(told(judged.cases)).toEqual(['Grace fires moderate'])
  })

  test.each<[string, Parameters<typeof factsOf>[0]]>([
    ['one person', { people: alone() }],
    [
      'nobody who leads',
      { people: Object.fromEntries(NAMES().map(name => [name, { under: null, level: 1, leads: false }])) },
    ],
    ['a quiet week', {}],
    [
      'two who answer for each other by covers',
      {
        people: {
          Grace: { away: ['2026-02-23', '2026-03-20', 'Margaret'] },
          Margaret: { away: ['2026-02-23', '2026-03-20', 'Grace'] },
        },
      },
    ],
    [
      'everybody away',
      { people: Object.fromEntries(NAMES().map(name => [name, { away: ['2026-02-23', null] as const }])) },
    ],
  ])('run in an organisation of %s', (_, facts) => {
    const { broken: wrong, cases } = judge(RULES, new Snapshot(factsOf(facts)), IS)
    expect(wrong).toEqual([])
    expect(cases.every(each => each.wearerId !== '')).toBe(true)
  })

  test('give nobody a new card while they are away, and nobody who is not here', () => {
    const people = Object.fromEntries(NAMES().map(name => [name, { away: ['2026-02-23', null] as const }]))
    const { cases } = judge(RULES, new Snapshot(factsOf({ people: { ...crew(12), ...people } })), IS)
    const present = new Set(Object.keys(crew(12)))
    expect(cases.filter(each => each.verdict === 'fires' && !present.has(each.wearerId))).toEqual([])
  })

  test('each have a paragraph that says what they notice, read, clear, and who sees it', () => {
    for (const rule of RULES) {
      for (const text of Object.values(wordsInForce(rule, IS))) expect(text).toMatch(/^[A-Z0-9].+\.$/)
      expect(rule.steps.length).toBeGreaterThan(1)
      expect(new Set(rule.steps.map(step => step.id)).size).toBe(rule.steps.length)
    }
    const ids = [...RULES.map(rule => rule.id), ...TO_COME.map(rule => rule.id)].toSorted()
    expect(ids).toEqual(Array.from({ length: 23 }, (_, at) => `H${String(at + 1).padStart(2, '0')}`))
  })
})

describe('how strong a situation is', () => {
  test.each([
    ['one source only just', [atLeast(10, 10, '')], 'weak'],
    ['one clear source', [atLeast(11, 10, '')], 'moderate'],
    ['two sources only just', [atLeast(10, 10, ''), below(0.58, 0.6, '')], 'moderate'],
    ['two clear sources', [atLeast(11, 10, ''), above(3, 2, '')], 'strong'],
    ['a person who says so', [said('')], 'strong'],
    ['sources that do not speak', [atLeast(9, 10, ''), fact(false, '')], 'weak'],
  ] as const)('%s', (_, sources, expected) => {
    expect(strengthOf(sources)).toBe(expected)
  })
})

describe('the numbers that rules judge by', () => {
  test('lie within their bounds, and belong to a rule, a check or the balance', () => {
    const rules = new Set(['balance', 'checks', ...[...RULES, ...CHECKS].map(({ id }) => id)])
    for (const [key, { default: usual, low, high, says }] of Object.entries(THRESHOLDS)) {
      expect([key, usual >= low && usual <= high && low < high]).toEqual([key, true])
      expect([key, rules.has(key.split('.')[0] ?? '')]).toEqual([key, true])
      expect(says).not.toBe('')
    }
  })

  test('are those of the organisation, held within the bounds whatever is stored', () => {
    expect(thresholdsWith({ 'H01.reports': 12 })['H01.reports']).toBe(12)
    expect(thresholdsWith({ 'H01.reports': 1 })['H01.reports']).toBe(5)
    expect(thresholdsWith({ 'H01.reports': 1e9 })['H01.reports']).toBe(40)
  })

  test('change what fires', () => {
    const is = thresholdsWith({ 'H01.reports': 20, 'H01.headcount': 200 })
    expect(told(casesOf(largeTeam, { people: crew(10) }, is))).toEqual(['Grace holds'])
  })
})

function NAMES(): string[] {
  return ['Ada', 'Grace', 'Linus', 'Radia', 'Margaret', 'Alan']
}
function alone() {
  return Object.fromEntries(NAMES().map(name => [name, name === 'Ada' ? {} : { left: '2026-01-02' }]))
}
