import { describe, expect, it, test } from 'vitest'
import { asking, scaled } from '../definition/clarity.factory.ts'
import type { Definition } from '../definition/definition.ts'
import { changesOf, followedFactor, followedIn, pointsAbove, sameGroup } from './change.ts'
import { reportOf } from './read-report.ts'
import { trendOf } from './read-trend.ts'
import { ASKED, type Bytes, closedSurvey, leaderOf, opened, PEOPLE_TEAM, peopleIn } from './report.factory.ts'
import { tell } from './told.ts'
import { readBy, type Wave, waveFor } from './wave.ts'

const told = (share: number, n: number) => tell(share, n, { k: 6, population: null })
const asked = { before: null, after: null }
const pair = (before: number, after: number, n: number) => ({
  ...{ before: told(before, n), after: told(after, n), asked },
})

describe('a change', () => {
  it.each([
    ['a large one among many', 0.7, 0.4, 100, { points: -30, real: true }],
    ['a small one', 0.7, 0.68, 100, { points: -2, real: false }],
    ['none', 0.7, 0.7, 100, { points: 0, real: false }],
  ])('%s', (_, before, after, n, expected) => {
    expect(changesOf([pair(before, after, n)], 'few')).toMatchObject([expected])
    expect(changesOf([pair(before, after, n)], 'many')).toMatchObject([expected])
  })

  it('is not told when either figure is a band, or missing', () => {
    const untold = [pair(0.9, 0.1, 19), { before: null, after: told(0.5, 50), asked }]
    expect(changesOf(untold, 'many')).toEqual([null, null])
    expect(changesOf([], 'few')).toEqual([])
  })

  it('that is real alone may be chance among many', () => {
    const [alone] = changesOf([pair(0.7, 0.5, 50)], 'many')
    const family = [pair(0.7, 0.5, 50), ...Array.from({ length: 8 }, () => pair(0.5, 0.5, 50))]
    const among = changesOf(family, 'many')
    expect([alone?.real, among[0]?.real]).toEqual([true, false])
    expect(among[0]).toMatchObject({ points: -20, low: alone?.low, high: alone?.high })
  })

  it('of a factor is real by its own 80 % interval, as in practice §7, however many factors there are', () => {
    const family = [pair(0.78, 0.47, 22), ...Array.from({ length: 8 }, () => pair(0.5, 0.5, 50))]
    expect(changesOf(family, 'few')[0]).toMatchObject({ points: -32, real: true })
    expect(changesOf([pair(0.6, 0.5, 22)], 'few')[0]).toMatchObject({ real: false })
  })

  it('is not real only because nearly everybody answered, though its interval is narrow then', () => {
    const all = { k: 6, population: 50 }
    const nearly = {
      before: tell(0.6, 49, all),
      after: tell(0.65, 49, all),
      asked: { before: 50, after: 50 },
    }
    const [change] = changesOf([nearly], 'few')
    expect(change?.low).toBeGreaterThan(0)
    expect(change?.real).toBe(false)
  })

  it('is counted in points that a reader can check', () => {
    expect(pointsAbove(told(0.61, 100), told(0.55, 100))).toBe(6)
    expect(pointsAbove(told(0.61, 10), told(0.55, 100))).toBeNull()
    expect(pointsAbove(null, told(0.55, 100))).toBeNull()
  })
})

const later = (definition: Definition, over: object = {}) =>
  waveFor(
    ...entries(closedSurvey(peopleIn([-1, 0], [30, 30]), () => ({}), { definition, id: 'earlier', ...over })),
    PEOPLE_TEAM,
  )
function entries({ survey, columns }: ReturnType<typeof closedSurvey>) {
  return [survey, columns] as const
}

describe('a question in an earlier wave', () => {
  const now = later(ASKED)
  const askedBefore = (...questions: object[]) => later({ ...asking(...questions), factors: [] })
  it.each<[string, Wave, object | null]>([
    [
      'is found by its link, whatever its code',
      askedBefore(scaled('x1', { trend: 'e1', text: { en: 'I know e1.' } })),
      { code: 'x1', reworded: false },
    ],
    [
      'is marked when it was worded otherwise',
      askedBefore(scaled('e1', { trend: 'e1', text: { en: 'Other.' } })),
      { code: 'e1', reworded: true },
    ],
    ['is not followed without a link', askedBefore(scaled('e1')), null],
    [
      'is not compared when it was turned round',
      askedBefore(scaled('e1', { trend: 'e1', reversed: true })),
      null,
    ],
  ])('%s', (_, earlier, expected) => {
    expect(followedIn(now, 'e1', earlier)).toEqual(expected)
  })

  test('makes a factor comparable only when all of it was asked, and nothing else', () => {
    const factors = (questions: string[]) => [{ code: 'engagement', title: { en: 'E' }, questions }]
    const of = (questions: string[]) => later({ ...ASKED, factors: factors(questions) })
    expect(followedFactor(now, 'engagement', of(['e2', 'e1']))).toEqual(['e2', 'e1'])
    expect(followedFactor(now, 'engagement', of(['e1']))).toBeNull()
    expect(followedFactor(now, 'engagement', of(['e1', 'd1']))).toBeNull()
    // s2 is not followed.
    expect(followedFactor(now, 'support', now)).toBeNull()
    expect(followedFactor(now, 'nothing', now)).toBeNull()
  })
})

describe('two waves', () => {
  const wave = (sizes: number[], e1: (person: number) => number, over: object = {}) => {
    const { survey, columns } = closedSurvey(
      peopleIn([-1, 0, 0], sizes),
      person => ({ e1: [e1(person)], e2: [4], d1: [3] }) satisfies Bytes,
      over,
    )
    return waveFor(survey, columns, PEOPLE_TEAM)
  }
  const before = wave([0, 60, 60], () => 5, { id: 'first', title: 'Autumn' })
  // The first 60 are team 1, which has fallen.
  const now = wave([0, 60, 60], person => (person < 60 ? 1 : 5), { wave: 2 })

  test('show a fall where it is, and where it is not', () => {
    const [fallen, steady] = [1, 2].map(place => reportOf(opened(now, place, [before])))
    expect(fallen?.changes).toMatchObject([
      { code: 'e1', change: { points: -100, real: true }, reworded: false },
    ])
    expect(fallen?.factors[0]).toMatchObject({ change: { points: -50, real: true }, toBroader: -25 })
    expect(steady?.changes).toEqual([])
    expect(fallen?.strongest[0]).toMatchObject({ code: 'e2' })
    expect(fallen?.before).toMatchObject({ id: 'first', title: 'Autumn' })
  })

  test('are not compared where the group was not shown then', () => {
    const small = wave([60, 4, 60], () => 5, { id: 'first' })
    const report = reportOf(opened(now, 1, [small]))
    expect([report.before, report.changes, report.factors[0]?.change]).toEqual([null, [], null])
    expect(trendOf(opened(now, 1, [small]))).toMatchObject({
      waves: [{ n: null }, { n: 60 }],
      factors: [{ scores: [null, { shown: { percent: 50 } }], change: null }, {}, {}],
    })
  })

  test('are matched by the id of the team, not by where it stood', () => {
    const moved = {
      ...before,
      survey: {
        ...before.survey,
        units: before.survey.units.map((unit, at) => ({
          ...unit,
          id: ['team0', 'team2', 'team1'][at] ?? null,
        })),
      },
    }
    const [, group] = now.gate.units()
    if (group === undefined) throw new Error('Not shown.')
    expect(sameGroup(now, group, readBy(moved, PEOPLE_TEAM))?.unit).toBe(2)
    expect(sameGroup(now, group, readBy(moved, leaderOf('team2')))).toBeNull()
  })

  test('make a trend, the oldest first', () => {
    const { waves, questions } = trendOf(opened(now, 1, [before]))
    expect(waves.map(({ id }) => id)).toEqual(['first', 'survey'])
    expect(questions.find(({ code }) => code === 'e1')).toMatchObject({
      scores: [{ shown: { percent: 100 } }, { shown: { percent: 0 } }],
      change: { points: -100, real: true },
    })
  })

  test('of one that asks in turns compare each question with the last time it was asked', () => {
    const asks = (...codes: string[]) => ({
      definition: { ...asking(...codes.map(code => scaled(code, { trend: code }))), factors: [] },
    })
    const pulse = (id: string, answers: Bytes) => {
      const { survey, columns } = closedSurvey(peopleIn([-1], [60]), () => answers, {
        ...{ id, ...asks(...Object.keys(answers)) },
      })
      return waveFor(survey, columns, PEOPLE_TEAM)
    }
    const first = pulse('first', { e1: [5], e2: [5] })
    const second = pulse('second', { e1: [1], d1: [4] })
    const third = pulse('third', { e2: [1], d1: [5] })
    const { questions } = trendOf(opened(third, 0, [second, first]))
    expect(questions.map(({ code, change, between }) => [code, change?.points, between])).toEqual([
      ['e2', -100, [0, 2]],
      ['d1', 0, [1, 2]],
      // Not asked this time: what became of it is still told.
      ['e1', -100, [0, 1]],
    ])
    expect(questions[2]?.scores.map(score => score?.shown)).toEqual([
      { kind: 'percent', percent: 100 },
      { kind: 'percent', percent: 0 },
      undefined,
    ])
  })

  test('tell nothing of a question asked last in a wave that did not show the group', () => {
    const hidden = wave([60, 4, 60], () => 5, { id: 'first' })
    const without = {
      ...now,
      survey: {
        ...now.survey,
        definition: { ...now.survey.definition, sections: asking(scaled('d1')).sections },
      },
    }
    const { questions } = trendOf(opened(without, 1, [hidden]))
    for (const { scores, change, between } of questions)
      expect([scores, change, between]).toEqual([[null, null], null, null])
  })
})
