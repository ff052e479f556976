import { describe, expect, test } from 'vitest'
import type { AimFact } from '#modules/aims/public.ts'
import { aim, casesOf, type Told, teamWork, told } from '../facts.factory.ts'
import { executionSlipping } from './h13-execution-slipping.ts'

const late = (late: number, open: number, lateBefore: number, openBefore: number) => ({
  teams: [teamWork('Pilots', { late, open, lateBefore, openBefore })],
})
const goals = (troubled: number, fine: number, healthBefore: AimFact['health'] = 'at_risk') => [
  ...Array.from({ length: troubled }, (_, at) =>
    aim(`troubled ${at}`, { health: 'off_track', healthBefore }),
  ),
  ...Array.from({ length: fine }, (_, at) => aim(`fine ${at}`)),
]

describe('the work of a team', () => {
  test.each<[string, Told, string[]]>([
    [
      'slips when more than a fifth is late for two weeks',
      { work: late(3, 12, 3, 12) },
      ['Grace fires moderate'],
    ],
    ['does not slip at a fifth', { work: late(2, 10, 2, 10) }, ['Grace holds']],
    ['does not slip in a single week', { work: late(6, 12, 1, 12) }, ['Grace holds']],
    ['is in order again below a tenth', { work: late(1, 12, 6, 12) }, []],
    ['is not judged by nine tasks', { work: late(9, 9, 9, 9) }, []],
    ['slips when three of ten goals are in trouble for a week', { aims: goals(3, 7) }, ['Grace fires weak']],
    ['does not slip when one of four is', { aims: goals(1, 3) }, []],
    ['does not slip when they are since today', { aims: goals(4, 0, 'on_track') }, []],
    ['is not judged by three goals', { aims: goals(3, 0) }, []],
    ['is strong with both', { work: late(6, 12, 6, 12), aims: goals(4, 1) }, ['Grace fires strong']],
  ])('%s', (_, facts, expected) => {
    expect(told(casesOf(executionSlipping, facts))).toEqual(expected)
  })
})
