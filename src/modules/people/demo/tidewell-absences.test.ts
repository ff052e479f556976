import { describe, expect, test } from 'vitest'
import { addDays } from '#kernel/local-date.ts'
import { seeded } from '#kernel/seeded.ts'
import { overlapOf, spans } from '../span.ts'
import { DEMO_SEED } from './demo.ts'
import { tidewellAbsences } from './tidewell-absences.ts'
import { tidewellPeople } from './tidewell-people.ts'

/** Days on which somebody may look at the demo: any weekday, the ends of months and years, a leap day. */
const DAYS = ['2026-11-23', '2026-03-01', '2027-12-31', '2028-02-29', '2026-08-02']

function drawn(asOf: string) {
  const random = seeded(DEMO_SEED).fork('people')
  const { holder } = tidewellPeople(random, asOf, Date.parse(asOf))
  const absences = tidewellAbsences(random.fork('absences'), asOf, Date.parse(asOf), holder)
  return { absences, of: (key: string) => absences.filter(row => row.personId === holder.get(key)), holder }
}

describe.each(DAYS)('the absences of Tidewell on %s', asOf => {
  const { absences, of, holder } = drawn(asOf)

  test('are of people who have a post', () => {
    const known = new Set(holder.values())
    expect(absences.filter(({ personId }) => !known.has(personId))).toEqual([])
  })

  test('end after they begin, and all end', () => {
    expect(absences.filter(({ from, to }) => to === null || to < from)).toEqual([])
  })

  test('never hold one person twice on a day', () => {
    const spansOf = Map.groupBy(absences, ({ personId }) => personId)
    const twice = Array.from(spansOf.values()).flatMap(own =>
      own.flatMap((one, at) => own.slice(at + 1).filter(other => overlapOf(one, other) !== null)),
    )
    expect(twice).toEqual([])
  })

  test('are covered by nobody who is away', () => {
    const covered = absences.filter(({ coverId }) => coverId !== null)
    expect(covered.length).toBeGreaterThan(0)
    const alone = covered.filter(({ coverId, from, to }) =>
      absences.some(other => other.personId === coverId && overlapOf(other, { from, to }) !== null),
    )
    expect(alone).toEqual([])
  })

  test.each([
    ['Platform manager', -21, 83, null],
    ['Manager Field South', 1, 2, null],
    ['Insights lead', -7, 6, 'Insights 1'],
  ] as const)('tell that the %s is away from day %i to day %i', (key, first, last, cover) => {
    expect(of(key)).toMatchObject([
      {
        from: addDays(asOf, first),
        to: addDays(asOf, last),
        coverId: cover === null ? null : holder.get(cover),
        coverState: cover === null ? null : 'accepted',
      },
    ])
  })

  test('leave everybody else of the company at work from three weeks before to two weeks after', () => {
    const told = new Set(
      ['Platform manager', 'Manager Field South', 'Insights lead'].map(key => holder.get(key)),
    )
    const away = absences.filter(
      row => !told.has(row.personId) && overlapOf(row, { from: addDays(asOf, -21), to: addDays(asOf, 13) }),
    )
    expect(away).toEqual([])
    expect(absences.filter(row => spans(row, asOf))).toHaveLength(2)
  })
})

test('the same seed draws the same absences', () => {
  expect(drawn('2026-11-23').absences).toEqual(drawn('2026-11-23').absences)
})
