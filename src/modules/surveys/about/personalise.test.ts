import { describe, expect, it } from 'vitest'
import { asking, scaled } from '../definition/clarity.factory.ts'
import { questionsOf } from '../definition/definition.ts'
import { layoutOf } from '../definition/layout.ts'
import { aboutInstruments } from '../instruments/instruments.ts'
import { personalise } from './personalise.ts'

const ASKED = asking(
  scaled('route', {
    text: { en: '{name} leaves the route to us; {name} trusts.', de: '{name} lässt den Weg offen.' },
    self: { en: 'I leave the route to others.' },
  }),
  scaled('plain', { text: { en: 'The team has time.' } }),
)
const textsOf = (isSelf: boolean, name = 'Grace') =>
  questionsOf(personalise(ASKED, name, isSelf)).map(({ text }) => text)

describe('the words of a question about a person', () => {
  it('have the name in every place and every language, for a rater', () => {
    expect(textsOf(false)).toEqual([
      { en: 'Grace leaves the route to us; Grace trusts.', de: 'Grace lässt den Weg offen.' },
      { en: 'The team has time.' },
    ])
  })

  it('are those of the subject for the subject, where there are any', () => {
    expect(textsOf(true)).toEqual([{ en: 'I leave the route to others.' }, { en: 'The team has time.' }])
  })

  it.each(['$&', '{name}', '\\1', 'Zoë O’Neill', '陳大文'])('take the name %j as it is written', name => {
    expect(textsOf(false, name)[0]?.['de']).toBe(`${name} lässt den Weg offen.`)
  })

  it('change nothing of where an answer is kept', () => {
    expect(layoutOf(personalise(ASKED, 'Grace', true)).length).toBe(layoutOf(ASKED).length)
    expect(questionsOf(personalise(ASKED, 'Grace', true)).map(({ code }) => code)).toEqual(['route', 'plain'])
  })

  it('tell a rater nothing of the words of the subject', () => {
    expect(JSON.stringify(personalise(ASKED, 'Grace', false))).not.toContain('I leave')
  })
})

describe.each(aboutInstruments())('$code as it is shipped', ({ definition }) => {
  it('asks the subject and the raters for the same, each in their words', () => {
    for (const { self, text, code } of questionsOf(definition)) {
      expect([code, self?.['en'] ?? '']).toEqual([code, expect.stringMatching(/\bI\b/)])
      expect([code, text['en']]).toEqual([code, expect.stringContaining('{name}')])
    }
  })

  it('lets a rater say that they have not seen it, and scores four sentences a style, overuse apart', () => {
    for (const question of questionsOf(definition))
      if (question.kind === 'scale')
        expect([question.code, question.notApplicable]).toEqual([question.code, true])
    expect(definition.factors).toHaveLength(6)
    for (const { questions } of definition.factors) {
      expect(questions).toHaveLength(4)
      expect(questions.filter(code => code.endsWith('o'))).toEqual([])
    }
  })
})
