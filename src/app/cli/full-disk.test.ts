import { spawnSync } from 'node:child_process'
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const home = mkdtempSync(join(tmpdir(), 'fairlead-full-'))
const data = join(home, 'data')
afterAll(() => rmSync(home, { recursive: true }))

// Linux has a file that answers every write as a full disk does.
describe.runIf(existsSync('/dev/full'))('when the disk is full', () => {
  beforeAll(() => {
    const plan = join(home, 'plan.xml')
    writeFileSync(plan, PLAN)
    expect(run(['import', 'plan', plan, '--data', data]).status).toBe(0)
  })

  test('a backup fails in words and leaves the good one of yesterday as it was', () => {
    const file = join(home, 'kept.fairlead')
    expect(run(['backup', file, '--data', data]).status).toBe(0)
    const good = readFileSync(file)
    symlinkSync('/dev/full', `${file}.unfinished`)
    const { status, stderr } = run(['backup', file, '--data', data])
    expect(status).toBe(1)
    expect(stderr).toContain('disk of the server is full')
    expect(stderr).not.toMatch(/ {4}at /)
    expect(readFileSync(file).equals(good)).toBe(true)
    expect(readdirSync(home).filter(name => name.includes('unfinished'))).toEqual([])
    expect(run(['backup', file, '--data', data]).status).toBe(0)
  })

  test('a backup never takes the place of a device', () => {
    const { status, stderr } = run(['backup', '/dev/full', '--data', data])
    expect(status).toBe(1)
    expect(stderr).toContain('/dev/full is no file')
    expect(readdirSync('/dev')).not.toContain('full.unfinished')
  })

  test.each(['plan', 'all'])(
    'an export of %s says that what it printed is not whole',
    what => {
      const full = openSync('/dev/full', 'w')
      const { status, stderr } = run(['export', what, '--data', data], full)
      closeSync(full)
      expect(status).toBe(1)
      expect(stderr).toMatch(/not whole|disk of the server is full/)
      expect(stderr).not.toMatch(/ {4}at /)
    },
    60_000,
  )
})

function run(words: readonly string[], out: number | 'pipe' = 'pipe') {
  const { DATABASE_URL: _, ...env } = process.env
  return spawnSync(process.execPath, ['src/main.ts', ...words], {
    env,
    encoding: 'utf8',
    stdio: ['ignore', out, 'pipe'],
  })
}

const PLAN = readFileSync(
  new URL('../../modules/aims/stratml/fixtures/harbour-city-water.part2.xml', import.meta.url),
  'utf8',
)
