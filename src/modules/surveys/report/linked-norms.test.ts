import { describe, expect, test } from 'vitest'
import { asking, scaled } from '../definition/clarity.factory.ts'
import { NORM_SETS } from '../norms/norms.ts'
import { factorNorm, questionNorm, sourcesOf } from './against-norm.ts'
import { closedSurvey, PEOPLE_TEAM, peopleIn } from './report.factory.ts'
import type { Told } from './told.ts'
import { waveFor } from './wave.ts'

/** Published questions of agreement: 88, 80, 75 and 55 % favourable in 2018. */
const TEXTS = {
  csps_b01: 'I am interested in my work',
  csps_b02: 'I am sufficiently challenged by my work',
  csps_b03: 'My work gives me a sense of personal accomplishment',
  csps_b04: 'I feel involved in the decisions that affect my work',
}
const told: Told = { shown: { kind: 'percent', percent: 70 }, low: 64, high: 75, n: 90 }
const asked = (code: keyof typeof TEXTS, over: object = {}) =>
  scaled(code, { text: { en: TEXTS[code] }, ...over })

function waveOf(...questions: object[]) {
  const { survey, columns } = closedSurvey(peopleIn([-1], [8]), () => ({}), {
    definition: asking(...questions),
  })
  return waveFor(survey, columns, PEOPLE_TEAM)
}

describe('the norm of a question', () => {
  test('is as many points away as the told share is, with its interval', () => {
    expect(questionNorm(waveOf(asked('csps_b03')), 'csps_b03', told)).toEqual({
      ...{ source: 'csps_2018', favourable: 75, wording: 'same', points: -5, low: -11, high: 0 },
    })
  })

  test.each<[string, object, Told | null]>([
    ['turned round', { reversed: true }, told],
    ['of which nothing is told', {}, null],
    ['of which a band is told', {}, { ...told, shown: { kind: 'band', from: 60, to: 70 } }],
    ['followed by a code of our own', { trend: 'own' }, told],
    ['not asked in English', { text: { de: TEXTS.csps_b01 } }, told],
    ['with a “not” in it', { text: { en: 'I am not interested in my work' } }, told],
  ])('is none of one %s', (_, over, share) => {
    expect(questionNorm(waveOf(asked('csps_b01', over)), 'csps_b01', share)).toBeNull()
  })

  test('is none of one on a scale of how often', () => {
    const often = { ...waveOf(asked('csps_b01')) }
    const [scale] = often.survey.definition.scales
    const definition = {
      ...often.survey.definition,
      scales: scale === undefined ? [] : [{ ...scale, kind: 'frequency' as const }],
    }
    expect(questionNorm({ ...often, survey: { ...often.survey, definition } }, 'csps_b01', told)).toBeNull()
  })

  test('is none of one that was not asked', () => {
    expect(questionNorm(waveOf(asked('csps_b01')), 'csps_b02', told)).toBeNull()
  })
})

describe('the norm of a factor', () => {
  const three = ['csps_b01', 'csps_b02', 'csps_b04'] as const
  const wave = waveOf(...three.map(code => asked(code)))

  test('is the mean of the norms of its questions, in whole percents', () => {
    // (88 + 80 + 55) / 3 = 74.33
    expect(factorNorm(wave, three, three, told)).toMatchObject({
      favourable: 74,
      points: -4,
      wording: 'same',
    })
  })

  test('is only similar when the words of one question are', () => {
    const changed = asked('csps_b02', { text: { en: 'I am sufficiently challenged by the work' } })
    const similar = waveOf(asked('csps_b01'), changed)
    const codes = ['csps_b01', 'csps_b02']
    expect(factorNorm(similar, codes, codes, told)).toMatchObject({ favourable: 84, wording: 'similar' })
  })

  test('is none where too few answered one of its questions', () => {
    expect(factorNorm(wave, three, three.slice(1), told)).toBeNull()
  })

  test('is none of no question, or of nothing told', () => {
    expect(factorNorm(wave, [], [], told)).toBeNull()
    expect(factorNorm(wave, three, three, null)).toBeNull()
  })
})

describe('sources', () => {
  const norm = (source: string) => ({
    source,
    favourable: 50,
    wording: 'same' as const,
    points: 0,
    low: 0,
    high: 0,
  })
  test('are named once each, in their own order, and only those that are used', () => {
    const [first, second] = NORM_SETS.map(({ code }) => code)
    const named = (...norms: Parameters<typeof sourcesOf>[0]) => sourcesOf(norms).map(({ code }) => code)
    expect(named(norm(second ?? ''), null, norm(first ?? ''), norm(second ?? ''))).toEqual([first, second])
    expect(named(norm(second ?? ''))).toEqual([second])
    expect(named(null, null)).toEqual([])
  })

  test('bear what their licence asks to be said, and not all their questions', () => {
    for (const source of sourcesOf(NORM_SETS.map(({ code }) => norm(code)))) {
      expect(source.attribution).not.toBe('')
      expect(source).not.toHaveProperty('questions')
    }
  })
})
