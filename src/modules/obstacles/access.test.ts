import { describe, expect, it, test } from 'vitest'
import { harbourChart } from '#test/harbour-chart.ts'
import { thrown } from '#test/thrown.ts'
import { actionsFor, mustBeAllowed, OBSTACLE_ACTIONS, type ObstaclePlace, relationsTo } from './access.ts'

const chart = harbourChart()
/** Linus raised it, Grace has it. */
const place = (over: Partial<ObstaclePlace> = {}): ObstaclePlace => ({
  raisedById: 'Linus',
  ownerId: 'Grace',
  teamId: 'Pilots',
  sensitive: false,
  aboutId: null,
  helperIds: [],
  namedIds: [],
  goalOwnerId: null,
  acceptorId: null,
  ...over,
})
const may = (obstacle: ObstaclePlace, me: string | null) => [...actionsFor(obstacle, me, chart)]

describe('what somebody is to an obstacle', () => {
  it.each([
    ['Linus', ['raiser', 'mate']],
    ['Grace', ['owner', 'line', 'mate']],
    ['Radia', ['mate']],
    ['Ada', ['line']],
    ['Margaret', []],
    ['Alan', []],
    ['nobody known', []],
  ])('%s is %j', (me, relations) => {
    expect([...relationsTo(place(), me, chart)]).toEqual(relations)
  })
})

describe('who may do what with an obstacle', () => {
  const raiser = ['see', 'edit', 'withdraw', 'confirm', 'reopen']
  const owner = ['see', 'edit', 'take', 'solve', 'escalate', 'relevel']
  it.each<[string, ObstaclePlace, string, string[]]>([
    ['the person who raised it', place(), 'Linus', raiser],
    ['the person in whose court it is', place(), 'Grace', owner],
    ['somebody above the owner takes it over', place(), 'Ada', ['see', 'take', 'help']],
    ['a team mate', place(), 'Radia', ['see', 'help']],
    ['a helper', place({ helperIds: ['Radia'] }), 'Radia', ['see', 'solve']],
    ['the owner of the aim above', place({ acceptorId: 'Margaret' }), 'Margaret', ['see', 'help', 'accept']],
    ['the owner of the goal', place({ goalOwnerId: 'Margaret' }), 'Margaret', ['see', 'help']],
    ['the people team', place(), 'Margaret', []],
    ['the administrator', place(), 'Alan', []],
    ['an outsider', place(), 'nobody known', []],
    [
      'somebody who raised it and has it',
      place({ raisedById: 'Ada', ownerId: 'Ada', teamId: 'Harbour' }),
      'Ada',
      [...owner.slice(0, 6), 'withdraw', 'confirm', 'reopen'],
    ],
  ])('%s', (_, obstacle, me, actions) => {
    expect(may(obstacle, me)).toEqual(actions)
  })
})

describe('who may do what with a sensitive one', () => {
  const sensitive = (over: Partial<ObstaclePlace> = {}) =>
    place({ sensitive: true, aboutId: 'Radia', namedIds: ['Margaret'], acceptorId: 'Ada', ...over })
  it.each<[string, ObstaclePlace, string, string[]]>([
    [
      'the person who raised it',
      sensitive(),
      'Linus',
      ['see', 'edit', 'escalate', 'withdraw', 'confirm', 'reopen', 'name'],
    ],
    [
      'the person in whose court it is',
      sensitive(),
      'Grace',
      ['see', 'edit', 'take', 'solve', 'escalate', 'relevel'],
    ],
    ['somebody who is named', sensitive(), 'Margaret', ['see', 'help']],
    ['the person it is about', sensitive(), 'Radia', []],
    ['the person it is about, even when it came to them', sensitive({ ownerId: 'Radia' }), 'Radia', []],
    ['the person it is about, even when named', sensitive({ namedIds: ['Radia'] }), 'Radia', []],
    ['the head of the organisation', sensitive(), 'Ada', []],
    ['the owner of the goal', sensitive({ goalOwnerId: 'Ada' }), 'Ada', []],
    ['the administrator', sensitive(), 'Alan', []],
    ['a team mate', sensitive({ aboutId: null }), 'Radia', []],
  ])('%s', (_, obstacle, me, actions) => {
    expect(may(obstacle, me)).toEqual(actions)
  })
})

test('the system may do everything', () => {
  expect(may(place({ sensitive: true }), null)).toEqual([...OBSTACLE_ACTIONS])
})

test('hidden is 404, visible but not permitted is 403 and says whom to ask', async () => {
  const hidden = await thrown(() => mustBeAllowed(new Set(), 'take', 'take it'))
  expect(hidden).toMatchObject({ code: 'not_found' })
  const refused = await thrown(() => mustBeAllowed(new Set(['see']), 'accept', 'accept it'))
  expect(refused).toMatchObject({ code: 'forbidden', items: [{ fix: 'Ask the owner of the aim above.' }] })
})
