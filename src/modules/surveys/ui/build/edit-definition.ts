import type { Definition, Question, Scale, Text } from '../../contract.ts'
import { questionsOf } from '../asked.ts'

type Section = Definition['sections'][number]
/** How a question is answered. */
export type QuestionKind = Question['kind']
/** Where a question stands: its section and its place in it. */
export interface Place {
  readonly section: number
  readonly at: number
}

/** Changes one section. */
export function withSection(asked: Definition, at: number, change: Partial<Section>): Definition {
  return { ...asked, sections: asked.sections.map((each, i) => (i === at ? { ...each, ...change } : each)) }
}

/** A new section at the end, with one question: there is none without. */
export function addSection(asked: Definition, title: string, question: string): Definition {
  const code = freeCode(
    'section',
    asked.sections.map(each => each.code),
  )
  const section = { code, title: own(asked, title), intro: null, matrix: false, questions: [] }
  return addQuestion({ ...asked, sections: [...asked.sections, section] }, asked.sections.length, question)
}

/** The definition without a section; the last one stays. */
export function removeSection(asked: Definition, at: number): Definition {
  if (asked.sections.length < 2) return asked
  return settled({ ...asked, sections: asked.sections.filter((_, i) => i !== at) })
}

/** A new question of five points of agreement at the end of a section. */
export function addQuestion(asked: Definition, section: number, text: string): Definition {
  const code = freeCode(
    'q',
    questionsOf(asked).map(each => each.code),
  )
  const question: Question = {
    ...COMMON,
    ...SCORED,
    kind: 'scale',
    code,
    text: own(asked, text),
    scale: 'agreement',
  }
  return withQuestions(withScale(asked, 'agreement'), section, before => [...before, question])
}

/** Changes one question in place. */
export function withQuestion(asked: Definition, { section, at }: Place, question: Question): Definition {
  return settled(
    withQuestions(asked, section, before => before.map((each, i) => (i === at ? question : each))),
  )
}

/** The definition without a question, and without a section that would be empty. */
export function removeQuestion(asked: Definition, { section, at }: Place): Definition {
  const left = asked.sections[section]?.questions.filter((_, i) => i !== at) ?? []
  if (left.length === 0) return removeSection(asked, section)
  return settled(withSection(asked, section, { questions: left }))
}

/** Moves a question one place up or down, over the edge of its section into the next. */
export function moveQuestion(asked: Definition, { section, at }: Place, by: -1 | 1): Definition {
  const questions = asked.sections[section]?.questions ?? []
  const question = questions[at]
  if (question === undefined) return asked
  const inside = at + by >= 0 && at + by < questions.length
  if (inside) {
    const next = [...questions]
    next.splice(at, 1)
    next.splice(at + by, 0, question)
    return settled(withSection(asked, section, { questions: next }))
  }
  const other = asked.sections[section + by]
  if (other === undefined || questions.length < 2) return asked
  const there = by < 0 ? [...other.questions, question] : [question, ...other.questions]
  const without = withSection(asked, section, { questions: questions.filter((_, i) => i !== at) })
  return settled(withSection(without, section + by, { questions: there }))
}

/** The same question asked in another way: code, text and conditions stay, and so do choices where both have some. */
export function asKind(asked: Definition, question: Question, kind: QuestionKind): Question {
  const { code, text, required, showIf } = question
  const common = { code, text, required, showIf }
  const choices =
    'choices' in question
      ? question.choices
      : [1, 2].map(at => ({ code: `c${at}`, text: own(asked, `${at}`) }))
  switch (kind) {
    case 'scale':
      return { ...common, ...SCORED, kind, scale: asked.scales[0]?.code ?? 'agreement' }
    case 'recommend':
      return { ...common, kind, notApplicable: false, comment: false, trend: null }
    case 'single':
      return { ...common, kind, choices }
    case 'multiple':
      return { ...common, kind, choices, most: null }
    case 'ranking':
      return { ...common, kind, choices: choices.slice(0, 9) }
    case 'text':
      return { ...common, kind }
  }
}

/** Choices from lines of text in one language: a line keeps the code of its place, so that translations stay with it. */
export function choicesFrom(
  before: readonly { readonly code: string; readonly text: Text }[],
  lines: readonly string[],
  language: string,
): { code: string; text: Text }[] {
  const taken = before.map(each => each.code)
  return lines.map((line, at) => {
    const old = before[at]
    let number = at + 1
    // In steps of their count, so that no two new lines meet.
    while (taken.includes(`c${number}`)) number += lines.length
    return { code: old?.code ?? `c${number}`, text: { ...old?.text, [language]: line } }
  })
}

/** The definition with a scale that is shipped, unless it has one of that code. */
export function withScale(asked: Definition, code: string): Definition {
  const shipped = SHIPPED_SCALES.find(each => each.code === code)
  if (shipped === undefined || asked.scales.some(each => each.code === code)) return asked
  return { ...asked, scales: [...asked.scales, shipped] }
}

/** A text with what was written in one language; nothing written takes the language away. */
export function withText(text: Text | null, language: string, words: string): Text {
  const { [language]: _, ...rest } = text ?? {}
  return words === '' ? rest : { ...rest, [language]: words }
}

/** Scales to choose from, in English; their words can be changed. */
export const SHIPPED_SCALES: readonly Scale[] = [
  scale('agreement', 'agreement', [
    'Strongly disagree',
    'Disagree',
    'Neither agree nor disagree',
    'Agree',
    'Strongly agree',
  ]),
  scale('frequency', 'frequency', ['Never', 'Seldom', 'Sometimes', 'Often', 'Always']),
]

const COMMON = { required: false, showIf: null }
const SCORED = { reversed: false, notApplicable: false, comment: false, trend: null }

function scale(code: string, kind: Scale['kind'], points: readonly string[]): Scale {
  return { code, kind, points: points.map(en => ({ en })) }
}

function withQuestions(
  asked: Definition,
  section: number,
  change: (before: readonly Question[]) => readonly Question[],
): Definition {
  return withSection(asked, section, { questions: [...change(asked.sections[section]?.questions ?? [])] })
}

/** Conditions and factors that lost their question go with it. */
function settled(asked: Definition): Definition {
  const codes = new Set<string>()
  const sections = asked.sections.map(section => ({
    ...section,
    questions: section.questions.map(question => {
      const kept =
        question.showIf !== null && !codes.has(question.showIf.question)
          ? { ...question, showIf: null }
          : question
      codes.add(question.code)
      return kept
    }),
  }))
  const scored = new Set(
    sections
      .flatMap(each => each.questions)
      .filter(({ kind }) => kind === 'scale')
      .map(({ code }) => code),
  )
  const factors = asked.factors
    .map(factor => ({ ...factor, questions: factor.questions.filter(code => scored.has(code)) }))
    .filter(({ questions }) => questions.length > 0)
  return { ...asked, sections, factors }
}

function freeCode(stem: string, taken: readonly string[]): string {
  let at = taken.length + 1
  while (taken.includes(`${stem}${at}`)) at += 1
  return `${stem}${at}`
}

function own(asked: Definition, words: string): Text {
  return { [asked.language]: words }
}
