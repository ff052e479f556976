import { describe, expect, it, test } from 'vitest'
import { asking, scaled } from '../definition/clarity.factory.ts'
import type { Definition } from '../definition/definition.ts'
import { listInstruments } from '../instruments/instruments.ts'
import { questionsReport } from './list-questions.ts'
import { reportOf } from './read-report.ts'
import { closedSurvey, opened, PEOPLE_TEAM, peopleIn } from './report.factory.ts'
import { waveFor } from './wave.ts'

const PROUD = 'I am proud when I tell others I am part of my organisation.'
const CSPS = listInstruments().instruments.find(({ code }) => code === 'csps-engagement')?.definition

/** A report of so many people of one unit, of whom the first 30 of each 40 agree with everything. */
function reported(definition: Definition, people = 40, asked = 2 * people) {
  const codes = definition.sections.flatMap(({ questions }) => questions.map(({ code }) => code))
  const { survey, columns } = closedSurvey(
    peopleIn([-1], [people]),
    person => Object.fromEntries(codes.map(code => [code, [person % 4 < 3 ? 5 : 1]])),
    { definition },
  )
  const units = survey.units.map(unit => ({ ...unit, invited: asked }))
  const report = opened(waveFor({ ...survey, units }, columns, PEOPLE_TEAM), 0)
  return { report: reportOf(report), questions: questionsReport(report) }
}

const one = (over: object) => asking(scaled('proud', { text: { en: PROUD }, trend: 'csps_b47', ...over }))
const normIn = (definition: Definition, people?: number) =>
  reported(definition, people).questions.questions[0]?.norm

describe('a question', () => {
  it.each([
    ['of the code of a norm is compared with it', { code: 'csps_b47', trend: null }, 'same'],
    ['that is followed by that code, too', {}, 'same'],
    [
      'in other words is compared as similar',
      { text: { en: PROUD.replace('my organisation', 'Tidewell') } },
      'similar',
    ],
    ['that asks something else is not', { text: { en: 'The canteen is good.' } }, undefined],
    ['without an English text is not', { text: { de: PROUD } }, undefined],
    ['turned round is not', { reversed: true }, undefined],
    ['linked to no norm is not', { trend: 'own_47' }, undefined],
    [
      'of another kind of scale is not',
      { trend: 'fevs_q69', text: { en: 'Considering everything, how satisfied are you with your job?' } },
      undefined,
    ],
  ])('%s', (_, over, wording) => {
    expect(normIn(one(over))?.wording).toBe(wording)
  })

  test('says how many points it is above, with the interval of its own share', () => {
    // 75 % of 40 of 80 asked; the norm of 2018 is 57 %.
    const { questions, norms } = reported(one({})).questions
    const [{ score, norm } = {}] = questions
    expect(norm).toMatchObject({ source: 'csps_2018', favourable: 57, points: 18 })
    expect([norm?.low, norm?.high]).toEqual([(score?.low ?? 0) - 57, (score?.high ?? 0) - 57])
    expect(norms).toMatchObject([{ code: 'csps_2018', year: 2018, organisations: 102 }])
  })

  test('is compared with nothing where its share is told as a band, or not at all', () => {
    expect(normIn(one({}), 19)).toBeNull()
    expect(reported(one({}), 19).questions.norms).toEqual([])
    expect(normIn(one({}), 5)).toBeUndefined()
  })
})

describe('a factor', () => {
  test('is compared when every question of it has a norm of one source', () => {
    const { factors, norms } = reported(CSPS as Definition).report
    expect(factors[0]).toMatchObject({
      norm: { source: 'csps_2018', favourable: 49, points: 26, wording: 'same' },
    })
    expect(norms).toHaveLength(1)
  })

  it.each([
    ['has a question of our own', { trend: null, code: 'own' }],
    [
      'mixes two sources',
      { trend: 'fevs_q40', text: { en: 'I recommend my organization as a good place to work.' } },
    ],
  ])('is not when it %s', (_, over) => {
    const definition = {
      ...asking(scaled('proud', { text: { en: PROUD }, trend: 'csps_b47' }), scaled('second', over)),
      factors: [
        { code: 'both', title: { en: 'Both' }, questions: ['proud', 'code' in over ? 'own' : 'second'] },
      ],
    }
    expect(reported(definition).report).toMatchObject({ factors: [{ norm: null }], norms: [] })
  })
})

test('a factor tells also how many are neutral and how many are not favourable', () => {
  expect(reported(CSPS as Definition).report.factors[0]).toMatchObject({
    score: { shown: { percent: 75 } },
    neutral: { percent: 0 },
    unfavourable: { percent: 25 },
  })
})
