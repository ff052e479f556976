import { describe, expect, it, test } from 'vitest'
import { questionsOf } from '../definition/definition.ts'
import { definitionProblems } from '../definition/problems.ts'
import { listInstruments } from './instruments.ts'

const { instruments } = listInstruments()
const named = (code: string) => {
  const found = instruments.find(each => each.code === code)
  if (found === undefined) throw new Error(`There is no ${code}.`)
  return found.definition
}
const factorsOf = (code: string) =>
  Object.fromEntries(named(code).factors.map(factor => [factor.code, factor.questions]))

describe.each(instruments)('$code', ({ definition, sources, title, about }) => {
  it('can be launched as it is', () => {
    expect(definitionProblems(definition)).toEqual([])
  })

  it('says from where it comes and under which licence', () => {
    expect(sources.length).toBeGreaterThan(0)
    for (const { name, licence } of sources)
      expect(`${name}: ${licence}`).toMatch(/\S{3,}: .*(Licen[cs]e|public domain)/)
    expect([title, about].every(text => text.length > 3)).toBe(true)
  })

  it('follows each of its sentences over waves under the same code, here and in other instruments', () => {
    for (const question of questionsOf(definition))
      if ('trend' in question) expect(question.trend).toBe(question.code)
  })

  it('counts each question of a factor once', () => {
    const counted = definition.factors.flatMap(({ questions }) => questions)
    expect(new Set(counted).size).toBe(counted.length)
  })
})

test('are our own bank, and those whose licence lets us', () => {
  expect(instruments.map(({ code, definition }) => [code, questionsOf(definition).length])).toEqual([
    ...[
      ['csps-engagement', 5],
      ['csps-themes', 51],
      ['fevs-engagement', 19],
      ['hse-standards', 35],
      ['own-change-pulse', 8],
    ],
    ...[
      ['own-clarity', 8],
      ['own-engagement', 13],
      ['own-readiness', 6],
      ['own-wellbeing', 5],
    ],
  ])
})

test('the Employee Engagement Index has its three subindices, as OPM counts them', () => {
  expect(factorsOf('fevs-engagement')).toEqual({
    leaders_lead: ['fevs_q53', 'fevs_q54', 'fevs_q56', 'fevs_q60', 'fevs_q61'],
    supervisors: ['fevs_q47', 'fevs_q48', 'fevs_q49', 'fevs_q51', 'fevs_q52'],
    intrinsic_work: ['fevs_q3', 'fevs_q4', 'fevs_q6', 'fevs_q11', 'fevs_q12'],
    global_satisfaction: ['fevs_q40', 'fevs_q69', 'fevs_q70', 'fevs_q71'],
  })
})

test('the Management Standards have the keying of the analysis tool', () => {
  const numbers = Object.entries(factorsOf('hse-standards')).map(([factor, codes]) => [
    factor,
    codes.map(code => Number(code.slice(4))),
  ])
  expect(Object.fromEntries(numbers)).toEqual({
    ...{ demands: [3, 6, 9, 12, 16, 18, 20, 22], control: [2, 10, 15, 19, 25, 30] },
    ...{ lead_support: [8, 23, 29, 33, 35], peer_support: [7, 24, 27, 31] },
    ...{ relationships: [5, 14, 21, 34], role: [1, 4, 11, 13, 17], change: [26, 28, 32] },
  })
  const reversed = questionsOf(named('hse-standards'))
    .filter(question => question.kind === 'scale' && question.reversed)
    .map(({ code }) => Number(code.slice(4)))
  expect(reversed).toEqual([3, 5, 6, 9, 12, 14, 16, 18, 20, 21, 22, 34])
})
