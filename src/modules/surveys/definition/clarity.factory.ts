import { Definition } from './definition.ts'

const en = (text: string) => ({ en: text })
export const AGREE = {
  code: 'agree',
  kind: 'agreement' as const,
  points: ['No', 'Rather not', 'Neither', 'Rather', 'Yes'].map(en),
}
export const choicesOf = (...codes: string[]) => codes.map(code => ({ code, text: en(code) }))

/** A scale question of the story's surveys; `over` changes it. */
export const scaled = (code: string, over: object = {}) => ({
  ...{ kind: 'scale' as const, code, text: en(`I know ${code}.`), scale: 'agree' },
  ...over,
})

/** A definition of one section with these questions. */
export function asking(...questions: object[]): Definition {
  return Definition.parse({
    format: 'fairlead-survey/1',
    language: 'en',
    scales: [AGREE],
    sections: [{ code: 'all', title: en('All'), questions }],
  })
}

/** One question of each kind: two on a scale, 0–10, one and several choices, a ranking, a text. */
export function everyKind(): Definition {
  return asking(
    scaled('results', { required: true, comment: true, notApplicable: true }),
    scaled('stuck', { reversed: true }),
    { kind: 'recommend', code: 'friend', text: en('Would you tell a friend?'), comment: true },
    { kind: 'single', code: 'site', text: en('Where?'), choices: choicesOf('quay', 'boat') },
    {
      ...{ kind: 'multiple', code: 'wants', text: en('What helps?'), most: 2 },
      choices: choicesOf('time', 'tools', 'talk'),
    },
    { kind: 'ranking', code: 'order', text: en('In which order?'), choices: choicesOf('a', 'b', 'c') },
    {
      ...{ kind: 'text', code: 'why', text: en('What is in the way?') },
      showIf: { question: 'results', anyOf: [1, 2] },
    },
  )
}
