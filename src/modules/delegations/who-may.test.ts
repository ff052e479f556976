import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { chartOn, type OrgChart } from '#modules/people/public.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { thrown } from '#test/thrown.ts'
import { type DelegationAction, may, mustBeAllowed, type Relation, relationsTo } from './access.ts'

const RELATIONS: readonly Relation[] = ['giver', 'receiver', 'absent', 'cover', 'successor', 'line', 'mate']
const ACTIONS: readonly DelegationAction[] = ['see', 'answer', 'steer', 'recall', 'end', 'seeReachIns']

describe('alone, being', () => {
  test.each<[Relation, readonly DelegationAction[]]>([
    ['giver', ['see', 'steer', 'recall', 'end', 'seeReachIns']],
    ['receiver', ['see', 'answer', 'end', 'seeReachIns']],
    ['absent', ['see']],
    ['cover', ['see', 'steer']],
    ['successor', ['see', 'steer', 'recall', 'end']],
    ['line', ['see']],
    ['mate', ['see']],
  ])('the %s allows %j and nothing else', (relation, actions) => {
    expect(ACTIONS.filter(action => may(action, new Set([relation])))).toEqual(actions)
  })

  test('nothing to a delegation allows nothing', () => {
    expect(ACTIONS.filter(action => may(action, new Set()))).toEqual([])
  })
})

test('one more relation never takes anything away, and whoever may do anything sees it', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom(...RELATIONS)), fc.constantFrom(...RELATIONS), (some, one) => {
      for (const action of ACTIONS) {
        if (!may(action, new Set(some))) continue
        expect(may(action, new Set([...some, one]))).toBe(true)
        expect(may('see', new Set(some))).toBe(true)
      }
    }),
  )
})

describe('who may not is told', () => {
  test.each(ACTIONS)('that it does not exist, when they cannot even see it: %s', action => {
    const error = thrown(() => mustBeAllowed(action, new Set()))
    expect(error).toMatchObject({ status: 404, code: 'not_found' })
    expect(error.items[0]?.message).toBe('This delegation does not exist, or is not yours to see.')
  })

  test.each<[DelegationAction, Relation, string, string]>([
    ['answer', 'giver', 'You may not answer this offer.', 'Ask the person it is offered to.'],
    ['steer', 'receiver', 'You may not change this delegation.', 'Ask the person who gives it.'],
    ['recall', 'cover', 'You may not take this delegation back.', 'Ask the person who gives it.'],
    ['end', 'line', 'You may not end this delegation.', 'Ask one of the two.'],
    ['seeReachIns', 'mate', 'You may not see this.', 'Ask one of the two.'],
  ])('whom to ask, when they see it: %s as %s', (action, relation, message, fix) => {
    const error = thrown(() => mustBeAllowed(action, new Set([relation])))
    expect(error.status).toBe(403)
    expect(error.items).toEqual([{ field: '', code: 'forbidden', message, fix }])
  })

  test('nothing, when they may', () => {
    expect(() => mustBeAllowed('recall', new Set<Relation>(['successor']))).not.toThrow()
  })
})

describe('what somebody is', () => {
  let org: Organisation
  let chart: OrgChart
  beforeAll(async () => {
    org = await organisation()
    chart = await org.system(work => chartOn(work, work.today))
  })
  const relations = (from: Name, to: Name, me: Name, absent: Name | null = null) => {
    const place = { fromId: org.id[from], toId: org.id[to], absentId: absent && org.id[absent] }
    return [...relationsTo(place, org.id[me], chart)].sort()
  }

  test.each<[Name, Name, Name, readonly Relation[]]>([
    ['Ada', 'Grace', 'Ada', ['giver', 'line', 'mate']],
    ['Ada', 'Grace', 'Grace', ['mate', 'receiver']],
    ['Ada', 'Grace', 'Linus', ['mate']],
    ['Ada', 'Grace', 'Margaret', []],
    ['Ada', 'Grace', 'Alan', []],
    ['Grace', 'Linus', 'Ada', ['line']],
    ['Grace', 'Linus', 'Radia', ['mate']],
    ['Linus', 'Radia', 'Grace', ['line', 'mate']],
    ['Margaret', 'Alan', 'Grace', []],
    ['Margaret', 'Alan', 'Ada', ['line']],
  ])('when %s gives to %s: %s is %j', (from, to, me, expected) => {
    expect(relations(from, to, me)).toEqual(expected)
  })

  test('who is covered for is that, wherever they stand', () => {
    expect(relations('Ada', 'Grace', 'Alan', 'Alan')).toEqual(['absent'])
    expect(relations('Grace', 'Linus', 'Grace', 'Grace')).toEqual(['absent', 'giver', 'line', 'mate'])
  })

  test('nobody is giver and receiver at once, and only somebody away or gone has a cover or a successor', () => {
    const everybody: readonly Name[] = ['Ada', 'Grace', 'Linus', 'Radia', 'Margaret', 'Alan']
    const name = fc.constantFrom(...everybody)
    fc.assert(
      fc.property(name, name, name, (from, to, me) => {
        fc.pre(from !== to)
        const found = relations(from, to, me)
        expect(found.includes('giver') && found.includes('receiver')).toBe(false)
        expect(found).not.toContain('cover')
        expect(found).not.toContain('successor')
      }),
    )
  })
})

describe('while the giver is away', () => {
  test('their cover steers what others received, not what they received themselves', async () => {
    const org = await organisation()
    const away = { from: '2026-03-02', to: '2026-03-20', coverId: org.id.Radia }
    const absence = await org.http.post(`/api/people/${org.id.Grace}/absences`, away, { as: 'Grace' })
    const answer = { accept: true }
    await org.http.post(`/api/absences/${absence.body.id}/cover-answer`, answer, { as: 'Radia' })
    const chart = await org.system(work => chartOn(work, work.today))
    const asRadia = (to: Name) =>
      relationsTo({ fromId: org.id.Grace, toId: org.id[to], absentId: null }, org.id.Radia, chart)
    expect(may('steer', asRadia('Linus'))).toBe(true)
    expect(may('steer', asRadia('Radia'))).toBe(false)
    expect(may('answer', asRadia('Radia'))).toBe(true)
  })
})
