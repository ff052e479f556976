import { describe, expect, test } from 'vitest'
import type { Population } from '../release/population.ts'
import { type FactorScore, scoreOf100 } from './measure.ts'
import { personMeans } from './person-means.ts'
import { type Bytes, closedSurvey, PEOPLE_TEAM, peopleIn } from './report.factory.ts'
import type { ShownGroup } from './shown.ts'
import { waveFor } from './wave.ts'

/** Means of one unit, in which everybody after the given ones answered nothing. */
function meansOf(
  given: readonly Bytes[],
  codes: readonly string[],
  population: Population = peopleIn([-1], [8]),
) {
  const { survey, columns } = closedSurvey(population, person => given[person] ?? {})
  const wave = waveFor(survey, columns, PEOPLE_TEAM)
  const group = wave.gate.unit(0).group as ShownGroup
  return { wave, group, means: [...personMeans(wave, group, codes)].slice(0, given.length) }
}

describe('the mean of a person', () => {
  test.each<[string, string[], Bytes, number]>([
    ['is that of their answers', ['e1', 'e2'], { e1: [5], e2: [2] }, 3.5],
    ['turns what is reversed round', ['s1', 's2'], { s1: [1], s2: [3] }, 4],
    ['counts half of the questions', ['e1', 'e2'], { e1: [4] }, 4],
    ['needs half of the questions', ['e1', 'e2', 'd1'], { e1: [4] }, Number.NaN],
    ['needs not more than half', ['e1', 'e2', 'd1'], { e1: [4], d1: [1] }, 2.5],
    ['leaves out what does not apply', ['s1', 's2'], { s1: [255], s2: [2] }, 2],
    ['is none when nothing applies', ['s1'], { s1: [255] }, Number.NaN],
    ['is none of somebody who answered nothing', ['e1', 'e2'], {}, Number.NaN],
    [
      'knows no questions of other kinds',
      ['e1', 'friend', 'site', 'why', 'nothing'],
      { e1: [3], friend: [11] },
      3,
    ],
  ])('%s', (_, codes, given, mean) => {
    expect(meansOf([given], codes).means).toEqual([mean])
  })

  test('is told of nobody where there is no question of five points', () => {
    expect(meansOf([{ friend: [11] }], ['friend', 'nothing']).means).toEqual([])
    expect(meansOf([{ e1: [5] }], []).means).toEqual([])
  })

  test('of a level are those of its people, in their order', () => {
    const population = {
      ...peopleIn([-1], [14]),
      attributes: [{ levels: 2, levelOf: Array.from({ length: 14 }, (_, at) => (at % 2) + 1) }],
    }
    const given = Array.from({ length: 14 }, (_, at): Bytes => ({ e1: [(at % 5) + 1] }))
    const { wave, group } = meansOf(given, ['e1'], population)
    const level = { ...group, attribute: 0, level: 2 }
    expect([...personMeans(wave, level, ['e1'])]).toEqual([2, 4, 1, 3, 5, 2, 4])
  })
})

describe('the index of a factor', () => {
  const score = (...questions: string[]) => ({ questions }) as unknown as FactorScore
  const indexOf = (given: readonly Bytes[], ...questions: string[]) => {
    const { wave, group } = meansOf(given, questions, peopleIn([-1], [24]))
    return scoreOf100(wave, group, score(...questions))
  }
  const alike = (count: number, bytes: Bytes) => new Array<Bytes>(count).fill(bytes)

  test.each<[string, Bytes[], object | null]>([
    [
      'is 50 when everybody is in the middle',
      alike(24, { e1: [3], e2: [3] }),
      { kind: 'percent', percent: 50 },
    ],
    [
      'is 0 when everybody disagrees with everything',
      alike(24, { e1: [1], e2: [1] }),
      { kind: 'percent', percent: 0 },
    ],
    [
      'is not 100 by one who does not quite',
      [...alike(23, { e1: [5], e2: [5] }), { e1: [5], e2: [4] }],
      { kind: 'percent', percent: 99 },
    ],
    ['is a band of fewer than 20', alike(19, { e1: [4], e2: [4] }), { kind: 'band', from: 70, to: 80 }],
    ['is told of six', alike(6, { e1: [3], e2: [3] }), { kind: 'band', from: 50, to: 60 }],
    ['is not told of five', alike(5, { e1: [3], e2: [3] }), null],
    ['is not told of nobody', [], null],
  ])('%s', (_, given, shown) => {
    expect(indexOf(given, 'e1', 'e2')).toEqual(shown)
  })

  test('counts a person once, however many questions they answered', () => {
    // 16 with one answer of 5 of two, eight with two answers of 1: 16 of 24 people, not 16 of 32 answers.
    const given = [...alike(16, { e1: [5] }), ...alike(8, { e1: [1], e2: [1] })]
    expect(indexOf(given, 'e1', 'e2')).toEqual({ kind: 'percent', percent: 67 })
  })
})
