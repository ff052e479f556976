import { locale } from './locale.ts'

/** A string, or one string per plural category. */
export type Word = string | ({ readonly other: string } & { readonly [K in Intl.LDMLPluralRule]?: string })

/** A catalogue: strings by key. */
export type Words = Readonly<Record<string, Word>>

/** What a string is filled in with; `count` chooses the plural. */
export type Values = Readonly<Record<string, string | number>>

/**
 * Makes the lookup function of a catalogue. A room writes its strings once and uses the same machinery:
 * `export const t = wordsOf({ 'task.late': { one: '{count} day late', other: '{count} days late' } })`.
 * Numbers are written in the person's locale.
 */
export function wordsOf<const W extends Words>(words: W): (key: keyof W & string, values?: Values) => string {
  return (key, values = {}) => fill(choose(words[key] ?? key, values['count']), values)
}

/** Forgets the literal types of a catalogue. */
export function plain(words: Words): Words {
  return words
}

function choose(word: Word, count: string | number | undefined): string {
  if (typeof word === 'string') return word
  const category = new Intl.PluralRules(locale().tag).select(Number(count ?? 0))
  return word[category] ?? word.other
}

function fill(text: string, values: Values): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name]
    if (value === undefined) return whole
    return typeof value === 'number' ? new Intl.NumberFormat(locale().tag).format(value) : value
  })
}
