import { describe, expect, test } from 'vitest'
import type { DeedRow } from '#platform/offers.ts'
import type { ShownBy } from './shown-by.ts'
import { standingOf } from './step-standing.ts'
import type { Targets } from './targets.ts'

const PILOTS: Targets = {
  subject: new Set(['Pilots']),
  named: new Set(),
  these: new Set(['Pilots', 'Linus', 'Radia']),
  above: new Map([['Pilots', ['Harbour']]]),
  teams: ['Pilots'],
  people: ['Linus', 'Radia'],
}
const BOTH = {
  teams: ['Pilots', 'People'],
  these: new Set(['Pilots', 'People']),
  above: new Map([
    ['Pilots', ['Harbour', 'Works']],
    ['People', ['Works']],
  ]),
}
const deed = (over: Partial<DeedRow> = {}): DeedRow => ({
  ...{ kind: 'direction_talk', id: 'one', on: '2026-03-02', done: true, about: ['Pilots'] },
  ...{ label: 'Where we go', link: '/', ...over },
})
const talk: ShownBy = { deeds: ['direction_talk'], of: 'these', least: 1 }
const thanks: ShownBy = { deeds: ['recognition'], of: 'these', least: 2 }
const firsts: ShownBy = { deeds: ['recognition', 'guidance'], of: 'these', least: 'each kind' }
const pairs: ShownBy = { deeds: ['one_to_one'], of: 'these', least: 'each' }
const toEach: ShownBy = { ...talk, least: 'each team' }
const often: ShownBy = { deeds: ['one_to_one'], of: 'these', least: 3, within: 14 }
const thank = (id: string, about = ['Linus']) => deed({ kind: 'recognition', id, about })
const dated = (day: string) => deed({ kind: 'one_to_one', id: day, on: `2026-03-${day}`, about: ['Linus'] })
const pair = (id: string, who: string, done = true) => deed({ kind: 'one_to_one', id, about: [who], done })

describe('a step', () => {
  test.each<[string, ShownBy, DeedRow[], string]>([
    ['is open while nothing shows it', talk, [], 'open'],
    ['is begun when it is planned', talk, [deed({ done: false })], 'begun'],
    ['is done when it was held', talk, [deed()], 'done'],
    [
      'is done when one was held, though another is planned',
      talk,
      [deed(), deed({ id: 'two', done: false })],
      'done',
    ],
    ['is not shown by what is about others', talk, [deed({ about: ['People'] })], 'open'],
    ['is not shown by another kind of deed', talk, [thank('one')], 'open'],
    ['is shown by a talk to a team above', talk, [deed({ about: ['Harbour'] })], 'done'],
    ['is not shown by another deed about a team above', thanks, [thank('one', ['Harbour'])], 'open'],
    ['that asks for two is begun with one', thanks, [thank('one')], 'begun'],
    ['that asks for two is begun with the same one twice', thanks, [thank('one'), thank('one')], 'begun'],
    ['that asks for two is done with two', thanks, [thank('one'), thank('two')], 'done'],
    [
      'that asks for one of each kind is begun with two of one',
      firsts,
      [thank('one'), thank('two')],
      'begun',
    ],
    [
      'that asks for one of each kind is done with both',
      firsts,
      [thank('one'), deed({ kind: 'guidance', about: ['Linus'] })],
      'done',
    ],
    ['with each is begun with one', pairs, [pair('one', 'Linus'), pair('two', 'Linus')], 'begun'],
    [
      'with each is begun while one is planned',
      pairs,
      [pair('one', 'Linus'), pair('two', 'Radia', false)],
      'begun',
    ],
    ['with each is done with all', pairs, [pair('one', 'Linus'), pair('two', 'Radia')], 'done'],
    ['to each team is begun with one of two', toEach, [deed()], 'begun'],
    ['to each team is done with both', toEach, [deed(), deed({ id: 'two', about: ['People'] })], 'done'],
    ['to each team is done with one above them all', toEach, [deed({ about: ['Works'] })], 'done'],
    ['to each team is begun with one above the first alone', toEach, [deed({ about: ['Harbour'] })], 'begun'],
    ['of some days is begun with as many far apart', often, ['01', '10', '25'].map(dated), 'begun'],
    ['of some days is done with as many close by', often, ['01', '20', '25', '30'].map(dated), 'done'],
    [
      'about nothing in particular is shown by any',
      { ...thanks, of: 'any', least: 1 },
      [thank('one', [])],
      'done',
    ],
    [
      'about the subject is not shown by what is about its people',
      { ...thanks, of: 'subject', least: 1 },
      [thank('one')],
      'open',
    ],
    [
      'about those named falls back to all where none is named',
      { ...thanks, of: 'named', least: 1 },
      [thank('one')],
      'done',
    ],
  ])('%s', (_, shown, deeds, state) => {
    const targets = shown === toEach ? { ...PILOTS, ...BOTH } : PILOTS
    expect(standingOf(shown, deeds, targets).state).toBe(state)
  })

  test('tells the latest that shows it, the next that is planned, and how many of how many', () => {
    const held = [deed({ id: 'b', on: '2026-03-09' }), deed({ id: 'a' })]
    expect(standingOf(talk, held, PILOTS)).toMatchObject({ deed: { id: 'b' }, count: null })
    const planned = [
      deed({ id: 'b', on: '2026-03-19', done: false }),
      deed({ id: 'a', on: '2026-03-12', done: false }),
    ]
    expect(standingOf(talk, planned, PILOTS)).toMatchObject({ deed: { id: 'a' } })
    expect(standingOf(pairs, [pair('one', 'Linus')], PILOTS).count).toEqual({ done: 1, of: 2 })
    expect(
      standingOf(
        thanks,
        ['a', 'b', 'c'].map(id => thank(id)),
        PILOTS,
      ).count,
    ).toEqual({ done: 2, of: 2 })
  })

  test('with each tells with whom nothing has begun, and asks of those whom it names alone', () => {
    expect(standingOf(pairs, [], PILOTS).nextId).toBe('Linus')
    expect(standingOf(pairs, [pair('one', 'Linus', false)], PILOTS).nextId).toBe('Radia')
    expect(standingOf(thanks, [], PILOTS).nextId).toBeNull()
    const named = { ...PILOTS, named: new Set(['Radia']) }
    const shown: ShownBy = { ...pairs, of: 'named' }
    expect(standingOf(shown, [], named)).toMatchObject({ nextId: 'Radia', count: null })
    expect(standingOf(shown, [deed({ kind: 'one_to_one', about: ['Radia'] })], named)).toMatchObject({
      ...{ state: 'done', nextId: null },
    })
  })

  test('with each tells when it has begun with everybody, until it is done', () => {
    const linus = pair('one', 'Linus', false)
    const standing = (...deeds: Parameters<typeof standingOf>[1]) => standingOf(pairs, deeds, PILOTS)
    expect(standing().allBegun).toBe(false)
    expect(standing(linus).allBegun).toBe(false)
    expect(standing(linus, pair('two', 'Radia', false))).toMatchObject({
      ...{ state: 'begun', nextId: null, count: { done: 0, of: 2 }, allBegun: true },
    })
    const held = standing(pair('one', 'Linus'), pair('two', 'Radia'))
    expect(held).toMatchObject({ state: 'done', allBegun: false })
    const one = deed({ kind: 'direction_talk', done: false })
    expect(standingOf(talk, [one], PILOTS).allBegun).toBe(false)
  })

  test('that asks for three with each counts three of each, and says how many there are with who is next', () => {
    const three: ShownBy = { deeds: ['goal_set'], of: 'these', least: 'each', times: 3 }
    const set = (id: string, who: string) => deed({ kind: 'goal_set', id, about: [who] })
    const ofLinus = ['a', 'b', 'c', 'd'].map(id => set(id, 'Linus'))
    expect(standingOf(three, ofLinus.slice(0, 2), PILOTS)).toMatchObject({
      ...{ state: 'begun', count: { done: 2, of: 6 }, nextId: 'Linus', had: 2 },
    })
    expect(standingOf(three, ofLinus, PILOTS)).toMatchObject({
      ...{ state: 'begun', count: { done: 3, of: 6 }, nextId: 'Radia', had: 0 },
    })
    const all = [...ofLinus, ...['e', 'f', 'g'].map(id => set(id, 'Radia'))]
    expect(standingOf(three, all, PILOTS)).toMatchObject({ state: 'done', nextId: null, had: 0 })
  })

  test('with each of nobody is open', () => {
    expect(standingOf(pairs, [pair('one', 'Linus')], { ...PILOTS, people: [] }).state).toBe('open')
  })
})
