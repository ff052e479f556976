import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Card, together } from './together.ts'

const ON = '2026-03-02'
const card = (id: string, over: Partial<Card> = {}): Card => ({
  ...{
    id,
    rule: 'H20',
    hat: 'lead',
    strength: 'moderate',
    subjectKind: 'team',
    scope: [],
    dueOn: null,
    firedOn: '2026-02-20',
    ...over,
  },
})

describe('several situations at once', () => {
  test('are three at first, and the rest is behind them', () => {
    const { first, more } = together(
      ['a', 'b', 'c', 'd'].map(id => card(id)),
      ON,
    )
    expect([first.map(each => each.id), more.map(each => each.id)]).toEqual([['a', 'b', 'c'], ['d']])
  })

  test.each<[string, Card, Card]>([
    ['the more severe', card('b', { rule: 'H05' }), card('a')],
    ['the stronger', card('b', { strength: 'strong' }), card('a')],
    ['of the same weight the older', card('b', { firedOn: '2026-02-10' }), card('a')],
  ])('begin with %s', (_, one, other) => {
    expect(together([other, one], ON).first.map(each => each.id)).toEqual(['b', 'a'])
  })

  test.each<[string, Card, Card, string | undefined]>([
    [
      'begin with the talk where the same team needs both hats',
      card('lead', { scope: ['Pilots'] }),
      manage(null),
      'lead',
    ],
    [
      'begin with the plan when something is due in fourteen days',
      card('lead', { scope: ['Pilots'] }),
      manage('2026-03-16'),
      'manage',
    ],
    [
      'begin with the talk when it is due later',
      card('lead', { scope: ['Pilots'] }),
      manage('2026-03-17'),
      'lead',
    ],
    [
      'are told apart where they are about different teams',
      card('lead', { scope: ['People'] }),
      manage(null),
      undefined,
    ],
  ])('%s', (_, lead, other, first) => {
    expect(together([lead, other], ON).advice[0]?.first).toBe(first)
  })

  test.each<[string, Partial<Card>, Partial<Card>, readonly string[]]>([
    ['what both are about', {}, {}, ['Pilots']],
    [
      'what is told of who is away or new, which everybody reads',
      { rule: 'H02', subjectKind: 'person' },
      { rule: 'H05', subjectKind: 'person' },
      ['Pilots'],
    ],
    ['nothing of who needs support', {}, { rule: 'H06', subjectKind: 'person' }, []],
    ['nothing of another card about one person', { rule: 'H04', subjectKind: 'person' }, {}, []],
  ])('share %s', (_, lead, manager, shared) => {
    const cards = [
      card('lead', { scope: ['Pilots', 'People'], ...lead }),
      card('b', { hat: 'manage', scope: ['Pilots'], ...manager }),
    ]
    expect(together(cards, ON).advice[0]?.shared).toEqual(shared)
  })

  test('share what may be shared, also where a weightier one about one person is there', () => {
    const support = card('a', {
      ...{ rule: 'H06', hat: 'manage', strength: 'strong', subjectKind: 'person', scope: ['Pilots'] },
    })
    const cards = [card('lead', { scope: ['Pilots'] }), support, { ...manage(null), firedOn: '2026-02-27' }]
    expect(together(cards, ON).advice).toMatchObject([
      { leadId: 'lead', manageId: 'manage', shared: ['Pilots'], since: '2026-02-27' },
    ])
  })

  test('never become one: every situation stays itself, once, with its own hat', () => {
    const hats = fc.constantFrom('lead' as const, 'manage' as const, 'both' as const)
    const some = fc.uniqueArray(fc.tuple(fc.integer(), hats), { maxLength: 12, selector: ([id]) => id })
    fc.assert(
      fc.property(some, given => {
        const cards = given.map(([id, hat]) => card(String(id), { hat, scope: ['Pilots'] }))
        const { first, more } = together(cards, ON)
        expect(first.length).toBe(Math.min(3, cards.length))
        expect(new Set([...first, ...more])).toEqual(new Set(cards))
      }),
    )
  })
})

function manage(dueOn: string | null): Card {
  return card('manage', { rule: 'H08', hat: 'manage', scope: ['Pilots'], dueOn })
}
