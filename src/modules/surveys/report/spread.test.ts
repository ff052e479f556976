import { describe, expect, test } from 'vitest'
import { AGREE, asking, choicesOf, scaled } from '../definition/clarity.factory.ts'
import type { Definition } from '../definition/definition.ts'
import { questionScore } from './measure.ts'
import { ASKED, type Bytes, closedSurvey, PEOPLE_TEAM, peopleIn } from './report.factory.ts'
import type { ShownGroup } from './shown.ts'
import { spreadOf } from './spread.ts'
import { waveFor } from './wave.ts'

/** The spread of a question over everybody of one unit: how many answered, and percents or bands as “from–to”. */
function spread(
  people: number,
  code: string,
  bytesOf: (person: number) => Bytes,
  definition = ASKED,
  least = 6,
) {
  const { survey, columns } = closedSurvey(peopleIn([-1], [people]), bytesOf, { definition })
  const wave = waveFor({ ...survey, plan: { ...survey.plan, least } }, columns, PEOPLE_TEAM)
  const found = spreadOf(wave, wave.gate.unit(0).group as ShownGroup, code)
  const shares = found?.shares.map(share =>
    share.kind === 'percent' ? share.percent : `${share.from}–${share.to}`,
  )
  return found && [found.answered, shares]
}

const zeros = (count: number) => new Array<number>(count).fill(0)
const LETTERS = Array.from('abcdefghijklmnop')
const MANY: Definition = asking({
  ...{ kind: 'single', code: 'berth', text: { en: 'Which berth?' }, choices: choicesOf(...LETTERS) },
})
const SEVEN: Definition = {
  ...asking(scaled('mood', { scale: 'seven' }), scaled('other')),
  scales: [
    AGREE,
    { code: 'seven', kind: 'rating', points: [...AGREE.points, { en: 'Six' }, { en: 'Seven' }] },
  ],
}

describe('a spread', () => {
  test.each<[string, number, unknown]>([
    ['nothing when nobody answered', 0, null],
    ['nothing of five', 5, null],
    ['how many answered, of six', 6, [6, []]],
    ['how many answered, of nineteen', 19, [19, []]],
    ['how many gave each point, of twenty', 20, [20, [0, 0, 0, 100, 0]]],
  ])('tells %s', (_, answered, expected) => {
    expect(spread(40, 'e1', person => ({ e1: [person < answered ? 4 : 0] }))).toEqual(expected)
  })

  test('counts nobody to whom the question does not apply', () => {
    expect(spread(40, 's1', person => ({ s1: [person < 20 ? 255 : 2] }))).toEqual([20, [0, 100, 0, 0, 0]])
    expect(spread(40, 's1', () => ({ s1: [255] }))).toBeNull()
  })

  test('keeps the points of a reversed question in their order', () => {
    expect(spread(40, 's1', person => ({ s1: [person < 10 ? 1 : 5] }))).toEqual([40, [25, 0, 0, 0, 75]])
  })

  test('has a share for each of nought to ten', () => {
    expect(spread(40, 'friend', person => ({ friend: [person < 30 ? 1 : 11] }))).toEqual([
      ...[40, [75, ...zeros(9), 25]],
    ])
  })

  test('has a share for each of sixteen choices', () => {
    const last = spread(32, 'berth', person => ({ berth: [person < 8 ? 16 : 12] }), MANY)
    expect(last).toEqual([32, [...zeros(11), 75, 0, 0, 0, 25]])
  })

  test('has a share for each of seven points, of which none is favourable', () => {
    expect(spread(40, 'mood', person => ({ mood: [person < 10 ? 7 : 6] }), SEVEN)).toEqual([
      ...[40, [0, 0, 0, 0, 0, 75, 25]],
    ])
    const { survey, columns } = closedSurvey(peopleIn([-1], [40]), () => ({ mood: [7], other: [5] }), {
      definition: SEVEN,
    })
    const wave = waveFor(survey, columns, PEOPLE_TEAM)
    const group = wave.gate.unit(0).group as ShownGroup
    expect(questionScore(wave, group, 'mood')).toBeNull()
    expect(questionScore(wave, group, 'other')).not.toBeNull()
  })

  test('of several choices adds up to more than all, and counts who chose none nowhere', () => {
    // All of the first twenty chose the first and the ninth, half of them also the second; twenty chose none.
    const wants = (person: number): Bytes => ({ wants: person < 20 ? [person % 2 === 0 ? 3 : 1, 1] : [0, 0] })
    expect(spread(40, 'wants', wants)).toEqual([20, [100, 50, 0, 0, 0, 0, 0, 0, 100]])
    expect(spread(40, 'wants', () => ({ wants: [0, 0] }))).toBeNull()
  })

  test('tells a share that nearly all or nearly nobody gave as a band until three times the threshold', () => {
    const answers = (person: number): Bytes => ({ e1: [person === 0 ? 1 : person < 12 ? 3 : 5] })
    expect(spread(24, 'e1', answers, ASKED, 10)).toEqual([24, ['0–10', '0–10', 46, '0–10', 50]])
    expect(spread(30, 'e1', answers, ASKED, 10)).toEqual([30, [3, 0, 37, 0, 60]])
  })

  test.each(['why', 'nothing'])('is not of “%s”, which is a text or not asked', code => {
    expect(spread(40, code, () => ({ e1: [5] }))).toBeNull()
  })

  test('of a ranking is how many put each first, of those who ranked', () => {
    const order = (person: number): Bytes => ({ order: person < 30 ? [2, 1, 3] : [0, 0, 0] })
    expect(spread(40, 'order', order)).toEqual([30, [0, 100, 0]])
  })
})
