import { describe, expect, test } from 'vitest'
import { casesOf, type Told, teamWork, told } from '../facts.factory.ts'
import { standardsSlipping } from './h23-standards-slipping.ts'

const kept = (recurringOnTime: number, recurring: number) => ({
  teams: [teamWork('Pilots', { recurring, recurringOnTime })],
})

describe('standards of a team', () => {
  test.each<[string, Told, string[]]>([
    ['slip when fewer than 85% are on time', { work: kept(16, 20) }, ['Grace fires weak']],
    ['slip clearly at 71%', { work: kept(17, 24) }, ['Grace fires moderate']],
    ['do not slip at 85%, though that is not over', { work: kept(17, 20) }, ['Grace holds']],
    ['are kept again at 95%', { work: kept(19, 20) }, []],
    ['are not judged by seven', { work: kept(0, 7) }, []],
    ['are judged by eight', { work: kept(0, 8) }, ['Grace fires moderate']],
  ])('%s', (_, facts, expected) => {
    expect(told(casesOf(standardsSlipping, facts))).toEqual(expected)
  })
})
