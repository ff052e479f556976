import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { mayAskOnlyOthers, receptionOf } from './reception.ts'

const DUE = '2026-03-06'

describe('how an announcement was received', () => {
  it.each([
    [
      'five answers, the day after',
      { to: 9, read: 6, answered: 5, meant: 4 },
      '2026-03-07',
      { meant: 4, of: 5 },
    ],
    ['five answers, on the last day', { to: 9, read: 6, answered: 5, meant: 4 }, '2026-03-06', null],
    [
      'everybody has read it before the day',
      { to: 5, read: 5, answered: 5, meant: 5 },
      '2026-03-03',
      { meant: 5, of: 5 },
    ],
    ['four answers, long after', { to: 9, read: 9, answered: 4, meant: 0 }, '2026-04-01', null],
    ['nobody has read it', { to: 9, read: 0, answered: 0, meant: 0 }, '2026-04-01', null],
  ])('%s', (_, counts, today, understood) => {
    expect(receptionOf(counts, DUE, today)).toEqual({
      ...{ to: counts.to, read: counts.read, understood, least: 5 },
    })
  })

  test('never tells what fewer than five people understood, whoever they are and whenever it is asked', () => {
    fc.assert(
      fc.property(
        fc.record({ to: fc.nat(40), read: fc.nat(40), answered: fc.nat(4), meant: fc.nat(4) }),
        fc.constantFrom('2026-03-01', '2026-03-06', '2026-03-07', '2027-01-01'),
        (counts, today) => {
          const reception = receptionOf(counts, DUE, today)
          expect(reception.understood).toBeNull()
          expect(mayAskOnlyOthers(reception)).toBe(false)
        },
      ),
    )
  })

  test('never changes with one more answer before the day, while somebody has not read it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 6, max: 30 }), fc.nat(20), (to, meant) => {
        const before = receptionOf({ to, read: 4, answered: 4, meant }, DUE, DUE)
        const after = receptionOf({ to, read: 5, answered: 5, meant: meant + 1 }, DUE, DUE)
        expect(after.understood).toEqual(before.understood)
      }),
    )
  })

  test('lets a clarification ask only those who chose otherwise once their number may be told', () => {
    const counts = { to: 9, read: 6, answered: 6, meant: 4 }
    expect(mayAskOnlyOthers(receptionOf(counts, DUE, DUE))).toBe(false)
    expect(mayAskOnlyOthers(receptionOf(counts, DUE, '2026-03-07'))).toBe(true)
  })
})
