import { describe, expect, it, test } from 'vitest'
import { factorScore, questionScore, recommendTold, scoreOf100 } from './measure.ts'
import { heatmapOf } from './read-heatmap.ts'
import { type Bytes, closedSurvey, opened, PEOPLE_TEAM, peopleIn } from './report.factory.ts'
import type { ShownGroup } from './shown.ts'
import { spreadOf } from './spread.ts'
import { countedOf, middleOf, tell } from './told.ts'
import { waveFor } from './wave.ts'

/** Everybody of one unit, answering by place. */
function whole(people: number, bytesOf: (person: number) => Bytes, invited = people) {
  const { survey, columns } = closedSurvey(peopleIn([-1], [people]), bytesOf)
  const asked = { ...survey, units: survey.units.map(unit => ({ ...unit, invited })) }
  const wave = waveFor(asked, columns, PEOPLE_TEAM)
  const group = wave.gate.unit(0).group as ShownGroup
  return { wave, group }
}

describe('a share as it is told', () => {
  it.each([
    ['a whole percent from 20 answers on', 13 / 20, 20, { kind: 'percent', percent: 65 }],
    ['a band under 20', 12 / 19, 19, { kind: 'band', from: 60, to: 70 }],
    ['a band when few all say the same', 1, 17, { kind: 'band', from: 90, to: 100 }],
    ['nothing under the threshold', 1, 5, undefined],
  ])('%s', (_, share, n, shown) => {
    expect(tell(share, n, { k: 6, population: null })?.shown).toEqual(shown)
  })

  test('has an interval that every share told alike shares', () => {
    for (const n of [8, 15, 200])
      for (let count = 0; count <= n; count++) {
        const told = tell(count / n, n, { k: 6, population: 300 })
        const like = told && tell(middleOf(told) / 100, n, { k: 6, population: 300 })
        if (told?.shown.kind === like?.shown.kind) expect(like).toEqual(told)
      }
  })

  test('is surer the more of those asked answered, and certain when all did', () => {
    const wide = tell(0.5, 100, { k: 6, population: null })
    const narrow = tell(0.5, 100, { k: 6, population: 110 })
    expect([wide?.low, wide?.high]).toEqual([44, 56])
    expect([narrow?.low, narrow?.high]).toEqual([48, 52])
    expect(tell(0.5, 100, { k: 6, population: 100 })).toMatchObject({ low: 50, high: 50 })
    // More answers than were asked, as when a code was printed twice: as if all had.
    expect(tell(0.5, 100, { k: 6, population: 99 })).toMatchObject({ low: 50, high: 50 })
  })

  test('is counted only when it is a percent', () => {
    expect(countedOf({ shown: { kind: 'band', from: 40, to: 50 }, low: 0, high: 0, n: 9 }, 12)).toBeNull()
    expect(countedOf({ shown: { kind: 'percent', percent: 33 }, low: 0, high: 0, n: 30 }, 40)).toEqual({
      ...{ count: 10, n: 30, population: 40 },
    })
  })
})

describe('a question', () => {
  test('counts the top two of five, turned round when agreeing is bad news', () => {
    const { wave, group } = whole(40, person => ({ e1: [(person % 5) + 1], s1: [person < 30 ? 1 : 5] }))
    expect(questionScore(wave, group, 'e1')).toMatchObject({
      favourable: { shown: { percent: 40 } },
      neutral: { percent: 20 },
      unfavourable: { percent: 40 },
    })
    expect(questionScore(wave, group, 's1')?.favourable.shown).toEqual({ kind: 'percent', percent: 75 })
  })

  test('is told only where six answered it', () => {
    const { wave, group } = whole(40, person => ({ e1: person < 5 ? [5] : [0], e2: person < 6 ? [5] : [0] }))
    expect(questionScore(wave, group, 'e1')).toBeNull()
    expect(questionScore(wave, group, 'e2')?.favourable).toMatchObject({ n: 6, shown: { from: 90, to: 100 } })
    expect(spreadOf(wave, group, 'e1')).toBeNull()
  })

  test('that depends on another one waits for a group whose counts are told anyway', () => {
    const low = (person: number): Bytes => (person < 8 ? { e1: [1], later: [5] } : { e1: [5] })
    const [small, large] = [whole(19, low), whole(20, low)]
    expect(questionScore(small.wave, small.group, 'later')).toBeNull()
    expect(spreadOf(small.wave, small.group, 'later')).toBeNull()
    expect(questionScore(large.wave, large.group, 'later')?.favourable.n).toBe(8)
  })

  test('of another kind has no score', () => {
    const { wave, group } = whole(40, () => ({ friend: [11], site: [1] }))
    for (const code of ['friend', 'site', 'wants', 'order', 'why', 'nothing'])
      expect(questionScore(wave, group, code)).toBeNull()
  })
})

describe('a factor', () => {
  test('is the mean of its questions, and its index the mean of persons', () => {
    const { wave, group } = whole(40, person => ({ e1: [person < 20 ? 5 : 1], e2: [5] }))
    const score = factorScore(wave, group, ['e1', 'e2'])
    expect(score).toMatchObject({ favourable: { shown: { percent: 75 }, n: 40 }, questions: ['e1', 'e2'] })
    expect(score && scoreOf100(wave, group, score)).toEqual({ kind: 'percent', percent: 75 })
  })

  test('leaves a question out that too few answered', () => {
    const { wave, group } = whole(40, person => ({ e1: [5], e2: person < 5 ? [1] : [0] }))
    expect(factorScore(wave, group, ['e1', 'e2'])).toMatchObject({ questions: ['e1'], favourable: { n: 40 } })
    expect(factorScore(wave, group, ['e2'])).toBeNull()
  })
})

describe('the recommend score', () => {
  test('is nine and ten less six and under', () => {
    const { wave, group } = whole(100, person => ({ friend: [person < 50 ? 11 : person < 80 ? 8 : 1] }))
    expect(recommendTold(wave, group, 'friend')).toMatchObject({
      ...{ from: 30, to: 30, promoters: { shown: { percent: 50 } }, passives: { percent: 30 } },
      detractors: { shown: { percent: 20 } },
    })
  })

  test('is a band under 20 answers', () => {
    const { wave, group } = whole(10, person => ({ friend: [person < 5 ? 11 : 1] }))
    expect(recommendTold(wave, group, 'friend')).toMatchObject({ from: 0, to: 20 })
    expect(recommendTold(wave, group, 'e1')).toBeNull()
  })
})

describe('a spread', () => {
  const { wave, group } = whole(40, person => ({
    ...{ e1: [(person % 5) + 1], site: [person < 10 ? 1 : 2], wants: person < 30 ? [1, 1] : [0, 0] },
    order: person < 20 ? [1, 2, 3] : [3, 1, 2],
  }))
  it.each([
    ['points of a scale', 'e1', 40, [20, 20, 20, 20, 20]],
    ['choices', 'site', 40, [25, 75]],
    ['several choices, of those who chose any', 'wants', 30, [100, 0, 0, 0, 0, 0, 0, 0, 100]],
    ['what was put first', 'order', 40, [50, 50, 0]],
  ])('says of %s how many gave each', (_, code, answered, percents) => {
    const spread = spreadOf(wave, group, code)
    expect(spread?.answered).toBe(answered)
    expect(spread?.shares.map(share => (share.kind === 'percent' ? share.percent : share))).toEqual(percents)
  })

  test('is not told of fewer than 20', () => {
    const small = whole(19, () => ({ e1: [4] }))
    expect(spreadOf(small.wave, small.group, 'e1')).toEqual({ answered: 19, shares: [] })
  })
})

test('a heatmap has the unit, what is below it, and a cell for each factor', () => {
  const { survey, columns } = closedSurvey(peopleIn([-1, 0, 0, 1], [20, 20, 20, 20]), () => ({
    e1: [5],
    d1: [1],
  }))
  const wave = waveFor(survey, columns, PEOPLE_TEAM)
  const { rows, factors } = heatmapOf(opened(wave, 0))
  expect(rows.map(({ key, n }) => [key, n])).toEqual([
    ['all', 80],
    ['team1', 40],
    ['team2', 20],
  ])
  expect(factors.map(({ code }) => code)).toEqual(['engagement', 'direction', 'support'])
  expect(rows[1]?.cells).toMatchObject([{ shown: { percent: 100 } }, { shown: { percent: 0 } }, null])
})
