import type { Definition, Question, Text } from '../definition/definition.ts'
import type { FollowUp } from '../store/actions.ts'

type Asked = Pick<FollowUp, 'id' | 'unit' | 'youSaid' | 'weDecided' | 'weDid'>

// More questions about the last time than about this one would tire people.
const MOST = 5
const SECTION = 'what_came_of_it'
const SCALE = 'did_it_help'
/** Asks of what was done for parts of the organisation: what one part was told is not shown to the others. */
const HERE = 'helped_here'

/** The code under which a wave asks whether an action helped. */
export function helpedCode({ id, unit }: Pick<Asked, 'id' | 'unit'>): string {
  return unit === 0 ? `helped_${id.slice(-12)}` : HERE
}

/**
 * Adds to a draft what people are asked of earlier actions, as its last section: one question for each action for everybody, the
 * latest five, and one for all others together. What an earlier wave asked so is taken out. Without actions nothing is added.
 */
export function askWhetherItHelped(definition: Definition, actions: readonly Asked[]): Definition {
  const before = { ...definition, sections: definition.sections.filter(({ code }) => code !== SECTION) }
  const questions = questionsAbout(definition.language, actions)
  if (questions.length === 0) return before.sections.length === 0 ? definition : before
  const scales = [...before.scales.filter(({ code }) => code !== SCALE), scaleIn(definition.language)]
  const section = {
    ...{ code: SECTION, title: { [definition.language]: 'What came of it' }, matrix: false, questions },
    intro: {
      [definition.language]:
        'You answered before, and something was done. Tell us whether it made a difference.',
    },
  }
  return { ...before, scales, sections: [...before.sections, section] }
}

/** Those of the actions that a draft asks about. */
export function askedAbout<A extends Asked>(actions: readonly A[]): A[] {
  return [
    ...actions.filter(({ unit }) => unit === 0).slice(0, MOST),
    ...actions.filter(({ unit }) => unit !== 0),
  ]
}

function questionsAbout(language: string, actions: readonly Asked[]): Question[] {
  const asked = askedAbout(actions)
  const own = asked
    .filter(({ unit }) => unit === 0)
    .map(action => {
      const { youSaid, weDecided, weDid } = action
      return question(
        helpedCode(action),
        language,
        `You said: ${youSaid}\nWe did: ${weDid ?? weDecided ?? ''}\nDid it help?`,
      )
    })
  if (!asked.some(({ unit }) => unit !== 0)) return own
  return [...own, question(HERE, language, 'What was done where I work after the last survey has helped.')]
}

function question(code: string, language: string, text: string): Question {
  return {
    ...{ kind: 'scale', code, text: { [language]: text }, required: false, showIf: null, scale: SCALE },
    ...{ reversed: false, notApplicable: true, comment: false, trend: code },
  }
}

function scaleIn(language: string): Definition['scales'][number] {
  const points: Text[] = ['No', 'Rather not', 'Neither yes nor no', 'Rather yes', 'Yes'].map(text => ({
    [language]: text,
  }))
  return { code: SCALE, kind: 'agreement', points }
}
