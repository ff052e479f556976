import { describe, expect, test } from 'vitest'
import { RULES } from '../rules/all-rules.ts'
import TABLE from './shown-by.json' with { type: 'json' }
import { DEEDS, shownBy, shownByWords } from './shown-by.ts'

const steps = RULES.flatMap(({ id, steps: own }) => own.map(step => [id, step.id] as const))

describe('what shows a step', () => {
  test('is said of steps that there are, by deeds that rooms tell of', () => {
    const known = new Set(steps.map(([rule, step]) => `${rule} ${step}`))
    for (const [rule, table] of Object.entries(TABLE))
      for (const [step, { deeds }] of Object.entries(table)) {
        expect(known).toContain(`${rule} ${step}`)
        for (const kind of deeds) expect(Object.keys(DEEDS)).toContain(kind)
      }
  })

  test('is known for two of three steps; the others only the wearer can say', () => {
    const byHand = steps.filter(([rule, step]) => shownBy(rule, step) === null)
    expect(byHand.length).toBeLessThan(steps.length / 3)
    expect(byHand).toContainEqual(['H21', 'example'])
    expect(shownBy('H99', 'talk')).toBeNull()
  })

  test.each([
    [
      'H07',
      'talk',
      'Shown by a direction talk of yours with every team of it, about these people, teams or aims, since it was noticed.',
    ],
    [
      'H20',
      'three',
      'Shown by recognition that you gave (3), about these people, teams or aims, since it was noticed.',
    ],
    [
      'H05',
      'one-to-ones',
      'Shown by a one-to-one with every one of them, about these people, teams or aims, since it was noticed.',
    ],
    [
      'H04',
      'first-goals',
      'Shown by goals that you set for them, 3 with every one of them, about the people it names, since it was noticed.',
    ],
    ['H06', 'daily', 'Shown by a one-to-one (6 within 14 days), about exactly this, since it was noticed.'],
    [
      'H07',
      'pulse',
      'Shown by a survey of its teams, whoever opened it, about exactly this, since it was noticed.',
    ],
  ])('is a sentence that everybody reads: %s %s', (rule, step, says) => {
    const shown = shownBy(rule, step)
    expect(shown === null ? null : shownByWords(shown)).toBe(says)
  })
})
