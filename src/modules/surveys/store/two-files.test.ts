import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../../..', import.meta.url))
const NAMED = /surveys_?(ballots|comments)\b/i
const MAY = {
  ballots: 'src/modules/surveys/store/ballots.ts',
  comments: 'src/modules/surveys/store/comments.ts',
}

/** Everything that can run against the database: the source, what the scripts run, and the benchmarks. */
function sources(): string[] {
  return ['src', 'script', 'bench'].flatMap(folder =>
    readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' })
      .map(path => `${folder}/${path}`)
      .filter(path => /\.(ts|tsx|mjs|sql)$/.test(path) && !/\.(test|factory)\.tsx?$/.test(path)),
  )
}

test('only one file touches ballots, and only one touches comments', () => {
  const found = sources().flatMap(path =>
    [...readFileSync(`${root}/${path}`, 'utf8').matchAll(new RegExp(NAMED, 'gi'))].map(
      match => `${String(match[1]).toLowerCase()} ${path}`,
    ),
  )
  expect([...new Set(found)].toSorted()).toEqual(
    Object.entries(MAY).map(([table, path]) => `${table} ${path}`),
  )
})

test('the search finds the tables however they are written', () => {
  for (const text of ['from surveys_ballots b', "selectFrom('surveysComments')", '"SURVEYS_BALLOTS"'])
    expect(text).toMatch(NAMED)
})
