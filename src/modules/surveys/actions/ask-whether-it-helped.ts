import type { Definition, Question, Text } from '../definition/definition.ts'
import type { FollowUp } from '../store/actions.ts'
import { helpedTexts, type InAll } from './helped-texts.ts'

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
 * What we ask comes in every language of the draft that we have it in; what was said and done, in the words it was told in.
 */
export function askWhetherItHelped(definition: Definition, actions: readonly Asked[]): Definition {
  const before = { ...definition, sections: definition.sections.filter(({ code }) => code !== SECTION) }
  const inAll = helpedTexts(before)
  const questions = questionsAbout(inAll, actions)
  if (questions.length === 0) return before.sections.length === 0 ? definition : before
  const section = {
    ...{ code: SECTION, title: inAll(({ title }) => title), intro: inAll(({ intro }) => intro) },
    ...{ matrix: false, questions },
  }
  const scales = [...before.scales.filter(({ code }) => code !== SCALE), scaleIn(inAll)]
  return { ...before, scales, sections: [...before.sections, section] }
}

/** Whether a question is about what was done, and not about how people work: it is told beside the action. */
export function asksWhetherItHelped(code: string): boolean {
  return code === HERE || /^helped_[0-9a-f]{12}$/.test(code)
}

/** Those of the actions that a draft asks about. */
export function askedAbout<A extends Asked>(actions: readonly A[]): A[] {
  return [
    ...actions.filter(({ unit }) => unit === 0).slice(0, MOST),
    ...actions.filter(({ unit }) => unit !== 0),
  ]
}

function questionsAbout(inAll: InAll, actions: readonly Asked[]): Question[] {
  const asked = askedAbout(actions)
  const own = asked
    .filter(({ unit }) => unit === 0)
    .map(action => {
      const { youSaid, weDecided, weDid } = action
      const told = { said: youSaid, did: weDid ?? weDecided ?? '' }
      return question(
        helpedCode(action),
        inAll(words => filled(words.question, told)),
      )
    })
  if (!asked.some(({ unit }) => unit !== 0)) return own
  return [
    ...own,
    question(
      HERE,
      inAll(({ here }) => here),
    ),
  ]
}

function question(code: string, text: Text): Question {
  return {
    ...{ kind: 'scale', code, text, required: false, showIf: null, scale: SCALE },
    ...{ reversed: false, notApplicable: true, comment: false, trend: code },
  }
}

function scaleIn(inAll: InAll): Definition['scales'][number] {
  const points = ([0, 1, 2, 3, 4] as const).map(at => inAll(words => words.points[at] ?? ''))
  return { code: SCALE, kind: 'agreement', points }
}

/** What somebody wrote is put in as it is, whatever signs it has. */
function filled(pattern: string, told: { readonly said: string; readonly did: string }): string {
  return pattern.replace(/\{(said|did)\}/g, (_, name: 'said' | 'did') => told[name])
}
