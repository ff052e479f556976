import { parseArgs } from 'node:util'
import { AppError } from '#kernel/errors.ts'

/** One command of the command line. */
export interface Verb {
  /** One sentence. */
  readonly about: string
  /** What follows its name, such as `FILE [--json]`. */
  readonly usage: string
  readonly flags: Readonly<Record<string, Flag>>
  /** Returns the exit code. */
  run(given: Arguments): Promise<number>
}

/** A flag: `text` takes a value. */
export interface Flag {
  readonly kind: 'switch' | 'text'
  readonly about: string
}

/** What was given on the command line. */
export interface Arguments {
  readonly words: readonly string[]
  text(flag: string): string | undefined
  has(flag: string): boolean
}

/** The flag of every command that opens the database. */
export const DATA_FLAG = {
  data: { kind: 'text', about: 'Data folder of the embedded database (default: FAIRLEAD_DATA or ./data)' },
} as const satisfies Record<string, Flag>

/** Reads words and flags; throws `malformed` for an unknown flag or one without its value. */
export function readArguments(verb: Verb, words: readonly string[]): Arguments {
  const options = Object.fromEntries(
    Object.entries(verb.flags).map(([name, { kind }]) => [
      name,
      { type: kind === 'text' ? 'string' : 'boolean' } as const,
    ]),
  )
  refuseUnknown(verb, words)
  const { values, positionals } = parseArgs({
    args: [...words],
    options,
    allowPositionals: true,
    strict: true,
  })
  return {
    words: positionals,
    text: flag => (typeof values[flag] === 'string' ? values[flag] : undefined),
    has: flag => values[flag] === true,
  }
}

function refuseUnknown(verb: Verb, words: readonly string[]): void {
  const known = Object.keys(verb.flags)
  words.forEach((word, at) => {
    if (!word.startsWith('-') || word === '-') return
    if (!word.startsWith('--'))
      throw refused(word, `There is no flag ${word} here.`, `Known: ${known.map(f => `--${f}`).join(', ')}.`)
    const [name = '', value] = word.slice(2).split('=', 2)
    const flag = Object.hasOwn(verb.flags, name) ? verb.flags[name] : undefined
    if (flag === undefined)
      throw refused(word, `There is no flag ${word} here.`, `Known: ${known.map(f => `--${f}`).join(', ')}.`)
    const next = words[at + 1]
    if (flag.kind === 'switch' && value !== undefined)
      throw refused(word, `--${name} takes no value.`, `Write --${name}.`)
    if (flag.kind === 'text' && (value === '' || (value === undefined && (next ?? '-').startsWith('-'))))
      throw refused(word, `${word} needs a value.`, `Write ${word} VALUE.`)
  })
}

function refused(field: string, message: string, fix: string): AppError {
  return new AppError('malformed', { items: [{ field, code: 'flag', message, fix }] })
}
