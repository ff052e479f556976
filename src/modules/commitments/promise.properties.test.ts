import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#kernel/local-date.ts'
import {
  newDateProblems,
  nextStates,
  type PromiseStanding,
  type PromiseState,
  promiseProblems,
  tallyFrom,
  tallyOf,
} from './promise.ts'

const TODAY = '2026-03-02'
const day = fc.integer({ min: -400, max: 400 }).map(days => addDays(TODAY, days))
const ended = fc.constantFrom<PromiseState>('kept', 'renegotiated', 'missed', 'withdrawn')
const openPromise = day.map(
  (dueOn): PromiseStanding => ({
    ...{ state: 'open', lapsed: false, dueOn, endedOn: null },
  }),
)
const endedPromise = fc
  .record({ state: ended, dueOn: day, endedOn: day, silent: fc.boolean() })
  .map(({ silent, ...rest }): PromiseStanding => ({ ...rest, lapsed: silent && rest.state === 'missed' }))

test('an open promise can always be kept, moved or taken back, and be missed only after its day', () => {
  fc.assert(
    fc.property(openPromise, promise => {
      const next = nextStates(promise, TODAY)
      expect(next).toEqual(expect.arrayContaining(['kept', 'renegotiated', 'withdrawn']))
      expect(next.includes('missed')).toBe(promise.dueOn < TODAY)
      expect(next).not.toContain('open')
    }),
  )
})

test('what was said on an earlier day stays said', () => {
  fc.assert(
    fc.property(endedPromise, promise => {
      fc.pre(!promise.lapsed && promise.endedOn !== TODAY)
      expect(nextStates(promise, TODAY)).toEqual([])
    }),
  )
})

test('no ended promise is moved or taken back, and silence is never opened again', () => {
  fc.assert(
    fc.property(endedPromise, promise => {
      const next = nextStates(promise, TODAY)
      expect(next).not.toContain('renegotiated')
      expect(next).not.toContain('withdrawn')
      if (promise.lapsed) expect(next).toEqual(['kept', 'missed'])
    }),
  )
})

test('a new date is taken exactly when it is not over and is another one', () => {
  fc.assert(
    fc.property(openPromise, day, (promise, dueOn) => {
      const fits = dueOn >= TODAY && dueOn !== promise.dueOn
      expect(newDateProblems(promise, dueOn, TODAY)).toHaveLength(fits ? 0 : 1)
    }),
  )
})

test('every problem names its field below the one it was asked for, and says what to do', () => {
  const side = fc.constantFrom(
    { kind: 'person', id: 'Grace' } as const,
    { kind: 'person', id: 'Linus' } as const,
    { kind: 'party', id: null, name: 'Harbour Office' } as const,
  )
  fc.assert(
    fc.property(side, side, day, (by, to, dueOn) => {
      const problems = promiseProblems({ by, to, dueOn, what: 'Send the tide tables' }, TODAY, 'said.3.')
      expect(problems.some(({ code }) => code === 'due_in_past')).toBe(dueOn < TODAY)
      expect(problems.some(({ code }) => code === 'to_self')).toBe(by.kind === 'person' && by === to)
      expect(problems.some(({ code }) => code === 'nobody_follows')).toBe(
        by.kind === 'party' && to.kind === 'party',
      )
      for (const { field, fix } of problems) {
        expect(field).toMatch(/^said\.3\.(dueOn|to)$/)
        expect(fix).not.toBe('')
      }
    }),
  )
})

test('a tally never counts more kept than answered, and neither moved nor withdrawn ones change its share', () => {
  const count = fc.nat(500)
  fc.assert(
    fc.property(count, count, count, count, (kept, missed, renegotiated, withdrawn) => {
      const tally = tallyOf({ kept, missed, renegotiated, withdrawn })
      expect(tally).toEqual({ ...tallyOf({ kept, missed }), renegotiated })
      expect(tally.of - tally.kept).toBe(missed)
    }),
  )
})

test('a tally looks back over a year and not a day further', () => {
  expect(tallyFrom(TODAY)).toBe('2025-03-02')
})
