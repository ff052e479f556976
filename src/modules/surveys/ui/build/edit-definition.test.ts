import { expect, test } from 'vitest'
import type { Definition, Question } from '../../contract.ts'
import { questionsOf } from '../asked.ts'
import {
  addQuestion,
  addSection,
  asKind,
  choicesFrom,
  moveQuestion,
  removeQuestion,
  removeSection,
  withQuestion,
  withText,
} from './edit-definition.ts'

const EMPTY: Definition = {
  ...{ format: 'fairlead-survey/1', language: 'en', scales: [], factors: [], sources: [] },
  sections: [{ code: 'section1', title: { en: 'Work' }, intro: null, matrix: false, questions: [] }],
}
const ONE = addQuestion(EMPTY, 0, 'I have energy')
const TWO = addQuestion(ONE, 0, 'I know what is expected')
const THREE = addSection(TWO, 'Place', 'I have what I need')

test('a new question brings the scale it needs, once', () => {
  expect(TWO.scales.map(({ code }) => code)).toEqual(['agreement'])
  expect(codes(TWO)).toEqual(['q1', 'q2'])
})

test('a code is not used twice, not even after something was removed', () => {
  const removed = removeQuestion(TWO, { section: 0, at: 0 })
  expect(codes(addQuestion(removed, 0, 'Again'))).toEqual(['q2', 'q3'])
})

test('the last section stays', () => {
  expect(removeSection(TWO, 0)).toEqual(TWO)
  expect(removeQuestion(ONE, { section: 0, at: 0 })).toEqual(ONE)
})

test.each([
  ['inside its section', { section: 0, at: 0 }, 1, ['q2', 'q1', 'q3']],
  ['over the edge into the next section', { section: 0, at: 1 }, 1, ['q1', 'q2', 'q3']],
  ['not above the first', { section: 0, at: 0 }, -1, ['q1', 'q2', 'q3']],
  ['not out of a section that would be empty', { section: 1, at: 0 }, -1, ['q1', 'q2', 'q3']],
] as const)('a question moves %s', (_, place, by, order) => {
  expect(codes(moveQuestion(THREE, place, by))).toEqual(order)
})

test('over the edge a question changes its section', () => {
  const moved = moveQuestion(THREE, { section: 0, at: 1 }, 1)
  expect(moved.sections.map(({ questions }) => questions.length)).toEqual([1, 2])
})

test('a condition goes with the question it is about, and when that no longer stands before', () => {
  const second = questionsOf(TWO)[1] as Question
  const asked = withQuestion(
    TWO,
    { section: 0, at: 1 },
    { ...second, showIf: { question: 'q1', anyOf: [1] } },
  )
  expect(questionsOf(asked)[1]?.showIf).toEqual({ question: 'q1', anyOf: [1] })
  expect(questionsOf(removeQuestion(asked, { section: 0, at: 0 }))[0]?.showIf).toBeNull()
  expect(questionsOf(moveQuestion(asked, { section: 0, at: 1 }, -1))[0]?.showIf).toBeNull()
})

test('a factor loses a question that is no longer a scale, and goes when it has none', () => {
  const asked = { ...TWO, factors: [{ code: 'f', title: { en: 'Energy' }, questions: ['q1'] }] }
  const first = questionsOf(asked)[0] as Question
  expect(withQuestion(asked, { section: 0, at: 0 }, asKind(asked, first, 'text')).factors).toEqual([])
})

test.each(['scale', 'recommend', 'single', 'multiple', 'ranking', 'text'] as const)(
  'asked as %s a question keeps its code, its words and its condition',
  kind => {
    const first = { ...(questionsOf(TWO)[0] as Question), required: true }
    expect(asKind(TWO, first, kind)).toMatchObject({ kind, code: 'q1', text: first.text, required: true })
  },
)

test('lines of choices keep their codes and translations; a new line gets a code that is free', () => {
  const before = [
    { code: 'c2', text: { en: 'Quay', de: 'Kai' } },
    { code: 'yard', text: { en: 'Yard' } },
  ]
  const after = choicesFrom(before, ['Pier', 'Yard', 'Office', 'Home'], 'en')
  expect(after.slice(0, 2)).toEqual([
    { code: 'c2', text: { en: 'Pier', de: 'Kai' } },
    { code: 'yard', text: { en: 'Yard' } },
  ])
  expect(new Set(after.map(({ code }) => code)).size).toBe(4)
})

test('taking all words of a language away takes the language away', () => {
  expect(withText({ en: 'Quay', de: 'Kai' }, 'de', '')).toEqual({ en: 'Quay' })
})

function codes(asked: Definition): string[] {
  return questionsOf(asked).map(({ code }) => code)
}
