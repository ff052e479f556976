import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Answers, Words } from '../contract/bodies.ts'
import { shownQuestions } from '../contract/shown-questions.ts'
import { asking, choicesOf, everyKind, scaled } from '../definition/clarity.factory.ts'
import { encodeAnswers } from './encode.ts'
import { givenProblems } from './given.ts'

const found = (answers: Answers, comments: Words = {}, definition = everyKind()) =>
  givenProblems(definition, { answers, comments }).map(({ field, code }) => `${field.slice(8)} ${code}`)
const ALL: Answers = {
  ...{ results: 4, stuck: 1, friend: 10, site: 'boat', wants: ['talk', 'time'] },
  order: ['c', 'a', 'b'],
}

describe('what can be handed in', () => {
  it.each<[string, Answers, Words, string[]]>([
    ['an answer to everything', ALL, { results: 'Because.' }, []],
    ['only what is required', { results: 1 }, {}, []],
    ['nothing at all', {}, {}, ['results unanswered']],
    ['“not applicable” where it is offered', { results: 'na' }, {}, []],
    ['“not applicable” where it is not', { ...ALL, stuck: 'na' }, {}, ['stuck not_an_answer']],
    ['more than the scale has', { ...ALL, stuck: 6 }, {}, ['stuck not_an_answer']],
    ['less than the scale has', { ...ALL, stuck: 0 }, {}, ['stuck not_an_answer']],
    ['a word on a scale', { ...ALL, stuck: 'yes' }, {}, ['stuck not_an_answer']],
    ['eleven of ten', { ...ALL, friend: 11 }, {}, ['friend not_an_answer']],
    ['none of ten', { ...ALL, friend: 0 }, {}, []],
    ['a choice that is not there', { ...ALL, site: 'moon' }, {}, ['site not_an_answer']],
    ['a list where one is chosen', { ...ALL, site: ['boat'] }, {}, ['site not_an_answer']],
    ['more choices than allowed', { ...ALL, wants: ['time', 'tools', 'talk'] }, {}, ['wants not_an_answer']],
    ['a choice twice', { ...ALL, wants: ['time', 'time'] }, {}, ['wants not_an_answer']],
    ['no choice', { ...ALL, wants: [] }, {}, []],
    ['half a ranking', { ...ALL, order: ['a', 'b'] }, {}, ['order not_an_answer']],
    ['a question of another survey', { ...ALL, mood: 3 }, {}, ['mood not_asked']],
    ['the name of something every object has', { ...ALL, constructor: 3 }, {}, ['constructor not_asked']],
    ['words to a hidden question', ALL, { why: 'Fog.' }, ['why hidden_question']],
    ['words to a question that follows', { results: 2 }, { why: 'Fog.' }, []],
    ['an answer where words are asked', { results: 2, why: 3 }, {}, ['why not_an_answer']],
    ['words where none are asked', ALL, { stuck: 'Fog.' }, ['stuck no_comment_here']],
    ['words that say nothing', ALL, { stuck: ' ' }, []],
    [
      'all mistakes at once',
      { stuck: 9, friend: 99, x: 1 },
      {},
      ['x not_asked', 'results unanswered', 'stuck not_an_answer', 'friend not_an_answer'],
    ],
  ])('%s', (_, answers, comments, problems) => {
    expect(found(answers, comments)).toEqual(problems)
  })

  it('asks for nothing that is hidden, though it is required', () => {
    const definition = asking(
      scaled('first'),
      scaled('second', { required: true, showIf: { question: 'first', anyOf: [5] } }),
      scaled('third', { required: true, showIf: { question: 'second', anyOf: [1] } }),
    )
    expect(found({}, {}, definition)).toEqual([])
    expect(found({ first: 5 }, {}, definition)).toEqual(['second unanswered'])
    expect(found({ first: 5, second: 1 }, {}, definition)).toEqual(['third unanswered'])
    // The answer to a hidden question opens nothing.
    expect(found({ first: 1, second: 1 }, {}, definition)).toEqual(['second hidden_question'])
  })

  it('follows from one of several choices, and from 0 of 10', () => {
    const definition = asking(
      { kind: 'multiple', code: 'm', text: { en: 'M' }, choices: choicesOf('a', 'b') },
      { kind: 'recommend', code: 'r', text: { en: 'R' } },
      scaled('s', { showIf: { question: 'm', anyOf: ['b'] } }),
      scaled('z', { showIf: { question: 'r', anyOf: [0] } }),
    )
    const shown = (answers: Answers) => shownQuestions(definition, answers).map(({ code }) => code)
    expect(shown({ m: ['a', 'b'], r: 0 })).toEqual(['m', 'r', 's', 'z'])
    expect(shown({ m: ['a'], r: 1 })).toEqual(['m', 'r'])
  })
})

test('a ballot is bytes in the order of the questions', () => {
  expect([...encodeAnswers(everyKind(), ALL)]).toEqual([4, 1, 11, 2, 0b101, 0, 2, 3, 1])
  expect([...encodeAnswers(everyKind(), { results: 'na' })]).toEqual([255, ...Array(8).fill(0)])
})

test('the last of sixteen choices has its bit in the second byte', () => {
  const choices = Array.from({ length: 16 }, (_, at) => `c${at}`)
  const definition = asking({
    kind: 'multiple',
    code: 'm',
    text: { en: 'M' },
    choices: choicesOf(...choices),
  })
  expect([...encodeAnswers(definition, { m: ['c15', 'c0'] })]).toEqual([1, 128])
  expect([...encodeAnswers(definition, { m: choices })]).toEqual([255, 255])
})

test('different answers are different ballots, and nothing but an answer fills a byte', () => {
  const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
  const answers = fc
    .record({
      results: fc.integer({ min: 1, max: 5 }),
      stuck: some(fc.integer({ min: 1, max: 5 })),
      friend: some(fc.integer({ min: 0, max: 10 })),
      site: some(fc.constantFrom('quay', 'boat')),
      wants: some(fc.subarray(['time', 'tools', 'talk'], { minLength: 1, maxLength: 2 })),
      order: some(fc.shuffledSubarray(['a', 'b', 'c'], { minLength: 3 })),
    })
    .map(given => JSON.parse(JSON.stringify(given)) as Answers)
  fc.assert(
    fc.property(answers, answers, (one, other) => {
      expect(found(one)).toEqual([])
      const same = JSON.stringify(one) === JSON.stringify(other)
      const bytes = [one, other].map(each => encodeAnswers(everyKind(), each).join())
      expect(bytes[0] === bytes[1]).toBe(same)
    }),
  )
})
