import { Definition } from '../definition/definition.ts'
import { listInstruments } from '../instruments/instruments.ts'
import type { StorySurvey } from './story-surveys.ts'

/** What a survey of the story asks: questions of the shipped questionnaires in the order of the story, and the factors they make. */
export function storyQuestions({ asks, intros }: Pick<StorySurvey, 'asks' | 'intros'>): Definition {
  const shipped = listInstruments()
    .instruments.filter(({ code }) => code.startsWith('own-'))
    .map(({ definition }) => definition)
  const rank = (code: string) => asks.findIndex(asked => code.startsWith(asked))
  const sections = shipped.flatMap(definition =>
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
  return Definition.parse({
    ...{ format: 'fairlead-survey/1', language: 'en', scales: shipped[0]?.scales ?? [] },
    sections: sections.toSorted((one, other) => one.rank - other.rank).map(({ section }) => section),
    // One question alone is no factor.
    factors: shipped.flatMap(({ factors }) =>
      factors
        .map(factor => ({ ...factor, questions: factor.questions.filter(code => rank(code) >= 0) }))
        .filter(({ questions }) => questions.length > 1),
    ),
  })
}
