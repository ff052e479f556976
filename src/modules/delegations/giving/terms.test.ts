import { describe, expect, test } from 'vitest'
import type { Authority } from '../authority/authority.ts'
import { type Parties, partiesProblems, type Terms, termsProblems } from './terms.ts'

const TODAY = '2026-03-02'
const terms: Terms = {
  level: 4,
  areas: null,
  outcome: 'Ships berth within the hour',
  moneyLimit: null,
  peopleLimit: '',
  riskLimit: 'Ask before anything that cannot be undone',
  resources: 'Two boats',
  checkDays: 14,
  startsOn: TODAY,
  untilOn: '2026-06-30',
}
const all: Authority = { most: 5, source: 'brief_giver', untilOn: null, moneyLimit: null }
const borrowed: Authority = { most: 4, source: 'held', untilOn: '2026-05-31', moneyLimit: 5000 }
const parties: Parties = {
  fromId: 'Ada',
  toId: 'Grace',
  toIsHere: true,
  toIsAbove: false,
  absentId: null,
  toIsAway: false,
  holder: null,
}

describe('the terms of an offer', () => {
  test.each<[string, Partial<Terms>, Authority, string[]]>([
    ['within one’s authority are in order', {}, all, []],
    ['at the very level one has are in order', { level: 3 }, { ...all, most: 3, source: 'owner' }, []],
    [
      'above one’s authority are not',
      { level: 4 },
      { ...all, most: 3, source: 'owner' },
      ['level above_authority'],
    ],
    [
      'about what is not one’s own are not',
      { level: 1 },
      { ...all, most: 0, source: 'none' },
      ['level no_authority'],
    ],
    ['that start yesterday are not', { startsOn: '2026-03-01' }, all, ['startsOn start_in_past']],
    ['that end before they start are not', { untilOn: '2026-03-01' }, all, ['untilOn until_before_start']],
    ['without any limit are not', { riskLimit: '' }, all, ['riskLimit no_limit']],
    ['with a limit of money alone are', { riskLimit: '', moneyLimit: 0 }, all, []],
    ['with a limit of people alone are', { riskLimit: '', peopleLimit: 'Your own team' }, all, []],
    [
      'that go beyond what one holds oneself are not, for each reason',
      {},
      borrowed,
      ['untilOn longer_than_held', 'moneyLimit more_than_held'],
    ],
    ['that stay inside what one holds are', { untilOn: '2026-05-31', moneyLimit: 5000 }, borrowed, []],
    [
      'that spend more than one holds are not',
      { untilOn: '2026-05-31', moneyLimit: 5001 },
      borrowed,
      ['moneyLimit more_than_held'],
    ],
  ])('%s', (_, change, authority, found) => {
    const problems = termsProblems({ ...terms, ...change }, authority, TODAY)
    expect(problems.map(({ field, code }) => `${field} ${code}`)).toEqual(found)
  })

  test('say why the level is too high', () => {
    const [problem] = termsProblems({ ...terms, level: 5 }, borrowed, TODAY)
    expect(problem?.message).toBe('You can give up to level 4 here: that is the level at which you hold it.')
  })
})

test.each<[string, Partial<Parties>, string[]]>([
  ['to a colleague', {}, []],
  ['to oneself', { toId: 'Ada' }, ['to_self']],
  ['to somebody who has left', { toIsHere: false }, ['not_here']],
  ['to one’s own manager', { toIsAbove: true }, ['upward']],
  ['to a manager who covers for one', { toIsAbove: true, absentId: 'Ada' }, []],
  ['to somebody away, for work', { toIsAway: true }, []],
  ['to somebody away, as a cover', { toIsAway: true, absentId: 'Ada' }, ['cover_away']],
  ['to the absent person as their own cover', { absentId: 'Grace' }, ['cover_is_self']],
  ['to a second person who decides', { holder: 'Radia' }, ['delegated_already']],
])('an offer %s', (_, change, codes) => {
  expect(partiesProblems({ ...parties, ...change }).map(({ code }) => code)).toEqual(codes)
})
