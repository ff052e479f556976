import { asAppError } from '#platform/http/answer-error.ts'
import type { Verb } from './verb.ts'
import { readArguments } from './verb.ts'
import { VERBS } from './verbs.ts'

/** Runs one command line and returns its exit code: 0 done, 1 refused or failed, 2 not understood. */
export async function runCommand(words: readonly string[]): Promise<number> {
  const [name = 'help', ...rest] = words
  const verb = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined
  if (verb === undefined) return overview(name)
  if (rest.includes('--help')) return explain(name, verb)
  return await perform(verb, rest).catch(report)
}

async function perform(verb: Verb, words: readonly string[]): Promise<number> {
  return await verb.run(readArguments(verb, words))
}

function overview(name: string): number {
  const asked = name === 'help' || name === '--help'
  if (!asked) console.error(`There is no command "${name}".`)
  console.log('Usage: fairlead <command> [--data DIR] [--help]\n')
  for (const [word, { about }] of Object.entries(VERBS)) console.log(`  ${word.padEnd(10)} ${about}`)
  return asked ? 0 : 2
}

function explain(name: string, verb: Verb): number {
  console.log(`Usage: fairlead ${name} ${verb.usage}\n\n${verb.about}`)
  for (const [flag, { about }] of Object.entries(verb.flags)) console.log(`  --${flag.padEnd(12)} ${about}`)
  return 0
}

function report(thrown: unknown): number {
  const error = asAppError(thrown)
  if (error.code === 'internal') console.error(thrown)
  for (const { message, fix } of error.items) console.error(`${message}\n  ${fix}`)
  return error.code === 'malformed' && error.items.every(({ code }) => code === 'flag') ? 2 : 1
}
