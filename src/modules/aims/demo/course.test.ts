import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween } from '#kernel/local-date.ts'
import { seeded } from '#kernel/seeded.ts'
import { type CourseWish, drawCourse } from './course.ts'

const NUMBER = { type: 'number', start: 10, target: 40, unit: 'ships', direction: 'up' } as const
const wish: CourseWish = {
  measure: NUMBER,
  course: 'ok',
  startOn: '2026-01-05',
  dueOn: '2026-06-29',
  until: '2026-06-29',
  everyDays: 7,
  missing: 0,
}
const draw = (changes: Partial<CourseWish>, seed = 1) => drawCourse(seeded(seed), { ...wish, ...changes })
const courses = fc.constantFrom('ok', 'behind', 'late', 'low', 'high', 'short', 'busy', 'stale', '' as const)

describe('the course of a goal in the demo', () => {
  it('reports in its rhythm, from one rhythm after the start until the last day', () => {
    const on = draw({ everyDays: 14, until: '2026-03-02' }).map(report => report.on)
    expect(on).toEqual(['2026-01-19', '2026-02-02', '2026-02-16', '2026-03-02'])
  })

  it('whatever the course, every report is in time, in order, and says a chance that people can choose', () => {
    fc.assert(
      fc.property(courses, fc.integer(), fc.integer({ min: 0, max: 200 }), (course, seed, days) => {
        const until = addDays(wish.startOn, days)
        const reports = draw({ course, until, missing: 0.2 }, seed)
        const on = reports.map(report => report.on)
        expect(on).toEqual([...new Set(on)].sort())
        for (const report of reports) {
          expect(report.on > wish.startOn && report.on <= until && report.on <= wish.dueOn).toBe(true)
          expect([10, 30, 50, 70, 90]).toContain(report.chance)
          expect(Number.isFinite(report.value)).toBe(true)
        }
      }),
    )
  })

  it('that is on course ends near its target, one that is behind well before it', () => {
    const last = (course: 'ok' | 'behind') => {
      const ends = Array.from({ length: 50 }, (_, seed) => draw({ course }, seed).at(-1)?.value ?? 0)
      return ends.reduce((sum, end) => sum + end, 0) / ends.length
    }
    expect(last('ok')).toBeGreaterThan(37)
    expect(last('behind')).toBeLessThan(31)
    expect(last('behind')).toBeGreaterThan(22)
  })

  it('towards a smaller number goes down', () => {
    const falling = { ...NUMBER, start: 40, target: 10, direction: 'down' } as const
    const values = draw({ measure: falling }).map(report => report.value ?? 0)
    expect(values[0]).toBeGreaterThan(35)
    expect(values.at(-1)).toBeLessThan(15)
  })

  it('without data has no report at all, and a stale one none for four weeks', () => {
    expect(draw({ course: 'nodata' })).toEqual([])
    const last = draw({ course: 'stale', until: '2026-05-04' }).at(-1)?.on ?? ''
    expect(daysBetween(last, '2026-05-04')).toBeGreaterThan(28)
  })

  it('measured by milestones reports chances without values, and yes or no stays no until it is done', () => {
    expect(draw({ measure: { type: 'milestones' } }).every(report => report.value === null)).toBe(true)
    expect(draw({ measure: { type: 'yesno' } }).every(report => report.value === 0)).toBe(true)
  })

  it('of a band stays around its middle, or falls out of it when the story says so', () => {
    const band = { type: 'band', low: 90, high: 100, unit: '%' } as const
    const inside = (course: 'ok' | 'low') =>
      draw({ measure: band, course }).filter(report => (report.value ?? 0) >= 90).length
    expect(inside('ok')).toBe(draw({ measure: band }).length)
    expect(inside('low')).toBeLessThan(draw({ measure: band, course: 'low' }).length)
  })

  it('forgets about as many reports as it is told to, and never the last', () => {
    const all = draw({}).length
    const kept = Array.from({ length: 40 }, (_, seed) => draw({ missing: 0.3 }, seed))
    const share = kept.reduce((sum, reports) => sum + reports.length, 0) / (all * kept.length)
    expect(share).toBeGreaterThan(0.6)
    expect(share).toBeLessThan(0.8)
    for (const reports of kept) expect(reports.at(-1)?.on).toBe('2026-06-29')
  })
})
