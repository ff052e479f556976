import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { HarbourChart } from '#modules/people/harbour-chart.factory.ts'
import { thrown } from '#test/thrown.ts'
import { commonManager, deciderOf, type Found, type Rights } from './decider.ts'
import { settledDecider } from './settled-decider.ts'

const chart = new HarbourChart().chart()
const rights = (over: Partial<Rights> = {}): Rights => ({
  ...{ charter: [], held: [], aimOwnerId: null, teamLeadId: null },
  ...over,
})
const one = (deciderId: string, why: string) => ({ kind: 'one', deciderId, why })
const held = (toId: string, fromId = 'Ada') => ({ toId, fromId })

describe('who decides', () => {
  it.each<[string, Partial<Rights>, object]>([
    ['whoever has it in their charter', { charter: ['Linus'], aimOwnerId: 'Grace' }, one('Linus', 'charter')],
    [
      'whoever holds it by a delegation',
      { held: [held('Radia')], aimOwnerId: 'Ada' },
      one('Radia', 'delegation'),
    ],
    ['one who has it by both', { charter: ['Radia'], held: [held('Radia')] }, one('Radia', 'delegation')],
    [
      'not who gave it away',
      { charter: ['Grace'], held: [held('Linus', 'Grace')] },
      one('Linus', 'delegation'),
    ],
    [
      'not who gave on what they were given',
      { held: [held('Grace', 'Ada'), held('Linus', 'Grace')] },
      one('Linus', 'delegation'),
    ],
    ['else the owner of the aim', { aimOwnerId: 'Grace', teamLeadId: 'Margaret' }, one('Grace', 'aim_owner')],
    ['else the lead of the team', { teamLeadId: 'Margaret' }, one('Margaret', 'team_lead')],
    ['nobody, when nothing says it', {}, { kind: 'none' }],
    ['several charters', { charter: ['Linus', 'Radia'] }, { kind: 'several', askId: 'Grace' }],
    [
      'a charter and a delegation',
      { charter: ['Linus'], held: [held('Alan')] },
      { kind: 'several', askId: 'Ada' },
    ],
    ['one who is above the other', { charter: ['Grace', 'Linus'] }, { kind: 'several', askId: 'Grace' }],
  ])('is %s', (_, facts, found) => {
    expect(deciderOf(rights(facts), chart)).toEqual(found)
  })

  it('does not count people who have left', () => {
    const harbour = new HarbourChart()
    harbour.leave('Radia')
    const left = harbour.chart()
    expect(deciderOf(rights({ charter: ['Linus', 'Radia'] }), left)).toEqual(one('Linus', 'charter'))
    expect(deciderOf(rights({ aimOwnerId: 'Radia', teamLeadId: 'Grace' }), left)).toEqual(
      one('Grace', 'team_lead'),
    )
  })
})

test('the nearest common manager is, or is above, each of them, and nobody below them is', () => {
  const who = fc.constantFrom('Ada', 'Grace', 'Linus', 'Radia', 'Margaret', 'Alan')
  fc.assert(
    fc.property(fc.uniqueArray(who, { minLength: 1 }), ids => {
      const manager = commonManager(ids, chart) ?? ''
      const covers = (id: string) => ids.every(each => each === id || chart.isInChain(id, each))
      expect(covers(manager)).toBe(true)
      expect(chart.reportsOf(manager).filter(covers)).toEqual([])
    }),
  )
})

describe('who decides in the end', () => {
  const several: Found = { kind: 'several', askId: 'Grace' }
  const found: Found = { kind: 'one', deciderId: 'Grace', why: 'charter' }
  it.each<[string, Found, string | null, string, string]>([
    ['whom the charters find', found, null, 'Grace', 'charter'],
    ['the same, when they are named too', found, 'Grace', 'Grace', 'charter'],
    ['the manager above several, when named', several, 'Grace', 'Grace', 'named'],
    ['whoever proposes it, where nobody is found', { kind: 'none' }, 'Linus', 'Linus', 'named'],
    ['somebody above them, where nobody is found', { kind: 'none' }, 'Ada', 'Ada', 'named'],
  ])('is %s', (_, by, named, deciderId, why) => {
    expect(settledDecider(by, named, 'Linus', chart)).toMatchObject({ deciderId, why })
  })

  it.each<[string, Found, string | null, string, RegExp]>([
    ['several, and nobody is named', several, null, 'ambiguous_decider', /^Ask Grace who decides/],
    ['several, and one of them is named', several, 'Radia', 'ambiguous_decider', /Grace/],
    [
      'several with nobody in common',
      { kind: 'several', askId: null },
      null,
      'ambiguous_decider',
      /people team/,
    ],
    ['nobody is found nor named', { kind: 'none' }, null, 'no_decider', /Name the goal/],
    ['nobody is found, and a peer is named', { kind: 'none' }, 'Radia', 'decider_named', /your own line/],
    ['somebody is found, and another is named', found, 'Ada', 'decider_named', /Leave it to Grace/],
  ])('is refused with whom to ask: %s', (_, by, named, code, fix) => {
    const error = thrown(() => settledDecider(by, named, 'Linus', chart))
    expect(error).toMatchObject({ status: 422, code: 'rule_broken' })
    expect(error.items[0]).toMatchObject({ field: 'deciderId', code })
    expect(error.items[0]?.fix).toMatch(fix)
  })

  it('tells nobody whose charters they are', () => {
    const both = deciderOf(rights({ charter: ['Linus', 'Radia'] }), chart)
    const { items } = thrown(() => settledDecider(both, null, 'Alan', chart))
    expect(JSON.stringify(items)).not.toMatch(/Linus|Radia/)
  })
})
