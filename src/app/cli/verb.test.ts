import { afterEach, expect, test, vi } from 'vitest'
import { thrown } from '#test/thrown.ts'
import { runCommand } from './run-command.ts'
import { readArguments, type Verb } from './verb.ts'
import { VERBS } from './verbs.ts'

const said = { out: '', err: '' }
vi.spyOn(console, 'log').mockImplementation(text => {
  said.out += `${text}\n`
})
vi.spyOn(console, 'error').mockImplementation(text => {
  said.err += `${text}\n`
})
afterEach(() => Object.assign(said, { out: '', err: '' }))

async function run(...words: string[]) {
  const code = await runCommand(words)
  return { code, ...said }
}

test.each(Object.keys(VERBS))(
  '%s --help says how to call it and what each of its flags does, and does nothing',
  async name => {
    const { code, out, err } = await run(name, 'whatever', '--help')
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain(`Usage: fairlead ${name}`)
    expect(out).toContain(VERBS[name]?.about)
    for (const [flag, { about }] of Object.entries(VERBS[name]?.flags ?? {}))
      expect(out).toMatch(new RegExp(`--${flag} +${escaped(about)}`))
  },
)

test.each([[[]], [['help']], [['--help']]])('%o lists every command with a sentence', async words => {
  const { code, out } = await run(...words)
  expect(code).toBe(0)
  for (const [name, { about }] of Object.entries(VERBS)) expect(out).toContain(`${name.padEnd(10)} ${about}`)
})

test.each(['strat', 'toString', '__proto__', 'constructor', ''])(
  'the command "%s", which is none, is not understood',
  async name => {
    const { code, out, err } = await run(name)
    expect(code).toBe(2)
    expect(err).toContain(`There is no command "${name}"`)
    expect(out).toContain('migrate')
  },
)

test.each(
  Object.keys(VERBS).flatMap(name =>
    [['--wrong'], ['--constructor'], ['-x']].map(([flag]) => [name, flag ?? '']),
  ),
)('%s %s is not understood, and nothing is opened', async (name, flag) => {
  const { code, err } = await run(name, flag)
  expect(code).toBe(2)
  expect(err).toContain(`There is no flag ${flag} here.`)
})

test.each([
  ['migrate', ['--data'], '--data needs a value'],
  ['migrate', ['--data='], 'needs a value'],
  ['backup', ['file', '--organisation', '--json'], '--organisation needs a value'],
  ['backup', ['file', '--json=yes'], '--json takes no value'],
])('%s %o is not understood', async (name, words, sentence) => {
  const { code, err } = await run(name, ...words)
  expect(code).toBe(2)
  expect(err).toContain(sentence)
})

test.each([
  ['backup', [], /Which file is meant/],
  ['restore', [], /Which file is meant/],
  ['restore', ['nowhere.gz'], /There is no file nowhere\.gz/],
  ['backup', ['/nowhere/at/all.gz'], /There is no folder \/nowhere\/at/],
  ['import', [], /What is to be imported/],
  ['import', ['cats', 'x.csv'], /What is to be imported/],
  ['import', ['plan'], /Which file is meant/],
  ['import', ['plan', 'nowhere.xml'], /There is no file nowhere\.xml/],
  ['export', [], /What is to be exported/],
  ['export', ['cats'], /What is to be exported/],
  ['export', ['plan', '--part', '3'], /There is no part 3/],
  ['export', ['plan', '--prefix', '1x'], /cannot be a prefix/],
  ['export', ['plan', '--prefix', 'xmlish'], /cannot be a prefix/],
])(
  '%s %o is refused before anything is opened, with what to write instead',
  async (name, words, sentence) => {
    const { code, out, err } = await run(name, ...words)
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(sentence)
    expect(err.trim().split('\n').length).toBe(2)
  },
)

const VERB: Verb = {
  about: '',
  usage: '',
  flags: { data: { kind: 'text', about: '' }, json: { kind: 'switch', about: '' } },
  run: async () => 0,
}

test.each([
  ['words and flags in any order', ['one', '--json', 'two', '--data', 'dir'], ['one', 'two'], 'dir', true],
  ['a value behind an equals sign', ['--data=dir'], [], 'dir', false],
  ['a value with an equals sign in it', ['--data=a=b'], [], 'a=b', false],
  ['nothing', [], [], undefined, false],
  ['a single dash as a word', ['-'], ['-'], undefined, false],
])('%s is understood', (_, words, positional, data, json) => {
  const given = readArguments(VERB, words)
  expect([given.words, given.text('data'), given.has('json')]).toEqual([positional, data, json])
  expect(given.text('json')).toBeUndefined()
})

test('a flag that is not known names those that are', () => {
  expect(thrown(() => readArguments(VERB, ['--date', 'x'])).items[0]).toMatchObject({
    field: '--date',
    fix: 'Known: --data, --json.',
  })
})

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
