import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY_56, goalFacts } from './aim-facts.factory.ts'
import type { AimFacts } from './aim-facts.ts'
import { contributionOf } from './contribution.ts'
import { progressOf } from './progress.ts'

const parent = goalFacts({ id: 'parent', start: 10, target: 80 })
const child = (id: string, changes: Partial<AimFacts> = {}) =>
  goalFacts({ id, parentId: 'parent', link: 'adds', start: 0, target: 30, value: 12, ...changes })

describe('the contribution of children', () => {
  it('adds what they brought and promised, and shows what nobody promised', () => {
    expect(contributionOf(parent, [child('a'), child('b', { start: 5, target: 27, value: null })])).toEqual({
      share: 12 / 70,
      brought: 12,
      promised: 52,
      needed: 70,
      unassigned: 18,
      parts: [
        { aimId: 'a', brought: 12, promised: 30 },
        { aimId: 'b', brought: 0, promised: 22 },
      ],
      notCounted: [],
    })
  })

  it('works the same towards a smaller number', () => {
    const falling = goalFacts({ start: 410, target: 340 })
    const found = contributionOf(falling, [child('a', { start: 100, target: 60, value: 80 })])
    expect(found).toMatchObject({ brought: -20, promised: -40, needed: -70, unassigned: -30 })
    expect(found?.share).toBeCloseTo(2 / 7, 12)
  })

  it('says why a child that adds is not counted', () => {
    const found = contributionOf(parent, [
      child('a', { unit: 'EUR' }),
      child('b', { type: 'yesno' }),
      child('c'),
    ])
    expect(found?.parts.map(p => p.aimId)).toEqual(['c'])
    expect(found?.notCounted).toEqual([
      { aimId: 'a', reason: 'It is measured in "EUR" and its parent in "ships".' },
      { aimId: 'b', reason: 'It is not measured by a number.' },
    ])
  })

  it('leaves out drafts, and counts a closed child by what it brought', () => {
    expect(contributionOf(parent, [child('a', { state: 'draft' })])).toBeNull()
    expect(contributionOf(parent, [child('a', { state: 'closed', outcome: 'missed' })])?.promised).toBe(12)
  })

  it('is nothing without a number to add to', () => {
    expect(contributionOf(goalFacts({ type: 'yesno' }), [child('a')])).toBeNull()
    expect(contributionOf(parent, [])).toBeNull()
  })

  it('never counts children that enable or support, and never changes the result', () => {
    const anyChild = fc
      .record({
        link: fc.constantFrom('enables', 'supports', null),
        value: fc.integer(),
        target: fc.integer({ min: 1 }),
      })
      .map(changes => child('x', changes as Partial<AimFacts>))
    fc.assert(
      fc.property(fc.array(anyChild), others => {
        expect(contributionOf(parent, others)).toBeNull()
        expect(contributionOf(parent, [child('a'), ...others])).toEqual(contributionOf(parent, [child('a')]))
        expect(progressOf(parent, DAY_56).share).toBeCloseTo(15 / 70, 12)
      }),
    )
  })
})
