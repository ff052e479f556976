import { describe, expect, it, test } from 'vitest'
import { AGREE, asking, choicesOf, everyKind, scaled } from './clarity.factory.ts'
import { Definition, Text } from './definition.ts'
import { layoutOf } from './layout.ts'
import { definitionProblems } from './problems.ts'

const codes = (definition: Definition) =>
  definitionProblems(definition).map(({ field, code }) => `${field} ${code}`)
const en = (text: string) => ({ en: text })
const shown = (question: string, ...anyOf: (string | number)[]) => ({ showIf: { question, anyOf } })
const single = { kind: 'single', code: 'site', text: en('Where?'), choices: choicesOf('quay', 'boat') }

describe('a definition', () => {
  it('of every kind of question has no problem', () => {
    expect(codes(everyKind())).toEqual([])
  })

  it.each<[string, Definition, string[]]>([
    ['has two questions of one code', asking(scaled('a'), scaled('a')), ['question.a duplicate_code']],
    [
      'asks on a scale that is not there',
      asking(scaled('a', { scale: 'mood' })),
      ['question.a unknown_scale'],
    ],
    [
      'has a choice twice',
      asking({ ...single, choices: choicesOf('quay', 'quay') }),
      ['question.site duplicate_choice'],
    ],
    [
      'lets more be chosen than there is',
      asking({ ...single, kind: 'multiple', most: 3 }),
      ['question.site most_over_choices'],
    ],
    ['shows a question after itself', asking(scaled('a', shown('a', 1))), ['question.a logic_loop']],
    [
      'goes round in a loop',
      asking(scaled('a', shown('b', 1)), scaled('b', shown('a', 1))),
      ['question.a logic_loop'],
    ],
    [
      'shows one after what is not asked',
      asking(scaled('a', shown('z', 1))),
      ['question.a unknown_question'],
    ],
    [
      'shows one after an answer that cannot be given',
      asking(scaled('a'), scaled('b', shown('a', 5, 6))),
      ['question.b unknown_value'],
    ],
    ['follows from a choice', asking(single, scaled('b', shown('site', 'quay'))), []],
    [
      'follows from a choice that is not there',
      asking(single, scaled('b', shown('site', 'moon'))),
      ['question.b unknown_value'],
    ],
    [
      'follows from a text',
      asking({ kind: 'text', code: 't', text: en('Why?') }, scaled('b', shown('t', 'x'))),
      ['question.b unknown_value'],
    ],
    [
      'follows from 0 of 10',
      asking({ kind: 'recommend', code: 'r', text: en('R?') }, scaled('b', shown('r', 0))),
      [],
    ],
    [
      'is not in its own language',
      { ...asking(scaled('a')), language: 'de' },
      [...Array(5).fill('scale.agree'), 'section.all', 'question.a'].map(
        field => `${field} language_missing`,
      ),
    ],
    [
      'counts in a factor what has no scale, and twice',
      {
        ...asking(scaled('a'), single),
        factors: [{ code: 'f', title: en('F'), questions: ['a', 'a', 'site', 'z'] }],
      },
      ['factor.f counted_twice', 'factor.f unknown_question', 'factor.f unknown_question'],
    ],
  ])('that %s', (_, definition, found) => {
    expect(codes(definition)).toEqual(found)
  })

  it('shows a table only of questions that share a scale', () => {
    const mixed = asking(scaled('a'), single)
    const table = { ...mixed, sections: mixed.sections.map(section => ({ ...section, matrix: true })) }
    expect(codes(table)).toEqual(['section.all mixed_matrix'])
    expect(codes({ ...table, scales: [AGREE, AGREE] })).toContain('scale.agree duplicate_code')
  })

  it('counts only scales of one length in a factor', () => {
    const short = { code: 'short', kind: 'rating' as const, points: [en('Low'), en('High')] }
    const mixed = {
      ...asking(scaled('a'), scaled('b', { scale: 'short' })),
      ...{ scales: [AGREE, short], factors: [{ code: 'f', title: en('F'), questions: ['a', 'b'] }] },
    }
    expect(codes(mixed)).toEqual(['factor.f mixed_scales'])
  })

  it('asks at most 120 questions', () => {
    const part = (from: number) => ({
      ...{ code: `part${from}`, title: en('Part'), intro: null, matrix: false },
      questions:
        asking(...Array.from({ length: 41 }, (_, at) => scaled(`q${from + at}`))).sections[0]?.questions ??
        [],
    })
    const definition = { ...asking(scaled('a')), sections: [part(0), part(100), part(200)] }
    expect(codes(definition)).toEqual(['sections too_many_questions'])
  })

  it('tells of every problem what to do', () => {
    for (const { message, fix } of definitionProblems(asking(scaled('a', shown('a', 9)), scaled('a')))) {
      expect(message).toMatch(/\.$/)
      expect(fix).toMatch(/\.$/)
    }
  })
})

test.each([
  ['control characters', { en: 'a\u0007b' }],
  ['half a character', { en: 'a\ud800' }],
  ['nothing', { en: ' ' }],
  ['a language that is none', { English: 'a' }],
  ['a name of every object', { __proto__x: 'a' }],
])('a text with %s is refused', (_, text) => {
  expect(Text.safeParse(text).success).toBe(false)
})

test('every answer stands where no other does', () => {
  const { places, length } = layoutOf(everyKind())
  expect(places.map(({ question, at, bytes }) => [question.code, at, bytes])).toEqual([
    ...[
      ['results', 0, 1],
      ['stuck', 1, 1],
      ['friend', 2, 1],
      ['site', 3, 1],
      ['wants', 4, 2],
    ],
    ...[
      ['order', 6, 3],
      ['why', 9, 0],
    ],
  ])
  expect(length).toBe(9)
})

test('a definition kept as a file comes back as it was', () => {
  const definition = everyKind()
  expect(Definition.parse(JSON.parse(JSON.stringify(definition)))).toEqual(definition)
})
