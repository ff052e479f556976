import { expect, test } from 'vitest'
import type { Definition } from '../../contract.ts'
import { countAnswered, errorAt, handedIn, partsOf, problemsOn } from './parts.ts'

const common = { required: false, showIf: null }
const choices = [
  { code: 'quay', text: { en: 'The quay' } },
  { code: 'yard', text: { en: 'The yard' } },
]
const ASKED: Definition = {
  format: 'fairlead-survey/1',
  language: 'en',
  scales: [{ code: 'agree', kind: 'agreement', points: [{ en: 'No' }, { en: 'Yes' }] }],
  sections: [
    {
      ...{ code: 'one', title: { en: 'Work' }, intro: null, matrix: false },
      questions: [
        {
          ...{ ...common, kind: 'scale', code: 'energy', text: { en: 'I have energy' }, scale: 'agree' },
          ...{ required: true, reversed: false, notApplicable: true, comment: true, trend: null },
        },
      ],
    },
    {
      ...{ code: 'two', title: { en: 'Place' }, intro: null, matrix: false },
      questions: [
        {
          ...{ kind: 'ranking', code: 'place', text: { en: 'Order' }, required: false, choices },
          showIf: { question: 'energy', anyOf: [1] },
        },
        {
          ...common,
          kind: 'text',
          code: 'more',
          text: { en: 'What else' },
          showIf: { question: 'energy', anyOf: [1] },
        },
      ],
    },
  ],
  factors: [],
  sources: [],
}

test('a section on which nothing is asked is no page', () => {
  expect(partsOf(ASKED, {}).map(({ section }) => section.code)).toEqual(['one'])
  expect(partsOf(ASKED, { energy: 1 }).map(({ section }) => section.code)).toEqual(['one', 'two'])
})

test.each([
  ['nothing', {}, {}, ['unanswered'], []],
  ['“does not apply”', { energy: 'na' }, {}, [], []],
  ['half a ranking', { energy: 1, place: ['quay'] }, {}, [], ['half_ranked']],
  ['a ranking taken back', { energy: 1, place: [] }, {}, [], []],
  ['a whole ranking', { energy: 1, place: ['yard', 'quay'] }, {}, [], []],
])('after %s one is told what is missing', (_, answers, comments, first, second) => {
  const [one, two] = ASKED.sections
  expect(problemsOn(one?.questions ?? [], { answers, comments }).map(({ code }) => code)).toEqual(first)
  expect(problemsOn(two?.questions ?? [], { answers, comments }).map(({ code }) => code)).toEqual(second)
})

test('what was given to a question that no longer follows is not handed in, nor blank words', () => {
  const given = { answers: { energy: 2, place: ['quay'] }, comments: { energy: ' ', more: 'All is well' } }
  expect(handedIn(partsOf(ASKED, given.answers), given)).toEqual({ answers: { energy: 2 }, comments: {} })
})

test('words count as an answer only where words are asked for', () => {
  const given = { answers: { energy: 1 }, comments: { energy: 'Because', more: 'The quay' } }
  expect(countAnswered(partsOf(ASKED, given.answers), given)).toEqual({ done: 2, all: 3 })
  expect(handedIn(partsOf(ASKED, given.answers), given)).toEqual(given)
})

test('an error of the server stands at its question', () => {
  const error = { field: 'comments.more', code: 'malformed', message: 'Too long.', fix: 'Shorten it.' }
  expect(errorAt([error], 'more')).toBe(error)
  expect(errorAt([error], 'energy')).toBeUndefined()
})
