import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { runCommand } from './run-command.ts'

const said = { err: '' }
beforeEach(() => {
  Object.assign(said, { err: '' })
  vi.spyOn(console, 'error').mockImplementation(text => {
    said.err += `${text}\n`
  })
})
afterEach(() => {
  vi.restoreAllMocks()
})

test.each([
  ['without a name', ['hats', 'explain']],
  ['with a name that is empty', ['hats', 'explain', '', ' ']],
  ['with another verb', ['hats', 'guess', 'Ada']],
  ['with nothing at all', ['hats']],
])('hats %s is refused in words before anything is opened', async (_, words) => {
  expect(await runCommand(words)).toBe(1)
  expect(said.err).toContain('Write: hats explain NAME.')
})

test.each(['yesterday', '2026-02-30', '2026-3-2', '02/03/2026'])(
  'the day "%s", which is none, is refused in words before anything is opened',
  async day => {
    expect(await runCommand(['hats', 'explain', 'Ada', '--on', day, '--data', '/nowhere/at/all'])).toBe(1)
    expect(said.err).toBe(`“${day}” is no day.\n  Write --on with a day such as 2026-03-02.\n`)
  },
)

test.each([
  [['replay'], 'From which day on?'],
  [['replay', '--from', '2026-02-30'], '“2026-02-30” is no day.'],
  [['replay', '--from', '2026-01-05', '--to', 'soon'], '“soon” is no day.'],
  [['replay', '--from', '2026-01-05', '--to', '2026-01-04'], 'comes after 2026-01-04, the last day'],
  [['replay', '--from', '2026-01-05', '--every', '0'], 'a number from 1 to 366'],
  [['replay', '--from', '2026-01-05', '--every', 'week'], 'a number from 1 to 366'],
])('hats %s is refused in words before anything is opened', async (words, message) => {
  expect(await runCommand(['hats', ...words, '--data', '/nowhere/at/all'])).toBe(1)
  expect(said.err).toContain(message)
})
