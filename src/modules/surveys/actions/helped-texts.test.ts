import { describe, expect, it, test } from 'vitest'
import { asking, scaled } from '../definition/clarity.factory.ts'
import { definitionProblems } from '../definition/problems.ts'
import { askWhetherItHelped } from './ask-whether-it-helped.ts'
import { helpedTexts } from './helped-texts.ts'
import shipped from './helped-words.json' with { type: 'json' }

/** A survey in a language of its own, with translations of its question. */
function survey(language: string, ...others: string[]) {
  const text = Object.fromEntries([language, ...others].map(tag => [tag, `Asked in ${tag}`]))
  return { ...asking(scaled('q1', { text })), language }
}

const done = {
  ...{ id: '01890000-0000-7000-8000-0123456789ab', unit: 0, youSaid: 'It is dark {did} $&.' },
  ...{ weDecided: 'We light it.', weDid: 'A lamp.' },
}

describe('whether it helped', () => {
  it('is asked in every language of the survey', () => {
    const asked = askWhetherItHelped(survey('en', 'de', 'fr'), [done])
    const section = asked.sections.at(-1)
    expect(Object.keys(section?.title ?? {})).toEqual(['en', 'de', 'fr'])
    expect(section?.questions[0]?.text['de']).toBe(
      'Sie haben gesagt: It is dark {did} $&.\nWir haben getan: A lamp.\nHat es geholfen?',
    )
    const scale = asked.scales.find(({ code }) => code === 'did_it_help')
    expect(scale?.points.map(point => point['fr'])).toEqual([
      'Non',
      'Plutôt non',
      'Ni oui ni non',
      'Plutôt oui',
      'Oui',
    ])
  })

  it('is asked in a kind of a language by the words of that language', () => {
    expect(helpedTexts(survey('pt-BR'))(({ title }) => title)).toEqual({ 'pt-BR': shipped.pt.title })
  })

  it('falls back to the language of the survey where there is no translation, and to English where there is none of that', () => {
    expect(helpedTexts(survey('de', 'cy'))(({ title }) => title)).toEqual({ de: shipped.de.title })
    expect(helpedTexts(survey('cy'))(({ title }) => title)).toEqual({ cy: shipped.en.title })
  })
})

test.each(Object.entries(shipped))(
  '%s: has all there is, and a place for what was said and done',
  (tag, words) => {
    expect(words.points).toHaveLength(5)
    expect(new Set(words.points).size).toBe(5)
    for (const text of [words.title, words.intro, words.here, ...words.points])
      expect(text.trim()).not.toBe('')
    expect(words.question.match(/\{\w+\}/g)).toEqual(['{said}', '{did}'])
    // The survey itself is not all there in the language: nothing is added to what it lacks.
    const before = survey(tag, 'en')
    const lacks = definitionProblems(before).length
    const asked = askWhetherItHelped(before, [done, { ...done, unit: 1 }])
    expect(definitionProblems(asked)).toHaveLength(lacks)
  },
)
