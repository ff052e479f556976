import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { stoppedClock } from '#platform/clock/clock.ts'
import { readConfig } from '#platform/config/config.ts'
import { MONDAY, organisation } from '#test/organisation.ts'
import { rejected } from '#test/thrown.ts'
import { rooms } from '../rooms.ts'
import { answersInWords, importAnswersFile } from './import-answers.ts'

const fixture = (name: string) => new URL(`../../modules/surveys/import/${name}`, import.meta.url).pathname
const TABLE = fixture('ferry-answers.csv')
const DEFINITION = fixture('ferry-answers.json')

async function house() {
  const org = await organisation()
  const parts = { database: org.database, clock: stoppedClock(MONDAY), subscribers: rooms.subscribers }
  return { org, house: { config: readConfig({}), folder: '', parts } }
}

test('answers are imported into an organisation, and told in words', async () => {
  const { org, house: here } = await house()
  const report = await importAnswersFile(here, org.orgId, TABLE, DEFINITION)
  expect(answersInWords(report)).toMatch(
    /^Imported “Ferry crews 2024”: 26 answers to 8 questions from 6 units, with weights\.\n2 comments\.\n\d+ groups may be shown/,
  )
})

test('where there is no organisation, one is founded that is called as the whole is', async () => {
  const { house: here } = await house()
  await importAnswersFile(here, null, TABLE, DEFINITION)
  const listed = await here.parts.database.outside(rooms.organisationDirectory)
  expect(listed.map(({ name }) => name)).toContain('Harbour ferries')
})

test.each([
  ['is not there', () => '/nowhere/answers.json', 'no_such_file'],
  ['is a folder', () => tmpdir(), 'file_is_folder'],
  ['is no JSON', () => written('{'), 'not_json'],
  ['says nothing of columns', () => written('{"format":"fairlead-answers/1"}'), 'not_a_definition'],
])('a definition that %s is refused before the table is opened', async (_, path, code) => {
  const { org, house: here } = await house()
  const error = await rejected(importAnswersFile(here, org.orgId, '/nowhere/table.csv', path()))
  expect(error.items[0]?.code).toBe(code)
})

test('a definition that begins with a byte order mark is read like any other', async () => {
  const { org, house: here } = await house()
  const path = written(`\ufeff${readFileSync(DEFINITION, 'utf8')}`)
  expect(await importAnswersFile(here, org.orgId, TABLE, path)).toMatchObject({ rows: 26 })
})

function written(text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'answers-')), 'definition.json')
  writeFileSync(path, text)
  return path
}
