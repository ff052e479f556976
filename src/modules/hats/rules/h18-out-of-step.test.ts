import { describe, expect, test } from 'vitest'
import type { RevealedExchange } from '#modules/charters/public.ts'
import { aim, casesOf, type Told, told } from '../facts.factory.ts'
import { outOfStep } from './h18-out-of-step.ts'

const bounced = (bounces: number) => aim('bounced', { bounces })
const waiting = (briefedOn: string) => aim('waiting', { state: 'briefed', briefedOn })
const match = (common: number): RevealedExchange => ({
  ...{
    personId: 'Grace',
    managerId: 'Ada',
    revealedOn: '2026-02-20',
    common,
    gapMean: null,
    gapLowest: null,
    clarity: null,
  },
})
const edits = (count: number) => Array.from({ length: count }, () => ({ byId: 'Ada', on: '2026-02-20' }))

describe('two who depend on each other', () => {
  test.each<[string, Told, string[]]>([
    [
      'are out of step with a plan sent back twice and a brief that waits',
      { aims: [bounced(2), waiting('2026-02-13')] },
      ['Ada fires moderate', 'Grace fires moderate'],
    ],
    ['are not with one of them', { aims: [bounced(2)] }, ['Ada holds', 'Grace holds']],
    [
      'are not with a brief of ten working days',
      { aims: [bounced(2), waiting('2026-02-16')] },
      ['Ada holds', 'Grace holds'],
    ],
    [
      'are not with a plan sent back once',
      { aims: [bounced(1), waiting('2026-02-13')] },
      ['Ada holds', 'Grace holds'],
    ],
    [
      'are with no common priority and a brief that waits',
      { aims: [waiting('2026-01-30')], charters: { exchanges: [match(0)] } },
      ['Ada fires strong', 'Grace fires strong'],
    ],
    [
      'are not with one common priority of three',
      { aims: [waiting('2026-01-30')], charters: { exchanges: [match(1)] } },
      ['Ada holds', 'Grace holds'],
    ],
    [
      'are with three changes of dates by one side and a plan sent back twice',
      { aims: [{ ...bounced(2), edits: edits(3) }] },
      ['Ada fires moderate', 'Grace fires moderate'],
    ],
    ['are not with two', { aims: [{ ...bounced(2), edits: edits(2) }] }, ['Ada holds', 'Grace holds']],
    [
      'are with a need that comes too late and a plan sent back twice',
      {
        aims: [bounced(2), aim('Ada’s', { ownerId: 'Ada' })],
        needs: [{ aimId: 'Ada’s', providerId: 'bounced', byOn: '2026-02-20' }],
      },
      ['Ada fires moderate', 'Grace fires moderate'],
    ],
    ['are no matter once the goal is closed', { aims: [{ ...bounced(5), state: 'closed' }] }, []],
  ])('%s', (_, facts, expected) => {
    expect(told(casesOf(outOfStep, facts))).toEqual(expected)
  })

  test('each get a card of their own, about the other', () => {
    const cases = casesOf(outOfStep, { aims: [bounced(2), waiting('2026-02-13')] })
    expect(cases.map(each => [each.wearerId, each.subject.id, each.seenBy])).toEqual([
      ['Ada', 'Grace', []],
      ['Grace', 'Ada', []],
    ])
  })
})
