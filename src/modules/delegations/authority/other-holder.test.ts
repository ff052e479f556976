import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DELEGATION_STATES, type DelegationState, isOpen } from '../delegation.ts'
import type { Delegation } from '../store/delegations.ts'
import { otherHolder } from './authority-over.ts'

const held = (toId: string, level: number, state: DelegationState = 'active'): Delegation => ({
  ...{ id: 'one', kind: 'aim', title: 'Berth within the hour', aimId: 'berths', taskId: null, teamId: null },
  ...{ absentId: null, absenceId: null, areas: null, fromId: 'Ada', toId, level, outcome: '' },
  ...{ moneyLimit: null, peopleLimit: '', riskLimit: '', resources: '', handover: '', checkDays: 14 },
  ...{ nextCheckOn: null, goodChecks: 0, startsOn: '2026-03-02', untilOn: '2026-06-30', state },
  ...{ needsWhat: null, needsText: null, loweredFrom: null, loweredUntil: null },
  ...{ offeredOn: '2026-03-02', endedOn: null, rev: 1 },
})
const offer = { fromId: 'Ada', toId: 'Grace', level: 4 }

describe('who decides here already', () => {
  test.each<[string, readonly Delegation[], Partial<typeof offer>, string | null]>([
    ['nobody, where nothing is given', [], {}, null],
    ['somebody who acts by themselves, for an offer to act', [held('Linus', 4)], {}, 'Linus'],
    ['nobody, where who holds it agrees first', [held('Linus', 3)], {}, null],
    ['nobody, for an offer to agree first', [held('Linus', 5)], { level: 3 }, null],
    ['the very receiver, at whatever level', [held('Grace', 1)], { level: 1 }, 'Grace'],
    ['not the giver, who passes on what they hold', [held('Ada', 5)], {}, null],
    ['the first of several', [held('Linus', 3), held('Radia', 4), held('Alan', 5)], {}, 'Radia'],
    ['the receiver behind the giver', [held('Ada', 5), held('Grace', 2)], {}, 'Grace'],
  ])('is %s', (_, same, change, holder) => {
    expect(otherHolder(same, { ...offer, ...change })).toBe(holder)
  })

  test.each(DELEGATION_STATES)('counts one that is %s only while it is open', state => {
    expect(otherHolder([held('Linus', 4, state)], offer)).toBe(isOpen(state) ? 'Linus' : null)
  })
})

test('no offer leaves two who decide, and whoever is named holds something open and is not the giver', () => {
  const people = ['Ada', 'Grace', 'Linus', 'Radia'] as const
  const one = fc
    .tuple(fc.constantFrom(...people), fc.integer({ min: 1, max: 5 }), fc.constantFrom(...DELEGATION_STATES))
    .map(([toId, level, state]) => held(toId, level, state))
  fc.assert(
    fc.property(fc.array(one, { maxLength: 6 }), fc.integer({ min: 1, max: 5 }), (same, level) => {
      const holder = otherHolder(same, { ...offer, level })
      const open = same.filter(({ state, toId }) => isOpen(state) && toId !== 'Ada')
      if (holder !== null) expect(open.map(({ toId }) => toId)).toContain(holder)
      else {
        expect(open.filter(({ toId }) => toId === 'Grace')).toEqual([])
        if (level >= 4) expect(open.filter(each => each.level >= 4)).toEqual([])
      }
    }),
  )
})
