import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { considered } from '../rules/considered.ts'
import type { Considered } from '../rules/rule.ts'
import type { Strength } from '../rules/source.ts'
import { reconcile, type StandingSignal } from './reconcile.ts'

const ON = '2026-03-02'
const found = (over: Partial<Considered> = {}): Considered => ({
  ...considered(
    { id: 'H01', hat: 'lead' },
    { wearerId: 'Grace', subject: { kind: 'person', id: 'Grace' }, sources: [], fires: true },
  ),
  ...over,
})
const standing = (over: Partial<StandingSignal> = {}): StandingSignal => ({
  ...{
    id: 'signal',
    rule: 'H01',
    subjectKind: 'person',
    subjectId: 'Grace',
    wearerId: 'Grace',
    state: 'open',
  },
  ...{ firedOn: '2026-02-02', snoozedUntil: null, setAsideAt: null, ...over },
})
/** In one word: what becomes of one signal, or of none, given one case, or none. */
function outcome(signal: StandingSignal | null, ...cases: Considered[]): string {
  const { opened, kept, cleared } = reconcile(cases, signal === null ? [] : [signal], ON)
  return opened.length > 0 ? 'opened' : (kept[0]?.state ?? (cleared.length > 0 ? 'cleared' : 'as it is'))
}

describe('a situation', () => {
  test.each<[string, StandingSignal | null, Considered[], string]>([
    ['opens when its case fires', null, [found()], 'opened'],
    ['does not open when its case only holds', null, [found({ verdict: 'holds' })], 'as it is'],
    ['does not open twice', standing(), [found()], 'open'],
    ['stays while its case only holds', standing(), [found({ verdict: 'holds' })], 'open'],
    ['is cleared when its case is quiet', standing(), [found({ verdict: 'quiet' })], 'cleared'],
    ['is cleared when its rule no longer mentions it', standing(), [], 'cleared'],
    ['stays for three days at least', standing({ firedOn: '2026-02-28' }), [], 'as it is'],
    ['is cleared on the third day', standing({ firedOn: '2026-02-27' }), [], 'cleared'],
    ['stays accepted', standing({ state: 'accepted' }), [found()], 'accepted'],
    [
      'that does not fit stays away as long as it is as strong',
      dismissed('moderate'),
      [found({ strength: 'moderate' })],
      'dismissed',
    ],
    [
      'that does not fit comes back when it is stronger',
      dismissed('moderate'),
      [found({ strength: 'strong' })],
      'open',
    ],
    [
      'that does not fit does not come back while it only holds',
      dismissed('weak'),
      [found({ strength: 'strong', verdict: 'holds' })],
      'dismissed',
    ],
    [
      'that does not fit ends with its case, even on the first day',
      { ...dismissed('weak'), firedOn: ON },
      [],
      'cleared',
    ],
    ['for later waits', snoozed('2026-03-03'), [found({ strength: 'weak' })], 'snoozed'],
    ['for later comes back on its day', snoozed('2026-03-02'), [found({ strength: 'weak' })], 'open'],
    [
      'for later comes back when it is stronger',
      snoozed('2026-03-09'),
      [found({ strength: 'strong' })],
      'open',
    ],
    ['of somebody else is another one', standing({ wearerId: 'Ada' }), [found()], 'opened'],
  ])('%s', (_, signal, cases, expected) => {
    expect(outcome(signal, ...cases)).toBe(expected)
  })

  test('of a rule that could not run stays as it is', () => {
    expect(reconcile([], [standing()], ON, new Set(['H01'])).cleared).toEqual([])
  })

  test('opens at most once, whatever the rules say and however often', () => {
    const verdicts = fc.constantFrom('fires' as const, 'holds' as const, 'quiet' as const)
    fc.assert(
      fc.property(
        fc.array(fc.tuple(verdicts, fc.constantFrom('Ada', 'Grace', 'Linus')), { maxLength: 30 }),
        cases => {
          const all = cases.map(([verdict, wearerId]) => found({ verdict, wearerId }))
          const { opened } = reconcile(all, [], ON)
          expect(new Set(opened.map(each => each.wearerId)).size).toBe(opened.length)
          const after = opened.map(each => standing({ wearerId: each.wearerId, firedOn: ON }))
          expect(reconcile(all, after, ON)).toMatchObject({ opened: [], cleared: [] })
        },
      ),
    )
  })
})

function dismissed(setAsideAt: Strength): StandingSignal {
  return standing({ state: 'dismissed', setAsideAt })
}
function snoozed(snoozedUntil: string): StandingSignal {
  return standing({ state: 'snoozed', snoozedUntil, setAsideAt: 'weak' })
}
