import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#kernel/local-date.ts'
import { considered } from '../rules/considered.ts'
import type { Considered } from '../rules/rule.ts'
import type { Strength } from '../rules/source.ts'
import { reconcile, type StandingSignal } from './reconcile.ts'

const ON = '2026-03-02'
const DAYS = 14

function found(verdict: Considered['verdict'], strength: Strength = 'moderate'): Considered {
  const about = { wearerId: 'Grace', subject: { kind: 'person' as const, id: 'Grace' } }
  const one = considered({ id: 'H01', hat: 'lead' }, { ...about, sources: [], fires: true })
  return { ...one, strength, verdict, calmDays: verdict === 'calm' ? DAYS : null }
}

/** Noticed on the second of February, and calm since a day. */
function calm(calmSince: string | null, over: Partial<StandingSignal> = {}): StandingSignal {
  return {
    ...{ id: 'signal', rule: 'H01', subjectKind: 'person', subjectId: 'Grace', wearerId: 'Grace' },
    ...{ state: 'open', firedOn: '2026-02-02', snoozedUntil: null, setAsideAt: null, calmSince, ...over },
  }
}

/** In one word what becomes of it, and since when it is calm then. */
function outcome(signal: StandingSignal, cases: readonly Considered[], on = ON, broken: string[] = []) {
  const { kept, cleared, opened } = reconcile(cases, [signal], on, new Set(broken))
  if (opened.length > 0) return 'opened'
  const [one] = kept
  if (one === undefined) return cleared.length > 0 ? 'cleared' : 'as it is'
  return `${one.state}${one.calmSince === null ? '' : `, calm since ${one.calmSince}`}`
}

describe('a situation that must be calm for fourteen days', () => {
  const accepted = { state: 'accepted' } as const
  const dismissed = { state: 'dismissed', setAsideAt: 'moderate' } as const
  const later = { state: 'snoozed', snoozedUntil: '2026-03-20', setAsideAt: 'moderate' } as const
  const enough = { ...dismissed, enoughOn: '2026-02-20' } as const

  test.each<[string, StandingSignal, Considered[], string]>([
    ['begins to be calm on the day', calm(null), [found('calm')], `open, calm since ${ON}`],
    ['stays on the thirteenth day', calm('2026-02-17'), [found('calm')], 'open, calm since 2026-02-17'],
    ['ends on the fourteenth', calm('2026-02-16'), [found('calm')], 'cleared'],
    ['begins anew once it holds', calm('2026-02-16'), [found('holds')], 'open'],
    ['begins anew once it fires', calm('2026-02-16'), [found('fires')], 'open'],
    ['ends at once when it is quiet', calm('2026-03-01'), [found('quiet')], 'cleared'],
    ['ends at once when it is about nothing any more', calm('2026-03-01'), [], 'cleared'],
    [
      'stays as it was answered',
      calm('2026-03-01', accepted),
      [found('calm')],
      'accepted, calm since 2026-03-01',
    ],
    ['ends as it was answered', calm('2026-02-16', accepted), [found('calm')], 'cleared'],
    [
      'that does not fit stays away while it is calm, so that it does not come back within the time',
      calm(null, dismissed),
      [found('calm')],
      `dismissed, calm since ${ON}`,
    ],
    ['that does not fit ends after the same time', calm('2026-02-16', dismissed), [found('calm')], 'cleared'],
    ['that does not fit ends at once when it is quiet', calm(null, dismissed), [], 'cleared'],
    ['for later waits', calm(null, later), [found('calm')], `snoozed, calm since ${ON}`],
    [
      'for later comes back on its day to say that it is calm',
      calm('2026-03-01', { ...later, snoozedUntil: ON }),
      [found('calm')],
      'open, calm since 2026-03-01',
    ],
    ['for later ends meanwhile', calm('2026-02-16', later), [found('calm')], 'cleared'],
    [
      'that is enough stays enough for three weeks',
      calm('2026-02-16', enough),
      [found('calm')],
      'dismissed, calm since 2026-02-16',
    ],
    [
      'that is enough is over after three weeks, calm for long or not',
      calm(null, { ...enough, enoughOn: '2026-02-09' }),
      [found('calm')],
      'cleared',
    ],
    [
      'stays for three days at least',
      calm('2026-02-16', { firedOn: '2026-02-28' }),
      [found('calm')],
      'open, calm since 2026-02-16',
    ],
  ])('%s', (_, signal, cases, expected) => {
    expect(outcome(signal, cases)).toBe(expected)
  })

  test('is left as it is while its rule cannot run, and goes on from there', () => {
    expect(outcome(calm('2026-02-16'), [], ON, ['H01'])).toBe('as it is')
    expect(outcome(calm('2026-02-16'), [found('calm')])).toBe('cleared')
  })

  test('does not begin by being calm', () => {
    expect(reconcile([found('calm')], [], ON).opened).toEqual([])
  })

  test('ends on the first day on which it was calm for as long without a break, or quiet, and on no other', () => {
    const verdicts = fc.constantFrom(
      ...(['fires', 'holds', 'quiet', null] as const),
      ...Array.from({ length: 36 }, () => 'calm' as const),
    )
    let ended = 0
    fc.assert(
      fc.property(fc.array(verdicts, { minLength: 20, maxLength: 60 }), days => {
        let signal = calm(null, { firedOn: ON })
        let since: number | null = null
        for (const [at, verdict] of days.entries()) {
          const on = addDays(ON, at)
          since = verdict === 'calm' ? (since ?? at) : null
          const isAtOnce = verdict === 'quiet' || verdict === null
          const isOver = isAtOnce ? at >= 3 : since !== null && at - since >= DAYS
          const { kept, cleared } = reconcile(verdict === null ? [] : [found(verdict)], [signal], on)
          expect([at, cleared.length > 0]).toEqual([at, isOver])
          if (isOver && !isAtOnce) ended++
          if (isOver || isAtOnce) return
          signal = { ...signal, calmSince: kept[0]?.calmSince ?? null }
        }
      }),
      { numRuns: 500 },
    )
    expect(ended).toBeGreaterThan(50)
  })
})
