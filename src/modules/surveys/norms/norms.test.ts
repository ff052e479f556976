import { describe, expect, it, test } from 'vitest'
import { questionsOf } from '../definition/definition.ts'
import { listInstruments } from '../instruments/instruments.ts'
import { NORM_SETS, normOf } from './norms.ts'
import { wordingOf } from './wording.ts'

const SHIPPED = listInstruments().instruments.flatMap(({ definition }) =>
  questionsOf(definition).map(question => ({ definition, question })),
)

describe('every norm', () => {
  it.each(NORM_SETS)('$name: says of whom, from where and under which licence', set => {
    expect(set.organisations).toBeGreaterThan(10)
    expect(set.people).toBeGreaterThan(100_000)
    expect(set.attribution.length).toBeGreaterThan(20)
    expect(set.licence).toMatch(/Open Government Licence|public domain/)
    expect(new URL(set.link).protocol).toBe('https:')
  })

  it.each(NORM_SETS)('$name: is a whole percent of a question that is shipped in the same words', set => {
    for (const [code, asked] of Object.entries(set.questions)) {
      const found = SHIPPED.find(({ question }) => question.code === code)
      expect([
        code,
        found?.question.text['en'] && wordingOf(found.question.text['en'], asked?.text ?? ''),
      ]).toEqual([code, 'same'])
      const { question, definition } = found ?? {}
      const scale = question?.kind === 'scale' ? question.scale : ''
      expect(definition?.scales.find(each => each.code === scale)?.kind).toBe(asked?.scale)
      expect(Number.isInteger(asked?.favourable)).toBe(true)
      expect(asked?.favourable).toBeGreaterThan(0)
      expect(asked?.favourable).toBeLessThan(100)
    }
  })

  test('of a question that is in none is none', () => {
    expect([normOf('csps_b47')?.asked.favourable, normOf('csps_b99'), normOf('constructor')]).toEqual([
      57,
      null,
      null,
    ])
  })

  test('has the theme that its publisher gives for those questions', () => {
    const work = ['csps_b01', 'csps_b02', 'csps_b03', 'csps_b04', 'csps_b05']
    const mean = work.reduce((sum, code) => sum + (normOf(code)?.asked.favourable ?? 0), 0) / work.length
    // “My work theme score (B01-B05)” of 2018.
    expect(Math.round(mean)).toBe(73)
  })
})

describe('a question and that of a norm', () => {
  const norm = 'I am proud when I tell others I am part of my organisation'
  it.each([
    [
      'same, whatever the punctuation and case',
      'I am proud, when I tell others I am part of MY organisation.',
      'same',
    ],
    [
      'similar when the organisation is named',
      'I am proud when I tell others I am part of Tidewell.',
      'similar',
    ],
    [
      'similar when spelled another way',
      'I am proud when I tell others I am part of my organization.',
      'similar',
    ],
    [
      'not compared when it is turned round',
      'I am not proud when I tell others I am part of my organisation.',
      null,
    ],
    ['not compared when it asks something else', 'I am proud of my garden.', null],
    ['not compared when it is empty', '', null],
  ])('are %s', (_, own, wording) => {
    expect(wordingOf(own, norm)).toBe(wording)
    expect(wordingOf(norm, own)).toBe(wording)
  })
})
