import { describe, expect, test } from 'vitest'
import { absenceProblems, stateOf } from './absence-rules.ts'

describe('an absence', () => {
  const facts = {
    absences: [
      { id: 'known', personId: 'Linus', from: '2026-07-01', to: '2026-07-10' },
      { id: 'other', personId: 'Radia', from: '2026-08-05', to: null },
    ],
    isActive: (id: string) => id !== 'stranger',
  }
  const asked = (part: object) => ({
    id: 'new',
    personId: 'Linus',
    from: '2026-08-01',
    to: '2026-08-10',
    coverId: null,
    ...part,
  })
  const cases: [string, object, string[]][] = [
    ['needs no cover', {}, []],
    ['may be open-ended', { to: null }, []],
    ['cannot end before it begins', { to: '2026-07-31' }, ['to_before_from']],
    ['cannot share days with another of the same person', { from: '2026-07-10' }, ['overlap']],
    ['may begin on the day after another', { from: '2026-07-11' }, []],
    ['does not clash with itself when it is changed', { id: 'known', from: '2026-07-05' }, []],
    ['cannot be covered by the person away', { coverId: 'Linus' }, ['cover_is_self']],
    ['cannot be covered by somebody away on one of the days', { coverId: 'Radia' }, ['cover_away']],
    ['can be covered by them before they go', { coverId: 'Radia', to: '2026-08-04' }, []],
    ['cannot be covered by somebody without a position', { coverId: 'stranger' }, ['cover_not_here']],
    ['tells everything at once', { from: '2026-07-10', coverId: 'Linus' }, ['overlap', 'cover_is_self']],
  ]
  test.each(cases)('%s', (_, part, codes) => {
    expect(absenceProblems(asked(part), facts).map(({ code }) => code)).toEqual(codes)
  })
})

test.each([
  ['2026-02-28', 'planned'],
  ['2026-03-01', 'active'],
  ['2026-03-05', 'active'],
  ['2026-03-06', 'ended'],
])('from 1 to 5 March it is, on %s, %s', (today, state) => {
  expect(stateOf({ from: '2026-03-01', to: '2026-03-05' }, today)).toBe(state)
  expect(stateOf({ from: '2026-03-01', to: null }, today)).toBe(state === 'ended' ? 'active' : state)
})
