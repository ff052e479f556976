import { type Definition, questionsOf, type Text } from '../definition/definition.ts'
import shipped from './helped-words.json' with { type: 'json' }

/** What is asked of earlier actions, in one language. */
interface HelpedWords {
  readonly title: string
  readonly intro: string
  /** Five, from no to yes. */
  readonly points: readonly string[]
  /** With `{said}` and `{did}` where the words of the action go. */
  readonly question: string
  readonly here: string
}

/** One of these texts in every language of a survey. */
export type InAll = (of: (words: HelpedWords) => string) => Text

/**
 * The words that a survey needs: in each language it is asked in, by its tag or that of the language alone. Languages without
 * a translation fall back, question by question, to the survey's own, which is always there: in English, if need be.
 */
export function helpedTexts(definition: Definition): InAll {
  const { language } = definition
  const asked = new Set([language, ...questionsOf(definition).flatMap(({ text }) => Object.keys(text))])
  const words = [...asked].flatMap(tag => {
    const own = wordsIn(tag) ?? (tag === language ? ENGLISH : undefined)
    return own === undefined ? [] : [[tag, own] as const]
  })
  return of => Object.fromEntries(words.map(([tag, own]) => [tag, of(own)]))
}

const WORDS = new Map<string, HelpedWords>(Object.entries(shipped))
const ENGLISH: HelpedWords = shipped.en

function wordsIn(tag: string): HelpedWords | undefined {
  return WORDS.get(tag) ?? WORDS.get(tag.split('-')[0] ?? tag)
}
