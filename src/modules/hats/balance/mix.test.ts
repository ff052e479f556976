import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ACT_NAMES, type ActName } from './act-kinds.ts'
import { type Act, doubt, isEnough, judgement, kindsIn, mixOf, sampling } from './mix.ts'

const times = (n: number, kind: ActName, week: number): Act[] =>
  Array.from({ length: n }, () => ({ kind, week }))

// The two worked examples of practice §3.4.
const managing = [
  ...[...times(4, 'one_to_one', 0), ...times(9, 'task_for_others', 0), ...times(2, 'goal_check_in', 0)],
  ...[...times(4, 'one_to_one', 1), ...times(16, 'task_for_others', 1), ...times(4, 'obstacle_solved', 1)],
  ...[...times(1, 'direction_talk', 2), ...times(4, 'one_to_one', 2), ...times(4, 'task_for_others', 2)],
  ...[...times(1, 'plan_submitted', 3), ...times(9, 'task_for_others', 3), ...times(1, 'recognition', 3)],
]
const leading = [
  ...[...times(1, 'brief_issued', 0), ...times(1, 'direction_talk', 0), ...times(4, 'one_to_one', 0)],
  ...[...times(4, 'recognition', 1), ...times(1, 'decision_why', 1), ...times(4, 'one_to_one', 1)],
  ...[...times(1, 'delegation_wide', 2), ...times(1, 'big_picture_solved', 2)],
  ...[...times(1, 'direction_talk', 3), ...times(1, 'goal_check_in', 3)],
]

describe('the mix of leading and managing', () => {
  it.each([
    ['a manager in the thick of it', managing, [5.876, 11.354, 0.341, 8.98], [0.193, 0.559]],
    ['a leader', leading, [12.926, 4.854, 0.727, 8.23], [0.492, 0.856]],
  ])('is that of the worked example: %s', (_, acts, figures, interval) => {
    const mix = mixOf(acts)
    if (mix === null) throw new Error('nothing recorded')
    const [lead = 0, manage = 0, share = 0, effective = 0] = figures
    expect(mix.lead).toBeCloseTo(lead, 3)
    expect(mix.manage).toBeCloseTo(manage, 3)
    expect(mix.mix).toBeCloseTo(share, 3)
    expect(mix.effective).toBeCloseTo(effective, 2)
    const { low, high } = sampling(mix)
    expect(low).toBeCloseTo(interval[0] ?? 0, 3)
    expect(high).toBeCloseTo(interval[1] ?? 0, 3)
    expect(isEnough(mix)).toBe(true)
    const wider = doubt(acts, mix)
    expect(wider.low).toBeLessThanOrEqual(low)
    expect(wider.high).toBeGreaterThanOrEqual(high)
  })

  it('says nothing without acts in the window of twelve weeks', () => {
    expect(mixOf([])).toBeNull()
    expect(mixOf(times(5, 'one_to_one', 12))).toBeNull()
    expect(mixOf(times(5, 'one_to_one', -1))).toBeNull()
  })

  it.each([
    ['nine events', times(3, 'one_to_one', 0).concat(times(3, 'recognition', 1), times(3, 'guidance', 2))],
    ['two weeks', times(30, 'one_to_one', 0).concat(times(30, 'recognition', 1))],
    [
      'one kind that outweighs all',
      times(3, 'direction_talk', 0).concat(times(9, 'task_for_others', 3), times(9, 'task_for_others', 5)),
    ],
  ])('is not enough to say with %s', (_, acts) => {
    const mix = mixOf(acts)
    expect(mix !== null && isEnough(mix)).toBe(false)
  })

  it('counts four times as much of a kind in a week only twice', () => {
    const [once, often] = [mixOf(times(1, 'recognition', 0)), mixOf(times(4, 'recognition', 0))]
    expect(often?.lead).toBeCloseTo(2 * (once?.lead ?? 0), 12)
  })

  it('halves in four weeks', () => {
    const [now, then] = [mixOf(times(1, 'standup', 0)), mixOf(times(1, 'standup', 4))]
    expect(then?.manage).toBeCloseTo((now?.manage ?? 0) / 2, 12)
  })

  it('counts what nobody confirmed half, and never less than without it', () => {
    const half: Act = { kind: 'one_to_one', week: 0, counts: 0.5 }
    const weight = (acts: Act[]) => {
      const mix = mixOf(acts)
      return (mix?.lead ?? 0) + (mix?.manage ?? 0)
    }
    expect(weight([half])).toBeCloseTo(0.75, 12)
    for (let sure = 1; sure < 9; sure++) {
      const acts = times(sure, 'one_to_one', 0)
      expect(weight([...acts, half])).toBeGreaterThan(weight(acts))
      expect(weight([...acts, half])).toBeLessThan(weight(times(sure + 1, 'one_to_one', 0)))
    }
  })

  it('names what adds most first, and the parts are the whole', () => {
    const parts = kindsIn(managing)
    expect(parts.map(({ kind }) => kind)[0]).toBe('one_to_one')
    expect(parts.find(({ kind }) => kind === 'task_for_others')).toMatchObject({ events: 38, lead: 0 })
    expect(parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12)
    const mix = parts.reduce((sum, { share, lead }) => sum + share * lead, 0)
    expect(mix).toBeCloseTo(mixOf(managing)?.mix ?? 0, 12)
    expect(kindsIn([])).toEqual([])
  })

  it('takes an act for the other hat when its share says so', () => {
    expect(mixOf([{ kind: 'standup', week: 0, lead: 1 }])?.mix).toBe(1)
    expect(mixOf([{ kind: 'direction_talk', week: 0, lead: 0 }])?.mix).toBe(0)
  })

  const anyAct = fc.record({
    kind: fc.constantFrom(...ACT_NAMES),
    week: fc.integer({ min: 0, max: 11 }),
  })

  it('lies between 0 and 1, inside its doubt where judgement moves it, and does not depend on the order', () => {
    fc.assert(
      fc.property(fc.array(anyAct, { minLength: 1, maxLength: 60 }), acts => {
        const mix = mixOf(acts)
        if (mix === null) throw new Error('nothing recorded')
        expect(mix.mix).toBeGreaterThanOrEqual(0)
        expect(mix.mix).toBeLessThanOrEqual(1)
        expect(mix.effective).toBeGreaterThanOrEqual(1 - 1e-9)
        expect(mix.effective).toBeLessThanOrEqual(mix.events + 1e-9)
        const { low, high } = doubt(acts, mix)
        expect(low).toBeLessThanOrEqual(high)
        expect(mixOf([...acts].reverse())?.mix).toBeCloseTo(mix.mix, 9)
      }),
      { numRuns: 40 },
    )
  })

  it('is moved by other judgements the same way each time', () => {
    expect(judgement(managing)).toEqual(judgement(managing))
    const { low, high } = judgement(managing)
    expect(low).toBeLessThan(0.341)
    expect(high).toBeGreaterThan(0.341)
  })

  it('moves towards leading with every act that only leads', () => {
    fc.assert(
      fc.property(fc.array(anyAct, { minLength: 1, maxLength: 40 }), acts => {
        const more = [...acts, { kind: 'change_answer', week: 0 } as const]
        expect(mixOf(more)?.mix).toBeGreaterThanOrEqual((mixOf(acts)?.mix ?? 0) - 1e-9)
      }),
    )
  })
})
