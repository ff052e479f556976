import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyDefinition } from './any-definition.factory.ts'
import { AGREE, asking, choicesOf, everyKind, scaled } from './clarity.factory.ts'
import { Definition, type Question, questionsOf } from './definition.ts'
import { definitionFromCsv } from './from-csv.ts'
import { layoutOf } from './layout.ts'
import { definitionProblems } from './problems.ts'

describe('any definition that people make', () => {
  it('has no problem, and comes back from a file as it was', () => {
    fc.assert(
      fc.property(anyDefinition, definition => {
        expect(definitionProblems(definition)).toEqual([])
        expect(Definition.parse(JSON.parse(JSON.stringify(definition)))).toEqual(definition)
      }),
    )
  })

  it('gives every answer a place of its own, one behind the other, up to the end of the ballot', () => {
    fc.assert(
      fc.property(anyDefinition, definition => {
        const { places, length } = layoutOf(definition)
        expect(places.map(({ question }) => question)).toEqual(questionsOf(definition))
        const taken = places.flatMap(({ at, bytes }) => Array.from({ length: bytes }, (_, byte) => at + byte))
        expect(taken).toEqual(Array.from({ length }, (_, byte) => byte))
        for (const { question, bytes } of places) expect(bytes === 0).toBe(question.kind === 'text')
      }),
    )
  })

  it('keeps its places when texts, sections and translations change, so that waves can be compared', () => {
    fc.assert(
      fc.property(anyDefinition, definition => {
        const questions = questionsOf(definition).map(each => ({ ...each, text: { en: 'Other words' } }))
        const one = { ...definition, sections: [{ ...definition.sections[0], questions }] } as Definition
        const spots = (each: Definition) => layoutOf(each).places.map(({ at, bytes }) => [at, bytes])
        expect(spots(one)).toEqual(spots(definition))
      }),
    )
  })

  it('written as a table and read again asks the same questions in the same order', () => {
    fc.assert(
      fc.property(anyDefinition, fc.constantFrom(',', ';', '\t'), (definition, mark) => {
        const read = definitionFromCsv(tableOf(definition, mark), 'en')
        expect(questionsOf(read).map(comparable)).toEqual(questionsOf(definition).map(comparable))
        expect(definitionProblems(read)).toEqual([])
      }),
    )
  })

  it('has exactly the problem that is put into it, however large it is', () => {
    fc.assert(
      fc.property(anyDefinition, fc.nat(), (definition, any) => {
        const questions = questionsOf(definition)
        const { code } = questions[any % questions.length] as Question
        const twice = withQuestion(definition, { ...scaled(code, { scale: 'five' }), code })
        expect(short(twice)).toEqual([`question.${code} duplicate_code`])
        const lost = withQuestion(definition, scaled('lost', { scale: 'nowhere' }))
        expect(short(lost)).toEqual(['question.lost unknown_scale'])
        const loop = withQuestion(
          definition,
          scaled('loop', { scale: 'five', showIf: { question: 'loop', anyOf: [1] } }),
        )
        expect(short(loop)).toEqual(['question.loop logic_loop'])
      }),
    )
  })
})

const short = (definition: Definition) =>
  definitionProblems(definition).map(({ field, code }) => `${field} ${code}`)

/** The same definition with a further section of one question. */
function withQuestion(definition: Definition, question: object): Definition {
  const section = { code: 'more', title: { en: 'More' }, questions: [question] }
  return Definition.parse({ ...definition, sections: [...definition.sections, section] })
}

/** A definition as people keep it in a spreadsheet: every cell in quotation marks. */
function tableOf(definition: Definition, mark: string): string {
  const points = new Map(
    definition.scales.map(scale => [scale.code, scale.points.map(({ en }) => en).join('|')]),
  )
  const rows = questionsOf(definition).map(question => [
    ...[question.code, question.kind, question.text['en'], question.text['de'], question.text['pt-BR']],
    'scale' in question ? points.get(question.scale) : '',
    'choices' in question ? question.choices.map(({ text }) => text['en']).join('|') : '',
    ...[question.required, 'reversed' in question && question.reversed].map(yes => (yes ? 'yes' : 'no')),
    ...['notApplicable' in question && question.notApplicable, 'comment' in question && question.comment].map(
      yes => (yes ? 'x' : ''),
    ),
    'trend' in question ? question.trend : '',
  ])
  const header = 'Code,Kind,Text,Text:de,text:PT-BR,Scale,Choices,Required,Reversed,NA,Comment,Trend'.split(
    ',',
  )
  return [header, ...rows]
    .map(row => row.map(cell => `"${(cell ?? '').replaceAll('"', '""')}"`).join(mark))
    .join('\r\n')
}

/** What a table can say about a question; not what it is shown after, nor how many may be chosen. */
function comparable(question: Question) {
  const { kind, code, text, required } = question
  const choices = 'choices' in question ? question.choices.map(choice => choice.text['en']) : null
  const scored = question.kind === 'scale' ? { reversed: question.reversed } : {}
  const said = 'comment' in question ? [question.notApplicable, question.comment, question.trend] : []
  return { kind, code, text, required, choices, ...scored, said }
}

/** `everyKind` as JSON with one field replaced; the path as people read it in an error. */
function broken(path: string, value: unknown): unknown {
  const whole = JSON.parse(JSON.stringify({ ...everyKind(), ...FURTHER }))
  const steps = path.split('.')
  const last = steps.pop() ?? ''
  const at = steps.reduce((inside, step) => inside[step], whole)
  if (value === undefined) delete at[last]
  else at[last] = value
  return whole
}

const FURTHER = {
  factors: [{ code: 'f', title: { en: 'F' }, questions: ['results'] }],
  sources: [{ name: 'Own', licence: 'CC0', link: 'https://example.org' }],
}
const many = (count: number, each: (at: number) => unknown = () => ({ en: 'x' })) =>
  Array.from({ length: count }, (_, at) => each(at))
const Q = 'sections.0.questions'

describe('one broken field', () => {
  it.each<[string, unknown, string?]>([
    ['format', 'fairlead-survey/2'],
    ['format', undefined],
    ['language', 'English'],
    ['language', undefined],
    ['language', 'e'],
    ['scales', undefined],
    ['scales', many(21, at => ({ ...AGREE, code: `s${at}` }))],
    ['scales.0.code', 'Agree'],
    ['scales.0.code', '9a'],
    ['scales.0.kind', 'mood'],
    ['scales.0.points', many(1)],
    ['scales.0.points', many(12)],
    ['scales.0.points.2.en', '\n'],
    ['sections', []],
    ['sections', many(31, at => ({ code: `s${at}`, title: { en: 'S' }, questions: [scaled(`q${at}`)] }))],
    ['sections.0.title', 'Work'],
    ['sections.0.title.en', 'a'.repeat(2_001)],
    ['sections.0.intro', 5],
    ['sections.0.matrix', 'yes'],
    [Q, []],
    [`${Q}.0.kind`, 'slider'],
    [`${Q}.0.code`, 'a-b'],
    [`${Q}.0.code`, `a${'b'.repeat(40)}`],
    [`${Q}.0.text`, { 'en-': 'x' }, `${Q}.0.text.en-`],
    [`${Q}.0.text.en`, 'nul\u0000'],
    [`${Q}.0.required`, 1],
    [`${Q}.0.reversed`, 'no'],
    [`${Q}.0.trend`, 'Last year'],
    [`${Q}.0.scale`, undefined],
    [`${Q}.2.trend`, 7],
    [`${Q}.3.choices`, choicesOf('one')],
    [`${Q}.3.choices`, many(17, at => ({ code: `c${at}`, text: { en: 'C' } }))],
    [`${Q}.3.choices.1.code`, ''],
    [`${Q}.3.choices.1.text.en`, ''],
    [`${Q}.4.most`, 0],
    [`${Q}.4.most`, 17],
    [`${Q}.4.most`, 1.5],
    [`${Q}.5.choices`, many(10, at => ({ code: `c${at}`, text: { en: 'C' } }))],
    [`${Q}.6.showIf.anyOf`, []],
    [`${Q}.6.showIf.question`, 'No Code'],
    ['factors.0.questions', []],
    ['factors.0.questions', many(41, at => `q${at}`)],
    ['factors.0.title', null],
    ['sources.0.licence', ''],
    ['sources.0.name', 'a'.repeat(141)],
    ['sources.0.link', 'example'],
  ])('%s as %j is refused there, and nowhere else', (path, value, at = path) => {
    const { error } = Definition.safeParse(broken(path, value))
    expect(error?.issues.map(issue => issue.path.join('.'))).toEqual([at])
  })

  it.each([
    ['', 'author'],
    ['scales.0', 'colour'],
    ['sections.0', 'hidden'],
    [`${Q}.0`, 'weight'],
    [`${Q}.3`, 'scale'],
    [`${Q}.6`, 'choices'],
    [`${Q}.3.choices.0`, 'points'],
    ['factors.0', 'norm'],
    ['sources.0', 'html'],
  ])('in %s an unknown “%s” is refused rather than dropped', (path, name) => {
    const { error } = Definition.safeParse(broken(path === '' ? name : `${path}.${name}`, 1))
    expect(error?.issues).toMatchObject([{ code: 'unrecognized_keys', keys: [name] }])
  })

  it('is none where nothing is broken', () => {
    expect(Definition.safeParse(broken('language', 'en')).success).toBe(true)
  })
})

describe('texts', () => {
  it.each([
    'Do you <script>alert(1)</script>?',
    '&lt;b&gt;',
    'هل أنت راضٍ؟',
    'Fine 👩‍👩‍👧‍👦 🌊 🇩🇪',
    'a\nb\tc',
    '{{name}} $name %s',
    "'; drop table surveys_surveys; --",
    'é é',
    '\u202eback to front',
  ])('%j are kept as they were written', text => {
    const definition = asking(scaled('a', { text: { en: text } }))
    expect(JSON.parse(JSON.stringify(definition)).sections[0].questions[0].text.en).toBe(text)
    expect(definitionProblems(definition)).toEqual([])
  })

  it.each(['\u0000', '\u001b[31m', '\u0085', '\ud800', '\udc00a', '\u007f'])(
    'with %j are refused in every place of a definition',
    bad => {
      const places = [
        'scales.0.points.0.en',
        'sections.0.title.en',
        `${Q}.0.text.en`,
        `${Q}.3.choices.0.text.en`,
      ]
      for (const path of [...places, 'factors.0.title.en'])
        expect(Definition.safeParse(broken(path, `a${bad}b`)).success).toBe(false)
    },
  )

  it('are missed in the language of the survey in every place, each by its name', () => {
    const german = Definition.parse(broken('language', 'de'))
    const fields = new Set(definitionProblems(german).map(({ field, code }) => `${code} ${field}`))
    const named = [
      'scale.agree',
      'section.all',
      'factor.f',
      ...questionsOf(german).map(q => `question.${q.code}`),
    ]
    expect([...fields].toSorted()).toEqual(named.map(name => `language_missing ${name}`).toSorted())
  })

  it('may be missing in every other language, one by one', () => {
    for (const language of ['de', 'pt-BR', 'zh-Hant'])
      expect(short(asking(scaled('a', { text: { en: 'A', [language]: 'B' } })))).toEqual([])
  })

  it('in a variant of the language do not stand for the language itself', () => {
    expect(short(asking(scaled('a', { text: { 'en-GB': 'Colour?' } })))).toEqual([
      'question.a language_missing',
    ])
  })
})
