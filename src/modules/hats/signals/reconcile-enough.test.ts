import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#kernel/local-date.ts'
import { considered } from '../rules/considered.ts'
import type { Considered } from '../rules/rule.ts'
import { type Source, type Strength, said } from '../rules/source.ts'
import { reconcile, type StandingSignal } from './reconcile.ts'

const ON = '2026-03-02'
const asked = (on: string): Source => said(`Linus asked for guidance on ${on}.`, null, on)

/** A case about Linus, in which he asked on a day, or not at all. */
function support(
  askedOn: string | null,
  strength: Strength = askedOn === null ? 'moderate' : 'strong',
  over: Partial<Considered> = {},
): Considered {
  const sources = askedOn === null ? [] : [asked(askedOn)]
  const about = { wearerId: 'Grace', subject: { kind: 'person' as const, id: 'Linus' } }
  return {
    ...considered({ id: 'H06', hat: 'manage' }, { ...about, sources, fires: true }),
    strength,
    ...over,
  }
}

/** He said on a day that it is enough. */
function ended(enoughOn: string, over: Partial<StandingSignal> = {}): StandingSignal {
  return {
    ...{ id: 'signal', rule: 'H06', subjectKind: 'person', subjectId: 'Linus', wearerId: 'Grace' },
    ...{ state: 'dismissed', firedOn: '2026-01-02', snoozedUntil: null, setAsideAt: 'strong', enoughOn },
    evidence: [asked('2026-02-27')],
    ...over,
  }
}

/** In one word: what becomes of the signal, or whether another opens. */
function outcome(signal: StandingSignal, cases: readonly Considered[], on = ON): string {
  const { opened, kept, cleared } = reconcile(cases, [signal], on)
  return opened.length > 0 ? 'opened' : (kept[0]?.state ?? (cleared.length > 0 ? 'cleared' : 'as it is'))
}

describe('what the person it is about said is enough', () => {
  const blank = { evidence: [{ ...asked('2026-02-27'), says: '' }] }
  const dateless = { evidence: [said('Linus asked for guidance on 2026-02-27.')] }
  const byRecords = { setAsideAt: 'moderate', evidence: [] } as const
  const asCover = { wearerId: 'Margaret' }

  test.each<[string, StandingSignal, Considered[], string]>([
    ['stays away while they ask as before', ended('2026-03-01'), [support('2026-02-27')], 'dismissed'],
    ['comes back when they ask anew', ended('2026-03-01'), [support('2026-03-02')], 'open'],
    ['comes back when they ask anew on that very day', ended(ON), [support(ON)], 'open'],
    [
      'stays away for a request from before it that was not looked at then',
      ended('2026-03-01'),
      [support('2026-02-28')],
      'dismissed',
    ],
    [
      'stays away when sentences are told anew after somebody was erased',
      ended('2026-03-01', blank),
      [support('2026-02-27')],
      'dismissed',
    ],
    [
      'stays away for evidence that an earlier release kept without its day',
      ended('2026-03-01', dateless),
      [support('2026-02-27')],
      'dismissed',
    ],
    ['stays away while records say as much', ended('2026-03-01', byRecords), [support(null)], 'dismissed'],
    ['comes back when records say more', ended('2026-03-01', byRecords), [support(null, 'strong')], 'open'],
    [
      'stays away while it only holds',
      ended('2026-01-01'),
      [support('2026-02-27', 'strong', { verdict: 'holds' })],
      'dismissed',
    ],
    ['stays away for twenty days', ended('2026-02-10'), [support('2026-02-27')], 'dismissed'],
    ['comes back after three weeks', ended('2026-02-09'), [support('2026-02-27')], 'open'],
    ['is still enough when its case was away for a day', ended('2026-03-01'), [], 'as it is'],
    ['is over when nothing speaks after three weeks', ended('2026-02-09'), [], 'cleared'],
    [
      'is enough for who stands in as well',
      ended('2026-03-01'),
      [support('2026-02-27', 'strong', asCover)],
      'as it is',
    ],
    [
      'opens for who stands in when they ask anew',
      ended('2026-03-01'),
      [support('2026-03-02', 'strong', asCover)],
      'opened',
    ],
    [
      'is not enough for somebody else',
      ended('2026-03-01', { subjectId: 'Radia' }),
      [support('2026-02-27')],
      'opened',
    ],
  ])('%s', (_, signal, cases, expected) => {
    expect(outcome(signal, cases)).toBe(expected)
  })

  test('stays away for three weeks whatever comes and goes, unless they ask anew or it is stronger', () => {
    const strengths = fc.constantFrom<Strength>('weak', 'moderate', 'strong')
    const verdicts = fc.constantFrom('fires' as const, 'holds' as const, 'calm' as const, 'quiet' as const)
    const wearers = fc.constantFrom('Grace', 'Margaret')
    const day = fc.record({
      ...{ strength: strengths, verdict: verdicts, wearerId: wearers, isThere: fc.boolean() },
      asksAnew: fc.constantFrom(...Array.from({ length: 12 }, (_, at) => at === 0)),
    })
    const rank = (strength: Strength) => ['weak', 'moderate', 'strong'].indexOf(strength)
    fc.assert(
      fc.property(strengths, fc.array(day, { minLength: 1, maxLength: 30 }), (setAsideAt, days) => {
        const signal = ended(ON, { setAsideAt })
        for (const [at, { isThere, asksAnew, ...now }] of days.entries()) {
          const on = addDays(ON, at)
          const found = support(asksAnew ? on : '2026-02-27', now.strength, now)
          const isBack = ['open', 'opened'].includes(outcome(signal, isThere ? [found] : [], on))
          const isReason = asksAnew || rank(now.strength) > rank(setAsideAt) || at >= 21
          expect(isBack).toBe(isThere && now.verdict === 'fires' && isReason)
          if (isBack) return
        }
      }),
    )
  })
})
