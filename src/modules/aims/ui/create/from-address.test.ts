import { expect, test } from 'vitest'
import { givenBy, promptOf } from './from-address.ts'

test('a new goal begins with whose it is and until when, as the address says', () => {
  expect(givenBy({ kind: 'goal', owner: 'd~Declan', scope: 'person', due: '2026-05-29' })).toEqual({
    ...{ ownerId: { id: 'd', label: 'Declan' }, scope: 'person', dueOn: '2026-05-29' },
  })
})

test('a new goal of a team begins with it', () => {
  expect(givenBy({ scope: 'team', team: 't~Pilots' })).toEqual({
    scope: 'team',
    teamId: { id: 't', label: 'Pilots' },
  })
  expect(givenBy({ scope: 'team' })).toEqual({ scope: 'team', teamId: null })
})

test('what makes no sense is as if it were not there', () => {
  expect(givenBy({})).toEqual({})
  expect(givenBy({ owner: 'nobody', scope: 'everything', due: 'soon' })).toEqual({})
})

test('the first goals of somebody new are told apart by their day', () => {
  expect([promptOf({ first: '60' }), promptOf({ first: '61' }), promptOf({})]).toEqual(['60', null, null])
})
