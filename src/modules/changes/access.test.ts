import { describe, expect, it, test } from 'vitest'
import { harbourChart } from '#test/harbour-chart.ts'
import { thrown } from '#test/thrown.ts'
import { type ChangeAction, type ChangePlace, may, mayStart, mustBeAllowed, relationsTo } from './access.ts'
import { ChangeAct } from './contract/words.ts'

const chart = harbourChart()
const ACTIONS: readonly ChangeAction[] = ['see', ...ChangeAct.options]
/** Ada leads it, Margaret manages it, Alan helps; it touches the Pilots, where Linus answers for it. */
const place = (over: Partial<ChangePlace> = {}): ChangePlace => ({
  ...{ sponsorId: 'Ada', managerId: 'Margaret', helperIds: ['Alan'], announcedOn: '2026-03-02' },
  impacts: [{ teamId: 'Pilots', ownerId: 'Linus' }],
  ...over,
})
const allowed = (change: ChangePlace, me: string) =>
  ACTIONS.filter(action => may(action, relationsTo(change, me, chart)))

describe('who may do what with an announced change', () => {
  it.each<[string, ChangePlace, string, string[]]>([
    [
      'its sponsor leads it; above all teams, she also decides for each',
      place(),
      'Ada',
      ['see', 'frame', 'purpose', 'answer', 'ask', 'reach', 'record', 'talk', 'survey'],
    ],
    [
      'its change manager manages it',
      place(),
      'Margaret',
      ['see', 'rollout', 'answer', 'ask', 'reach', 'record', 'survey'],
    ],
    ['a helper', place(), 'Alan', ['see', 'ask']],
    ['who leads an impacted team', place(), 'Grace', ['see', 'ask', 'reach', 'record', 'talk', 'survey']],
    ['an impact owner', place(), 'Linus', ['see', 'ask', 'record', 'talk', 'survey']],
    ['somebody it touches', place(), 'Radia', ['see', 'ask']],
    [
      'somebody in a team below one it touches',
      place({ impacts: [{ teamId: 'Harbour', ownerId: null }] }),
      'Radia',
      ['see', 'ask'],
    ],
    ['everybody else reads it', place({ helperIds: [] }), 'Alan', ['see']],
    ['a stranger', place(), 'nobody known', []],
  ])('%s', (_, change, me, actions) => {
    expect(allowed(change, me)).toEqual(actions)
  })
})

describe('before it is announced', () => {
  const hidden = place({ announcedOn: null })
  it.each([
    ['its sponsor', 'Ada', ['see', 'frame', 'purpose', 'answer', 'ask', 'talk', 'survey']],
    ['its change manager', 'Margaret', ['see', 'rollout', 'answer', 'ask', 'reach', 'record', 'survey']],
    ['a helper', 'Alan', ['see', 'ask']],
    ['who leads an impacted team knows nothing', 'Grace', []],
    ['an impact owner knows nothing', 'Linus', []],
    ['somebody it touches knows nothing', 'Radia', []],
  ])('%s', (_, me, actions) => {
    expect(allowed(hidden, me)).toEqual(actions)
  })
})

test('neither the people team nor administrators gain anything by their flag', () => {
  const elsewhere = place({ managerId: 'Grace', helperIds: [], announcedOn: null })
  for (const me of ['Margaret', 'Alan']) expect(allowed(elsewhere, me)).toEqual([])
})

describe('who starts a change', () => {
  it.each([
    ['an executive', 'Ada', true],
    ['a manager', 'Grace', true],
    ['not a contributor', 'Linus', false],
    ['not a stranger', 'nobody known', false],
  ])('%s', (_, me, expected) => {
    expect(mayStart(me, chart)).toBe(expected)
  })
})

test('hidden is 404; visible but not permitted is 403 and says whom to ask', () => {
  expect(thrown(() => mustBeAllowed('ask', new Set(), 'ask'))).toMatchObject({ code: 'not_found' })
  const refused = thrown(() => mustBeAllowed('purpose', new Set(['reader']), 'write the purpose'))
  expect(refused).toMatchObject({
    code: 'forbidden',
    items: [{ message: 'You may not write the purpose.', fix: 'Ask the sponsor.' }],
  })
})
