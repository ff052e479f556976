import fc from 'fast-check'
import { expect, test } from 'vitest'
import { thrown } from '#test/thrown.ts'
import { actionsOf, type Relation } from './access.ts'
import { TalkType } from './contract/shapes.ts'
import { momentProblems, requireConfirmable } from './talk.ts'

const now = new Date('2026-03-02T09:00:00Z')
const later = (ms: number) => new Date(now.getTime() + ms)
const DAY = 86_400_000
const relation = fc.constantFrom<Relation>('organiser', 'participant', 'audience', 'successor')
const type = fc.constantFrom(...TalkType.options)

test('who stands closer to a talk may never do less with it', () => {
  fc.assert(
    fc.property(type, fc.array(relation), relation, (of, relations, more) => {
      const before = actionsOf(of, new Set(relations))
      const after = actionsOf(of, new Set([...relations, more]))
      expect([...before].filter(action => !after.has(action))).toEqual([])
    }),
  )
})

test('who may do anything with a talk may read it', () => {
  fc.assert(
    fc.property(type, fc.array(relation), (of, relations) => {
      const actions = actionsOf(
        of,
        new Set(relations.filter(each => each !== 'audience' || of === 'direction')),
      )
      expect(actions.size === 0 || actions.has('read')).toBe(true)
    }),
  )
})

test('a moment is taken from a day ago to four hundred days ahead, and refused with one reason elsewhere', () => {
  fc.assert(
    fc.property(fc.integer({ min: -800 * DAY, max: 800 * DAY }), away => {
      const fits = away >= -DAY && away <= 400 * DAY
      expect(momentProblems(later(away), now)).toHaveLength(fits ? 0 : 1)
    }),
  )
})

test('nobody confirms what they said themselves, however soon or late', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 30 * DAY }), ms => {
      const standing = { state: 'held', startsAt: now, minutes: 30, confirmedById: null } as const
      const act = () =>
        requireConfirmable({ ...standing, heldById: 'Grace', heldAt: now }, 'Grace', later(ms))
      expect(thrown(act).code).toBe('forbidden')
    }),
  )
})
