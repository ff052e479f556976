import { describe, expect, test } from 'vitest'
import type { DecisionFact } from '#modules/decisions/public.ts'
import { casesOf, type Told, told } from '../facts.factory.ts'
import { decisionStuck } from './h14-decision-stuck.ts'

const decision = (over: Partial<DecisionFact>): DecisionFact => ({
  ...{
    id: 'berths',
    question: 'How many berths?',
    kind: 'what_why',
    deciderId: 'Ada',
    isOpen: true,
    decideByOn: '2026-03-06',
  },
  ...{ reopened: 0, aimId: null, teamId: null, proposedOn: '2026-02-02', lateTasks: 0, ...over },
})

describe('a decision', () => {
  test.each<[string, Told, string[]]>([
    [
      'is stuck four working days after its date',
      { decisions: [decision({ decideByOn: '2026-02-24' })] },
      ['Ada fires moderate'],
    ],
    [
      'is not stuck after three, though not over',
      { decisions: [decision({ decideByOn: '2026-02-25' })] },
      ['Ada holds'],
    ],
    ['is no matter before its date', { decisions: [decision({})] }, []],
    ['is stuck when it was reopened twice', { decisions: [decision({ reopened: 2 })] }, ['Ada fires weak']],
    [
      'is no matter once made',
      { decisions: [decision({ isOpen: false, decideByOn: '2026-02-02', lateTasks: 3 })] },
      [],
    ],
  ])('%s', (_, facts, expected) => {
    expect(told(casesOf(decisionStuck, facts))).toEqual(expected)
  })

  test.each([
    ['what_why', 'lead'],
    ['how_when', 'manage'],
  ] as const)('about %s asks to %s', (kind, hat) => {
    expect(
      casesOf(decisionStuck, { decisions: [decision({ kind, decideByOn: '2026-02-02' })] })[0]?.hat,
    ).toBe(hat)
  })

  test('that is known to few is not named', () => {
    const [card] = casesOf(decisionStuck, {
      decisions: [decision({ question: null, decideByOn: '2026-02-02' })],
    })
    expect(card?.sources[0]?.says).toBe('A decision known to few is 20 working days late.')
  })
})
