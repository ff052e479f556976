import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { reportOf } from '../report/read-report.ts'
import { ASKED, byChance, closedSurvey, opened, peopleIn, randomWave } from '../report/report.factory.ts'
import { scoreOf } from '../report/score-of.ts'
import { SOMEBODY } from '../report/sight.ts'
import { middleOf } from '../report/told.ts'
import { readBy, waveFor } from '../report/wave.ts'
import { titleOf, toldOf } from './findings.ts'

describe('the figure behind a finding', () => {
  it('is the one that the report of the same group shows, in every organisation', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.integer({ min: 6, max: 90 }),
        fc.integer({ min: 1, max: 9 }),
        (seed, people, nodes) => {
          const wave = randomWave(seed, people, nodes)
          for (const place of wave.survey.units.keys()) {
            const { group } = wave.gate.unit(place)
            if (group === null) continue
            const shown = reportOf(opened(wave, place)).factors
            const found = ASKED.factors.map(({ code }) => scoreOf(toldOf(wave, group, 'factor', code)))
            expect(found).toEqual(shown.map(({ score }) => score))
          }
        },
      ),
      { numRuns: 25 },
    )
  })

  it('is none of a topic, of an unknown code, or of a question that is not counted', () => {
    const wave = randomWave(3, 40, 3)
    const group = wave.gate.unit(0).group
    if (group === null) throw new Error('The whole is always shown here.')
    for (const [kind, code] of [
      ['topic', 'meetings'],
      ['factor', 'moon'],
      ['question', 'moon'],
      ['question', 'why'],
      ['question', 'site'],
    ] as const)
      expect([code, toldOf(wave, group, kind, code)]).toEqual([code, null])
    const told = toldOf(wave, group, 'question', 'e1')
    expect(told !== null && middleOf(told) >= 0).toBe(true)
  })

  it('of a group that somebody who leads nothing may not see is not theirs: the gate gives them the whole instead', () => {
    const { survey, columns } = closedSurvey(peopleIn([-1, 0, 0], [10, 20, 20]), byChance(5))
    const led = waveFor(survey, columns, { isPeople: true, leads: new Set() })
    expect(led.gate.unit(1).group).toMatchObject({ unit: 1, n: 20 })
    expect(readBy(led, SOMEBODY).gate.unit(1)).toMatchObject({ why: 'not_yours', group: { unit: 0 } })
  })
})

test('a finding is called as in the report; one that the survey has not has no name', () => {
  const wave = randomWave(1, 20, 2)
  expect(titleOf(wave, 'factor', 'direction')).toBe('Direction')
  expect(titleOf(wave, 'question', 'e1')).toBe('I know e1.')
  expect(titleOf(wave, 'topic', 'meetings')).toBe('Meetings')
  for (const kind of ['factor', 'question', 'topic'] as const) expect(titleOf(wave, kind, 'moon')).toBeNull()
})
