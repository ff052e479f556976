import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { complete } from '../charter.factory.ts'
import type { StoredContent } from '../store/load-charters.ts'
import { compareCharters } from './compare-charters.ts'

const AIMS: Readonly<Record<string, string>> = { berth: 'Berth within an hour', quiet: 'Quieter tugs' }
const titleOf = (id: string) => AIMS[id] ?? 'An aim you cannot see'
const content = (over: Partial<StoredContent> = {}): StoredContent => {
  const { responsibilities, ...rest } = complete('berth')
  return {
    ...rest,
    responsibilities: responsibilities.map(({ title, standard, aimId }, at) => ({
      id: `r${at}`,
      title,
      standard,
      aimId,
    })),
    ...over,
  }
}
const changes = (before: Partial<StoredContent>, after: Partial<StoredContent>) =>
  compareCharters(content(before), content(after), titleOf)
const one = { id: 'r', title: 'Keep the log', standard: 'within the hour', aimId: null }

describe('what changed between two versions', () => {
  test.each<[string, Partial<StoredContent>, Partial<StoredContent>, object[]]>([
    ['nothing', {}, {}, []],
    [
      'another purpose',
      { purpose: 'Old' },
      { purpose: 'New' },
      [{ field: 'purpose', removed: ['Old'], added: ['New'] }],
    ],
    [
      'a first purpose',
      { purpose: '' },
      { purpose: 'New' },
      [{ field: 'purpose', removed: [], added: ['New'] }],
    ],
    [
      'no purpose any more',
      { purpose: 'Old' },
      { purpose: '' },
      [{ field: 'purpose', removed: ['Old'], added: [] }],
    ],
    [
      'another aim',
      {},
      { purposeAimId: 'quiet' },
      [{ field: 'purposeAim', removed: ['Berth within an hour'], added: ['Quieter tugs'] }],
    ],
    [
      'no aim any more',
      {},
      { purposeAimId: null },
      [{ field: 'purposeAim', removed: ['Berth within an hour'], added: [] }],
    ],
    [
      'an aim that the reader may not see',
      {},
      { purposeAimId: 'secret' },
      [{ field: 'purposeAim', removed: ['Berth within an hour'], added: ['An aim you cannot see'] }],
    ],
    ['another order', { success: ['a', 'b'] }, { success: ['b', 'a'] }, []],
    [
      'one decision more',
      { decidesAlone: ['a'] },
      { decidesAlone: ['a', 'b'] },
      [{ field: 'decidesAlone', removed: [], added: ['b'] }],
    ],
    [
      'a decision that is now only recommended',
      { decidesAlone: ['a'], recommends: [] },
      { decidesAlone: [], recommends: ['a'] },
      [
        { field: 'decidesAlone', removed: ['a'], added: [] },
        { field: 'recommends', removed: [], added: ['a'] },
      ],
    ],
    [
      'what somebody is told',
      { isTold: ['a'] },
      { isTold: ['b'] },
      [{ field: 'isTold', removed: ['a'], added: ['b'] }],
    ],
    [
      'what is not theirs',
      { notMine: ['a'] },
      { notMine: [] },
      [{ field: 'notMine', removed: ['a'], added: [] }],
    ],
    [
      'a standard of behaviour',
      { standards: [] },
      { standards: ['a'] },
      [{ field: 'standards', removed: [], added: ['a'] }],
    ],
    [
      'the review',
      { reviewOn: '2026-08-03' },
      { reviewOn: '2026-08-04' },
      [{ field: 'reviewOn', removed: ['2026-08-03'], added: ['2026-08-04'] }],
    ],
    [
      'a review at all',
      { reviewOn: null },
      { reviewOn: '2026-08-04' },
      [{ field: 'reviewOn', removed: [], added: ['2026-08-04'] }],
    ],
    [
      'what done well means',
      { responsibilities: [one] },
      { responsibilities: [{ ...one, standard: 'by noon' }] },
      [
        {
          field: 'responsibilities',
          removed: ['Keep the log — within the hour'],
          added: ['Keep the log — by noon'],
        },
      ],
    ],
    [
      'the aim of a responsibility',
      { responsibilities: [one] },
      { responsibilities: [{ ...one, aimId: 'quiet' }] },
      [
        {
          field: 'responsibilities',
          removed: ['Keep the log — within the hour'],
          added: ['Keep the log — within the hour — Quieter tugs'],
        },
      ],
    ],
    [
      'a responsibility without a standard',
      { responsibilities: [] },
      { responsibilities: [{ ...one, standard: '' }] },
      [{ field: 'responsibilities', removed: [], added: ['Keep the log'] }],
    ],
    [
      'only the id of a responsibility',
      { responsibilities: [one] },
      { responsibilities: [{ ...one, id: 'other' }] },
      [],
    ],
    [
      'who it takes',
      { worksWith: [] },
      { worksWith: [{ who: 'Tugs', gives: '', gets: 'a tow' }] },
      [{ field: 'worksWith', removed: [], added: ['Tugs — a tow'] }],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(changes(before, after)).toEqual(expected)
  })

  const words = fc.array(fc.string({ minLength: 1, maxLength: 8 }), { maxLength: 6 })
  const any = fc.record({
    ...{
      decidesAlone: words,
      recommends: words,
      isTold: words,
      notMine: words,
      success: words,
      standards: words,
    },
    purpose: fc.string({ maxLength: 12 }),
  })

  test('is nothing between a version and itself, whatever it says', () => {
    fc.assert(
      fc.property(any, text => {
        expect(changes(text, text)).toEqual([])
      }),
    )
  })

  test('is the same read backwards, with what went and what came exchanged', () => {
    fc.assert(
      fc.property(any, any, (before, after) => {
        const back = changes(after, before).map(({ field, removed, added }) => ({
          field,
          removed: added,
          added: removed,
        }))
        expect(changes(before, after)).toEqual(back)
      }),
    )
  })

  test('never names a field in which nothing went or came, and never a line on both sides', () => {
    fc.assert(
      fc.property(any, any, (before, after) => {
        for (const { removed, added } of changes(before, after)) {
          expect(removed.length + added.length).toBeGreaterThan(0)
          expect(removed.filter(line => added.includes(line))).toEqual([])
        }
      }),
    )
  })
})
