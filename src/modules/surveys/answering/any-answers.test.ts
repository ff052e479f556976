import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Answers, HandIn } from '../contract/bodies.ts'
import { shownQuestions } from '../contract/shown-questions.ts'
import { asking, choicesOf, everyKind, scaled } from '../definition/clarity.factory.ts'
import { type Definition, type Question, questionsOf } from '../definition/definition.ts'
import { anyAnswered, decoded, inOrder } from './any-answers.factory.ts'
import { decodeAnswers } from './decode.ts'
import { encodeAnswers } from './encode.ts'
import { givenProblems } from './given.ts'

const found = (definition: Definition, answers: Answers, comments: Record<string, string> = {}) =>
  givenProblems(definition, { answers, comments }).map(({ field, code }) => `${field} ${code}`)
/** Words to each text that is shown, so that those that are required are there. */
const wordsFor = (definition: Definition, answers: Answers) =>
  Object.fromEntries(
    shownQuestions(definition, answers)
      .filter(({ kind }) => kind === 'text')
      .map(({ code }) => [code, 'Words.']),
  )

describe('whatever is asked and answered', () => {
  it('a legal answer is taken, and a ballot gives it back as it was', () => {
    fc.assert(
      fc.property(anyAnswered, ({ definition, answers }) => {
        expect(Answers.parse(answers)).toEqual(answers)
        expect(found(definition, answers, wordsFor(definition, answers))).toEqual([])
        const ballot = encodeAnswers(definition, answers)
        expect(decoded(definition, ballot)).toEqual(inOrder(definition, answers))
        expect(decodeAnswers(definition, ballot)).toEqual(inOrder(definition, answers))
      }),
    )
  })

  it('what is required and shown is asked for by its name when it is left out, and nothing else is', () => {
    fc.assert(
      fc.property(anyAnswered, fc.nat(), ({ definition, answers }, any) => {
        const given = Object.keys(answers)
        const dropped = given[any % Math.max(1, given.length)]
        const rest = Object.fromEntries(Object.entries(answers).filter(([code]) => code !== dropped))
        const words = wordsFor(definition, rest)
        const wanted = questionsOf(definition).filter(({ code, required }) => required && code === dropped)
        const unanswered = found(definition, rest, words).filter(each => each.endsWith(' unanswered'))
        expect(unanswered).toEqual(wanted.map(({ code }) => `answers.${code} unanswered`))
      }),
    )
  })

  it('an answer that is not one of those shown is refused under the name of its question', () => {
    fc.assert(
      fc.property(anyAnswered, fc.nat(), ({ definition, answers }, any) => {
        const shown = shownQuestions(definition, answers)
        const question = shown[any % shown.length] as Question
        // Nothing may follow from it, else other questions would be shown or hidden instead.
        fc.pre(!questionsOf(definition).some(({ showIf }) => showIf?.question === question.code))
        for (const wrong of wrongAnswers(question))
          expect(
            found(definition, { ...answers, [question.code]: wrong }, wordsFor(definition, answers)),
          ).toEqual([`answers.${question.code} not_an_answer`])
      }),
    )
  })

  it('an answer to a question that is hidden is refused, and nothing follows from it', () => {
    fc.assert(
      fc.property(anyAnswered, ({ definition, answers }) => {
        const shown = shownQuestions(definition, answers)
        for (const hidden of questionsOf(definition).filter(each => !shown.includes(each))) {
          const more = { ...answers, [hidden.code]: hidden.kind === 'recommend' ? 0 : 1 }
          expect(shownQuestions(definition, more)).toEqual(shown)
          expect(found(definition, more, wordsFor(definition, answers))).toEqual([
            `answers.${hidden.code} hidden_question`,
          ])
        }
      }),
    )
  })
})

/** Of each kind: too low, too high, of another shape, and “not applicable” where it is not offered. */
function wrongAnswers(question: Question): Answers[string][] {
  const never = ['moon', ['moon'], ['c0', 'c0'], -1]
  const na = 'notApplicable' in question && !question.notApplicable ? ['na'] : []
  switch (question.kind) {
    case 'scale':
      return [...never, ...na, 0, 12, Number.NaN, '1', ['c0']]
    case 'recommend':
      return [...never, ...na, 11, Number.POSITIVE_INFINITY, '0', ['c0']]
    case 'single':
      return [...never, 'na', 0, 1, ['c0'], 'C0']
    case 'multiple':
      return [...never, 'na', 'c0', 1, ['c0', 'na'], Array(17).fill('c0')]
    case 'ranking':
      return [...never, 'na', ['c0'], ['c1', 'c1'], 'c0', 1]
    case 'text':
      return [...never, 'na', 0, 1, []]
  }
}

describe('chains of questions', () => {
  const five = (code: string, after: string) => scaled(code, { showIf: { question: after, anyOf: [5] } })
  const chain = asking(scaled('a'), five('b', 'a'), five('c', 'b'), five('d', 'c'))

  it.each<[Answers, string[]]>([
    [{}, ['a']],
    [{ a: 4 }, ['a']],
    [{ a: 5 }, ['a', 'b']],
    [{ a: 5, b: 5 }, ['a', 'b', 'c']],
    [{ a: 5, b: 5, c: 5 }, ['a', 'b', 'c', 'd']],
    [{ b: 5, c: 5, d: 5 }, ['a']],
    [{ a: 5, c: 5, d: 5 }, ['a', 'b']],
    [{ a: 4, b: 5, c: 5, d: 5 }, ['a']],
  ])('after %j are shown %j', (answers, codes) => {
    expect(shownQuestions(chain, answers).map(({ code }) => code)).toEqual(codes)
  })

  it('one link that is taken back refuses all that was answered behind it, each by name', () => {
    expect(found(chain, { a: 4, b: 5, c: 5, d: 1 })).toEqual(
      ['b', 'c', 'd'].map(code => `answers.${code} hidden_question`),
    )
  })

  it('“not applicable” opens nothing', () => {
    const definition = asking(scaled('a', { notApplicable: true }), five('b', 'a'))
    expect(found(definition, { a: 'na', b: 1 })).toEqual(['answers.b hidden_question'])
  })

  it('words alone open nothing', () => {
    const definition = asking(scaled('a', { comment: true }), five('b', 'a'))
    expect(found(definition, {}, { a: 'Five.' })).toEqual([])
    expect(found(definition, { b: 1 }, { a: 'Five.' })).toEqual(['answers.b hidden_question'])
  })

  it('words to a hidden question are refused, also empty ones, so that a screen learns of it', () => {
    expect(found(chain, { a: 1 }, { b: '' })).toEqual(['answers.b hidden_question'])
  })
})

describe('a required question', () => {
  const text = (over: object = {}) =>
    asking({ kind: 'text', code: 't', text: { en: 'Why?' }, required: true, ...over })

  it.each(['', ' ', '\n\t', '\u00a0', '\u2003'])('of words is not answered by %j', words => {
    expect(found(text(), {}, { t: words })).toEqual(['answers.t unanswered'])
  })

  it.each(['.', '0', '👍', 'שלום'])('of words is answered by %j', words => {
    expect(found(text(), {}, { t: words })).toEqual([])
  })

  it('of several choices is not answered by none of them', () => {
    const definition = asking({
      ...{ kind: 'multiple', code: 'm', text: { en: 'M' }, required: true, choices: choicesOf('a', 'b') },
    })
    expect(found(definition, { m: [] })).toEqual(['answers.m unanswered'])
    expect(found(definition, { m: ['b'] })).toEqual([])
  })

  it('on a scale is answered by “not applicable”, but not by words beside it', () => {
    expect(found(everyKind(), { results: 'na' })).toEqual([])
    expect(found(everyKind(), {}, { results: 'Because.' })).toEqual(['answers.results unanswered'])
  })
})

describe('what comes in over the wire', () => {
  const link = 'x'.repeat(80)

  it.each([
    ['a code in capitals', '{"Results":1}'],
    ['a code of 41 letters', `{"${'a'.repeat(41)}":1}`],
    ['no code', '{"":1}'],
    ['nothing as an answer', '{"a":null}'],
    ['an object as an answer', '{"a":{"b":1}}'],
    ['a list in a list', '{"a":[["b"]]}'],
    ['seventeen choices', `{"a":${JSON.stringify(Array.from({ length: 17 }, (_, at) => `c${at}`))}}`],
    ['yes', '{"a":true}'],
    ['twelve', '{"a":12}'],
    ['less than nothing', '{"a":-1}'],
    ['a sentence as a choice', '{"a":"I think so."}'],
  ])('%s is refused before it is looked at', (_, json) => {
    expect(HandIn.safeParse({ link, answers: JSON.parse(json) }).success).toBe(false)
  })

  it('the prototype of every object is no answer', () => {
    const { answers } = HandIn.parse({ link, answers: JSON.parse('{"__proto__":1,"a":1}') })
    expect(Object.entries(answers)).toEqual([['a', 1]])
    expect(Object.getPrototypeOf(answers) === 1).toBe(false)
  })

  it('what every object has is a name like any other, also where words are given to it', () => {
    for (const code of ['constructor', 'valueof', 'has_own_property']) {
      expect(found(everyKind(), { results: 3 }, { [code]: 'x' })).toEqual([`answers.${code} not_asked`])
      const asked = asking(scaled(code, { required: true }))
      expect(found(asked, {})).toEqual([`answers.${code} unanswered`])
      expect([...encodeAnswers(asked, {})]).toEqual([0])
    }
  })
})
