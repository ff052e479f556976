import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { asking, scaled } from '../definition/clarity.factory.ts'
import { type Definition, questionsOf } from '../definition/definition.ts'
import { definitionProblems } from '../definition/problems.ts'
import { nextDue, nextWaves, pickQuestions, waveOf } from './rotation.ts'

const bankOf = (count: number) => asking(...Array.from({ length: count }, (_, at) => scaled(`q${at}`)))
const codesOf = (definition: Definition) => questionsOf(definition).map(({ code }) => code)
const after = (code: string) => ({ showIf: { question: code, anyOf: [1] } })

/** A bank in which some questions depend on one before them. */
const banks = fc
  .array(fc.option(fc.nat(), { freq: 3 }), { minLength: 2, maxLength: 30 })
  .map(depends =>
    asking(...depends.map((on, at) => scaled(`q${at}`, on === null || at === 0 ? {} : after(`q${on % at}`)))),
  )
const ceiling = (bank: Definition, each: number) => Math.ceil(codesOf(bank).length / each)

describe('a rotation', () => {
  it('asks 5 of 20 in the order of the bank, and begins anew after four waves', () => {
    const waves = nextWaves(bankOf(20), new Map(), 5, 5)
    expect(waves[0]).toEqual(['q0', 'q1', 'q2', 'q3', 'q4'])
    expect(waves[3]).toEqual(['q15', 'q16', 'q17', 'q18', 'q19'])
    expect(waves[4]).toEqual(waves[0])
  })

  it('asks every question at least every ⌈questions ÷ each⌉ waves, whatever depends on what', () => {
    fc.assert(
      fc.property(banks, fc.integer({ min: 1, max: 12 }), (bank, each) => {
        const rounds = ceiling(bank, each)
        const waves = nextWaves(bank, new Map(), each, rounds * 4)
        for (let from = 0; from + rounds <= waves.length; from++)
          expect(new Set(waves.slice(from, from + rounds).flat()).size).toBe(codesOf(bank).length)
      }),
    )
  })

  it('is the same whenever it is worked out from the same waves', () => {
    fc.assert(
      fc.property(banks, fc.integer({ min: 1, max: 12 }), (bank, each) => {
        const [first = [], second] = nextWaves(bank, new Map(), each, 2)
        const asked = new Map(first.map(code => [code, 1]))
        expect([...pickQuestions(bank, asked, each)]).toEqual(second)
        expect(pickQuestions(bank, asked, each)).toEqual(pickQuestions(bank, new Map(asked), each))
      }),
    )
  })

  it('never asks a question without the one that it depends on, and makes waves that can be launched', () => {
    fc.assert(
      fc.property(banks, fc.integer({ min: 1, max: 12 }), (bank, each) => {
        for (const codes of nextWaves(bank, new Map(), each, 6)) {
          const wave = waveOf(bank, new Set(codes))
          expect(definitionProblems(wave)).toEqual([])
          expect(codesOf(wave).toSorted()).toEqual(codes.toSorted())
        }
      }),
    )
  })

  it('asks what is new in the bank next', () => {
    const asked = new Map(codesOf(bankOf(6)).map((code, at) => [code, at < 3 ? 1 : 2]))
    expect([...pickQuestions(bankOf(7), asked, 2)]).toEqual(['q6', 'q0'])
  })
})

describe('a wave', () => {
  const bank = { ...bankOf(4), factors: [] as Definition['factors'] }
  const factor = (code: string, ...questions: string[]) => ({ code, title: { en: code }, questions })

  it('follows each question under its own code, or the name that it has', () => {
    const named = asking(scaled('q0', { trend: 'energy' }), scaled('q1'), scaled('q2'))
    const [one, two] = questionsOf(waveOf(named, new Set(['q0', 'q1'])))
    expect([one, two]).toMatchObject([{ trend: 'energy' }, { trend: 'q1' }])
  })

  it('keeps of a factor what it asks, and no factor of which nothing is left', () => {
    const factors = [factor('mood', 'q0', 'q3'), factor('load', 'q3')]
    expect(waveOf({ ...bank, factors }, new Set(['q0', 'q1'])).factors).toEqual([factor('mood', 'q0')])
  })

  it('keeps no scale that nothing uses', () => {
    const text = { kind: 'text', code: 'why', text: { en: 'Why?' } }
    expect(waveOf(asking(scaled('q0'), text), new Set(['why'])).scales).toEqual([])
  })
})

test.each([
  ['four weeks later', '2026-03-02', 4, '2026-03-02', '2026-03-30'],
  ['in the rhythm that was, when a day was missed', '2026-03-02', 4, '2026-03-05', '2026-03-30'],
  ['once, however many waves were missed', '2026-03-02', 2, '2026-04-20', '2026-04-27'],
])('the next wave is due %s', (_, dueOn, weeks, today, next) => {
  expect(nextDue(dueOn, weeks, today)).toBe(next)
})
