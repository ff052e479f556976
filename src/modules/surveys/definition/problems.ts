import type { ErrorItem } from '#kernel/errors.ts'
import { type Definition, type Question, questionsOf, type Text } from './definition.ts'

/** Most questions of one survey: more than anybody answers with care. */
export const MOST_QUESTIONS = 120

/** Everything that is wrong with a definition: why a survey with it cannot be launched. Empty when nothing is. */
export function definitionProblems(definition: Definition): ErrorItem[] {
  return [
    ...(questionsOf(definition).length > MOST_QUESTIONS ? [tooMany(questionsOf(definition).length)] : []),
    ...twins(definition),
    ...questionsOf(definition).flatMap((question, place) => [
      ...scaleProblems(definition, question),
      ...choiceProblems(question),
      ...showIfProblems(definition, question, place),
    ]),
    ...factorProblems(definition),
    ...matrixProblems(definition),
    ...missingTexts(definition),
  ]
}

function tooMany(count: number): ErrorItem {
  return problem(
    'sections',
    'too_many_questions',
    `There are ${count} questions; one survey takes ${MOST_QUESTIONS}.`,
    'Leave out those that nobody would act on.',
  )
}

function twins({ scales, sections, factors }: Definition): ErrorItem[] {
  const questions = sections.flatMap(section => section.questions)
  const kinds = { scale: scales, section: sections, question: questions, factor: factors }
  return Object.entries(kinds).flatMap(([kind, named]) =>
    repeated(named.map(({ code }) => code)).map(code =>
      problem(
        `${kind}.${code}`,
        'duplicate_code',
        `Two ${kind}s have the code “${code}”.`,
        'Give one of them another code.',
      ),
    ),
  )
}

function repeated(codes: readonly string[]): string[] {
  return [...new Set(codes.filter((code, at) => codes.indexOf(code) !== at))]
}

function scaleProblems({ scales }: Definition, question: Question): ErrorItem[] {
  if (question.kind !== 'scale' || scales.some(({ code }) => code === question.scale)) return []
  return [
    about(
      question,
      'unknown_scale',
      `Question “${question.code}” uses the scale “${question.scale}”, which is not there.`,
      'Add the scale, or choose another.',
    ),
  ]
}

function choiceProblems(question: Question): ErrorItem[] {
  if (!('choices' in question)) return []
  const twice = repeated(question.choices.map(({ code }) => code)).map(code =>
    about(
      question,
      'duplicate_choice',
      `Question “${question.code}” has the choice “${code}” twice.`,
      'Give one of them another code.',
    ),
  )
  const most = question.kind === 'multiple' ? (question.most ?? 0) : 0
  if (most <= question.choices.length) return twice
  return [
    ...twice,
    about(
      question,
      'most_over_choices',
      `Question “${question.code}” lets people choose ${most} of ${question.choices.length}.`,
      'Let them choose fewer, or leave it open.',
    ),
  ]
}

// Only backwards: what is shown follows from what was answered before, so it can never follow from itself.
function showIfProblems(definition: Definition, question: Question, place: number): ErrorItem[] {
  const { showIf } = question
  if (showIf === null) return []
  const asked = questionsOf(definition)
  const at = asked.findIndex(({ code }) => code === showIf.question)
  const other = asked[at]
  if (other === undefined)
    return [
      about(
        question,
        'unknown_question',
        `Question “${question.code}” follows from “${showIf.question}”, which is not asked.`,
        'Choose a question that stands before it.',
      ),
    ]
  if (at >= place)
    return [
      about(
        question,
        'logic_loop',
        `Question “${question.code}” follows from “${showIf.question}”, which does not stand before it.`,
        'Move it behind that question, or show it always.',
      ),
    ]
  const unknown = showIf.anyOf.filter(value => !valuesOf(definition, other).includes(value))
  return unknown.map(value =>
    about(
      question,
      'unknown_value',
      `Question “${question.code}” is shown after the answer ${value} to “${other.code}”, which has no such answer.`,
      'Choose one of its answers.',
    ),
  )
}

/** What can be answered to a question, in the words of `showIf`; nothing for a ranking or a text. */
function valuesOf({ scales }: Definition, question: Question): (string | number)[] {
  switch (question.kind) {
    case 'scale':
      return (scales.find(({ code }) => code === question.scale)?.points ?? []).map((_, point) => point + 1)
    case 'recommend':
      return Array.from({ length: 11 }, (_, value) => value)
    case 'single':
    case 'multiple':
      return question.choices.map(({ code }) => code)
    default:
      return []
  }
}

function factorProblems(definition: Definition): ErrorItem[] {
  const asked = new Map(questionsOf(definition).map(question => [question.code, question]))
  const points = new Map(definition.scales.map(scale => [scale.code, scale.points.length]))
  const lengthOf = (code: string) => {
    const question = asked.get(code)
    return question?.kind === 'scale' ? points.get(question.scale) : undefined
  }
  return definition.factors.flatMap(factor => [
    ...(new Set(factor.questions.map(lengthOf).filter(length => length !== undefined)).size > 1
      ? [
          problem(
            `factor.${factor.code}`,
            'mixed_scales',
            `Factor “${factor.code}” counts questions whose scales have different numbers of points.`,
            'Make one factor of each scale.',
          ),
        ]
      : []),
    ...repeated(factor.questions).map(code =>
      problem(
        `factor.${factor.code}`,
        'counted_twice',
        `Factor “${factor.code}” counts “${code}” twice.`,
        'Leave one out.',
      ),
    ),
    ...factor.questions
      .filter(code => asked.get(code)?.kind !== 'scale')
      .map(code =>
        problem(
          `factor.${factor.code}`,
          'unknown_question',
          `Factor “${factor.code}” counts “${code}”, which is not a question with a scale.`,
          'Take it out, or ask it with a scale.',
        ),
      ),
  ])
}

function matrixProblems({ sections }: Definition): ErrorItem[] {
  return sections.flatMap(({ code, matrix, questions }) => {
    const scales = new Set(questions.map(question => (question.kind === 'scale' ? question.scale : null)))
    if (!matrix || (scales.size === 1 && !scales.has(null))) return []
    return [
      problem(
        `section.${code}`,
        'mixed_matrix',
        `Section “${code}” is a table, but its questions do not share one scale.`,
        'Give all of them the same scale, or show them one below the other.',
      ),
    ]
  })
}

function missingTexts(definition: Definition): ErrorItem[] {
  const { language, scales, sections, factors } = definition
  const texts: [string, Text | null][] = [
    ...scales.flatMap(({ code, points }) => points.map((text): [string, Text] => [`scale.${code}`, text])),
    ...sections.flatMap(({ code, title, intro }): [string, Text | null][] => [
      [`section.${code}`, title],
      [`section.${code}`, intro],
    ]),
    ...questionsOf(definition).flatMap((question): [string, Text][] => [
      [`question.${question.code}`, question.text],
      ...('choices' in question ? question.choices : []).map(({ text }): [string, Text] => [
        `question.${question.code}`,
        text,
      ]),
    ]),
    ...factors.map(({ code, title }): [string, Text] => [`factor.${code}`, title]),
  ]
  return texts
    .filter(([, text]) => text !== null && !Object.hasOwn(text, language))
    .map(([field]) =>
      problem(
        field,
        'language_missing',
        `A text of “${field}” is not there in ${language}, the language of the survey.`,
        'Write it in that language; other languages may be missing.',
      ),
    )
}

function about({ code }: Question, rule: string, message: string, fix: string): ErrorItem {
  return problem(`question.${code}`, rule, message, fix)
}

function problem(field: string, code: string, message: string, fix: string): ErrorItem {
  return { field, code, message, fix }
}
