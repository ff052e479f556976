import fc from 'fast-check'
import { choicesOf } from './clarity.factory.ts'
import { Definition, type Question } from './definition.ts'

type Draft = Record<string, unknown> & { readonly code: string; readonly kind: Question['kind'] }

const KINDS: readonly Question['kind'][] = ['scale', 'recommend', 'single', 'multiple', 'ranking', 'text']
// What people write, and what breaks programs: marks of tables and pages, both directions, characters of several parts.
const WORDS = [
  'Why?',
  'a,b;c|d',
  '"so"',
  '<b>&amp;</b>',
  '=1+1',
  'שלום',
  '👩‍👩‍👧',
  'é',
  "it's",
  '{"a":1}',
  '$x',
  'null',
]

const word = fc.constantFrom(...WORDS)
const texts = fc
  .record({
    en: word,
    de: fc.option(word, { nil: undefined }),
    ['pt-BR']: fc.option(word, { nil: undefined }),
  })
  .map(text => JSON.parse(JSON.stringify(text)) as Record<string, string>)

/** What decides about one question, from which `questionAt` makes one. */
const seeds = fc.record({
  kind: fc.constantFrom(...KINDS),
  text: texts,
  flags: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
  scale: fc.constantFrom('five', 'eleven', 'two'),
  choices: fc.integer({ min: 2, max: 16 }),
  most: fc.option(fc.integer({ min: 1, max: 16 })),
  after: fc.option(fc.nat()),
  value: fc.nat(),
})

/** Any definition of up to 20 questions of all kinds, in several sections and languages, with chains of `showIf`; it has no problem. */
export const anyDefinition: fc.Arbitrary<Definition> = fc
  .tuple(fc.array(seeds, { minLength: 1, maxLength: 20 }), fc.integer({ min: 1, max: 7 }), texts)
  .map(([made, long, title]) => {
    const questions: Draft[] = []
    for (const seed of made) questions.push(questionAt(questions, seed))
    const parts = Math.ceil(questions.length / long)
    const sections = Array.from({ length: parts }, (_, at) => ({
      ...{ code: `s${at}`, title, intro: at % 2 === 0 ? title : null, matrix: false },
      questions: questions.slice(at * long, (at + 1) * long),
    }))
    const scored = questions.filter(({ kind, scale }) => kind === 'scale' && scale === 'five')
    const factors = [{ code: 'all', title, questions: scored.map(({ code }) => code) }]
    return Definition.parse({
      ...{ format: 'fairlead-survey/1', language: 'en', sections, scales: [2, 5, 11].map(scaleOf) },
      ...{ factors: scored.length === 0 ? [] : factors, sources: [] },
    })
  })

const NAMES: Readonly<Record<number, string>> = { 2: 'two', 5: 'five', 11: 'eleven' }

function scaleOf(length: number) {
  const points = Array.from({ length }, (_, at) => ({ en: `Point ${at + 1}` }))
  return { code: NAMES[length], kind: 'rating', points }
}

function questionAt(before: readonly Draft[], seed: Seed): Draft {
  const [required, comment, notApplicable, reversed] = seed.flags
  const { kind, text, scale } = seed
  const count = kind === 'ranking' ? Math.min(9, seed.choices) : seed.choices
  const choices = choicesOf(...Array.from({ length: count }, (_, at) => `c${at}`))
  const common = { kind, code: `q${before.length}`, text, required, showIf: showIfOf(before, seed) }
  switch (kind) {
    case 'scale':
      return { ...common, scale, reversed, notApplicable, comment, trend: `t${before.length}` }
    case 'recommend':
      return { ...common, notApplicable, comment }
    case 'multiple':
      return { ...common, choices, most: seed.most === null ? null : Math.min(seed.most, count) }
    case 'single':
    case 'ranking':
      return { ...common, choices }
    case 'text':
      return common
  }
}

type Seed = typeof seeds extends fc.Arbitrary<infer S> ? S : never

/** After one value of a question before it that has values; often after one that is itself shown only to some. */
function showIfOf(before: readonly Draft[], { after, value }: Seed) {
  const possible = before.filter(({ kind }) => kind !== 'text' && kind !== 'ranking')
  const other = after === null ? undefined : possible[after % Math.max(1, possible.length)]
  if (other === undefined) return null
  return { question: other.code, anyOf: [someValue(other, value)] }
}

function someValue(question: Draft, any: number): string | number {
  if (question.kind === 'recommend') return any % 11
  if (question.kind === 'scale') return 1 + (any % 2)
  return `c${any % 2}`
}
