import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { runCommand } from './run-command.ts'

let home: string
const said = { out: '', err: '' }

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'fairlead-verbs-'))
  mkdirSync(join(home, 'folder'))
  writeFileSync(join(home, 'letter.txt'), 'Dear Ada')
  vi.spyOn(console, 'log').mockImplementation(text => {
    said.out += `${text}\n`
  })
  vi.spyOn(console, 'error').mockImplementation(text => {
    said.err += `${text}\n`
  })
  vi.stubEnv('DATABASE_URL', '')
  vi.stubEnv('FAIRLEAD_DATA', join(home, 'default'))
})
beforeEach(() => Object.assign(said, { out: '', err: '' }))
afterAll(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  rmSync(home, { recursive: true })
})

async function run(...words: string[]) {
  const code = await runCommand(words.map(word => word.replace('~', home)))
  return { code, ...said }
}

test.each([
  ['a folder as a plan', ['import', 'plan', '~/folder'], 'is a folder'],
  ['a folder as a list of people', ['import', 'people', '~/folder'], 'is a folder'],
  ['a folder as a backup to restore', ['restore', '~/folder'], 'is a folder'],
  ['a folder as the file to write a backup into', ['backup', '~/folder'], 'is a folder'],
])('%s is refused in words before anything is opened', async (_, words, sentence) => {
  const { code, out, err } = await run(...words)
  expect([code, out]).toEqual([1, ''])
  expect(err).toContain(sentence)
  expect(err.trim().split('\n')).toHaveLength(2)
  expect(readdirSync(home).sort()).toEqual(['folder', 'letter.txt'])
})

test('a data folder that cannot be made is said in words, and the file in its way is left alone', async () => {
  const { code, err } = await run('migrate', '--data', '~/letter.txt/inside')
  expect(code).toBe(1)
  expect(err).not.toContain('    at ')
  expect(readFileSync(join(home, 'letter.txt'), 'utf8')).toBe('Dear Ada')
})

test.each([
  ['hats', 'explain', 'Ada'],
  ['hats', 'replay', '--from', '2026-01-05'],
  ['export', 'plan'],
])('%s %s in a folder where nothing is kept says so, and makes none', async (...words) => {
  const { code, out, err } = await run(...words, '--data', '~/nowhere')
  expect([code, out]).toEqual([1, ''])
  expect(err).toMatch(/^Nothing of Fairlead is kept in .*nowhere\.\n {2}Name the folder/)
  expect(readdirSync(home)).not.toContain('nowhere')
})

test('a file where the data folder should be is said in words, and left alone', async () => {
  const { code, err } = await run('migrate', '--data', '~/letter.txt')
  expect(code).toBe(1)
  expect(err).toMatch(/letter\.txt is a file; data is kept in a folder\.\n {2}Give a folder/)
  expect(readFileSync(join(home, 'letter.txt'), 'utf8')).toBe('Dear Ada')
})

test.each([
  ['PORT', 'web'],
  ['DATABASE_URL', 'mysql://ada@harbour.example/fairlead'],
])('a setting %s that is wrong is said by its name, and nothing is opened', async (name, value) => {
  const before = process.env[name] ?? ''
  vi.stubEnv(name, value)
  const { code, err } = await run('migrate', '--data', '~/never')
  vi.stubEnv(name, before)
  expect(code).toBe(1)
  expect(err).toContain(`setting ${name} is wrong`)
  expect(err).not.toContain('    at ')
  expect(readdirSync(home)).not.toContain('never')
})

// One folder for all that follows: making it takes longest.
test('in an empty house: nothing to export, no people to import into, no file that is no backup, and no demo to remove', async () => {
  const inside = ['--data', '~/data']
  const refusals: [string[], string][] = [
    [['restore', '~/letter.txt'], 'cannot be read'],
    [['export', 'plan'], 'There is no organisation here yet.'],
    [['hats', 'explain', 'Ada'], 'There is no organisation here.'],
    [['import', 'people', '~/letter.txt'], 'There is no organisation here yet.'],
    [['backup', '~/one.gz', '--organisation', 'nobody'], 'There is no organisation "nobody".'],
  ]
  for (const [words, sentence] of refusals) {
    Object.assign(said, { out: '', err: '' })
    const { code, out, err } = await run(...words, ...inside)
    expect([words, code, out]).toEqual([words, 1, ''])
    expect(err).toContain(sentence)
    expect(err).not.toContain('    at ')
  }
  expect((await run('demo', '--remove', ...inside)).out).toContain('There is no sample organisation here.')
  expect(readdirSync(home)).not.toContain('one.gz')
})
