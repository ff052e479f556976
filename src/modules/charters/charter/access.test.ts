import { describe, expect, test } from 'vitest'
import { thrown } from '#test/thrown.ts'
import { actionsFor, type CharterPlace, mustAcknowledge } from './access.ts'

const place = (over: Partial<CharterPlace> = {}): CharterPlace => ({
  state: 'offered',
  offeredBy: 'Grace',
  acknowledgedBy: { person: null, manager: null },
  waitsForNewManager: false,
  hasOpenVersion: false,
  ...over,
})
const byPerson = { person: 'Linus', manager: null }
const byManager = { person: null, manager: 'Grace' }

describe('what the two may do with a charter', () => {
  test.each<[string, CharterPlace, person: string[], manager: string[]]>([
    [
      'while it is a draft',
      place({ state: 'draft', offeredBy: null }),
      ['edit', 'offer', 'archive', 'show'],
      ['edit', 'offer', 'archive'],
    ],
    [
      'offered by the manager',
      place(),
      ['edit', 'acknowledge', 'query', 'archive', 'show'],
      ['edit', 'query', 'archive'],
    ],
    [
      'offered by the person',
      place({ offeredBy: 'Linus' }),
      ['edit', 'query', 'archive', 'show'],
      ['edit', 'acknowledge', 'query', 'archive'],
    ],
    [
      'offered by the manager and acknowledged by the person',
      place({ acknowledgedBy: byPerson }),
      ['edit', 'query', 'archive', 'show'],
      ['edit', 'acknowledge', 'query', 'archive'],
    ],
    [
      'offered by the person and acknowledged by the manager',
      place({ offeredBy: 'Linus', acknowledgedBy: byManager }),
      ['edit', 'acknowledge', 'query', 'archive', 'show'],
      ['edit', 'query', 'archive'],
    ],
    ['in force', place({ state: 'acknowledged' }), ['renew', 'show'], ['renew']],
    [
      'in force under a new manager',
      place({ state: 'acknowledged', waitsForNewManager: true }),
      ['renew', 'show'],
      ['acknowledge', 'renew'],
    ],
    [
      'in force while the next one is written',
      place({ state: 'acknowledged', hasOpenVersion: true }),
      ['show'],
      [],
    ],
    ['superseded', place({ state: 'superseded' }), [], []],
    ['put aside', place({ state: 'archived' }), [], []],
  ])('%s', (_, at, person, manager) => {
    expect([...actionsFor(at, 'person', 'Linus')]).toEqual(person)
    expect([...actionsFor(at, 'manager', 'Grace')]).toEqual(manager)
  })
})

describe('acknowledging', () => {
  test.each<[string, CharterPlace, string]>([
    ['one’s own offer, before the other side has', place(), 'forbidden'],
    [
      'for both sides, for somebody who stands in for the manager of themself',
      place({ offeredBy: 'Radia', acknowledgedBy: { person: 'Grace', manager: null } }),
      'forbidden',
    ],
    ['twice', place({ acknowledgedBy: byManager }), 'illegal_transition'],
    ['a draft', place({ state: 'draft' }), 'illegal_transition'],
    ['what is in force', place({ state: 'acknowledged' }), 'illegal_transition'],
    ['what was superseded', place({ state: 'superseded' }), 'illegal_transition'],
  ])('%s is refused', (_, at, code) => {
    expect(thrown(() => mustAcknowledge(at, 'manager', 'Grace')).code).toBe(code)
  })
})
