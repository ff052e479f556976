import { Definition } from '../definition/definition.ts'
import { listInstruments } from '../instruments/instruments.ts'
import type { StorySurvey } from './story-surveys.ts'

/**
 * What a survey of the story asks: questions of the shipped questionnaires in the order of the story, the factors they make, and
 * from where they come.
 */
export function storyQuestions({ asks, intros }: Pick<StorySurvey, 'asks' | 'intros'>): Definition {
  const rank = (code: string) => asks.findIndex(asked => code.startsWith(asked))
  const used = listInstruments()
    // What asks again after a change repeats questions of two others.
    .instruments.filter(({ code }) => code !== 'own-change-pulse')
    .map(({ definition }) => definition)
    .filter(({ sections }) => sections.some(({ questions }) => questions.some(({ code }) => rank(code) >= 0)))
  const sections = used.flatMap(definition =>
    definition.sections.flatMap(section => {
      const questions = section.questions.filter(({ code }) => rank(code) >= 0)
      const intro = intros?.[section.code]
      const [first] = questions
      return first === undefined
        ? []
        : [
            {
              rank: rank(first.code),
              section: { ...section, questions, ...(intro && { intro: { en: intro } }) },
            },
          ]
    }),
  )
  const answered = new Set(
    sections.flatMap(({ section }) =>
      section.questions.flatMap(question => (question.kind === 'scale' ? question.scale : [])),
    ),
  )
  const scales = new Map(used.flatMap(definition => definition.scales.map(scale => [scale.code, scale])))
  return Definition.parse({
    ...{ format: 'fairlead-survey/1', language: 'en' },
    scales: [...scales.values()].filter(({ code }) => answered.has(code)),
    sections: sections.toSorted((one, other) => one.rank - other.rank).map(({ section }) => section),
    factors: used
      .flatMap(({ factors }) =>
        factors.map(factor => ({ ...factor, questions: factor.questions.filter(code => rank(code) >= 0) })),
      )
      // One question alone is no factor.
      .filter(({ questions }) => questions.length > 1)
      .toSorted((one, other) => rank(one.questions[0] ?? '') - rank(other.questions[0] ?? '')),
    sources: [
      ...new Map(
        used.flatMap(definition => definition.sources.map(source => [source.name, source])),
      ).values(),
    ],
  })
}
