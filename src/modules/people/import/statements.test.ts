import { expect, test } from 'vitest'
import type { Work } from '#platform/work.ts'
import { countStatements } from '#test/count-statements.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import { ownedRows } from '../persons/owned-rows.factory.ts'
import { provideOwnedThings } from '../persons/owned-things.ts'
import { applyImport } from './apply-import.ts'
import { checkImport } from './check-import.ts'
import { exportPeople } from './export-people.ts'
import { csvFile } from './people-file.factory.ts'
import { listImports, peopleBefore, problemsOfImport, viewImport } from './view-import.ts'

/** What an endpoint may send, without the one statement that reads the session. */
const MOST = 7

/** People come, change, exchange addresses and leave, in new teams: every kind of row is written. */
const EVERYTHING = [
  'Name,Employee Id,Email,Manager Email,Team,Job Title,Level,End Date',
  'Linus Torres,HW-linus,radia@harbour.example,grace@harbour.example,Tugs,Skipper,2,',
  'Radia Perl,HW-radia,perl@harbour.example,grace@harbour.example,Pilots,Pilot,1,',
  'Alan Turner,HW-alan,alan@harbour.example,,,,,2026-04-30',
  ...Array.from(
    { length: 60 },
    (_, index) => `New ${index},N${index},n${index}@harbour.example,ada@harbour.example,Tugs,Mate,1,`,
  ),
]
const file = { fileName: 'people.csv', mode: 'partial', bytes: csvFile(...EVERYTHING) } as const

const checked = async (org: Organisation) => (await org.as('Margaret', work => checkImport(work, file))).id

const ENDPOINTS: Record<string, (work: Work, id: string) => Promise<unknown>> = {
  'checking a file': work => checkImport(work, file),
  'the list of imports': work => listImports(work),
  'one import': (work, id) => viewImport(work, id),
  'the problems of an import': (work, id) => problemsOfImport(work, id),
  'an export': work => exportPeople(work),
}

test.each(Object.entries(ENDPOINTS))(
  `%s needs at most ${MOST} statements beyond the session`,
  async (_, call) => {
    const org = await organisation()
    const id = await checked(org)
    expect(
      await org.as('Margaret', work => countStatements(work, counted => call(counted, id))),
    ).toBeLessThanOrEqual(MOST)
  },
)

test('the people as they were come in one statement', async () => {
  const org = await organisation()
  const id = await checked(org)
  await org.as('Margaret', work => applyImport(work, id, [org.id.Alan]))
  expect(await org.as('Margaret', work => countStatements(work, counted => peopleBefore(counted, id)))).toBe(
    1,
  )
})

test('applying needs no more statements for many people than for few, nor for many who leave than for one', async () => {
  const asked: number[] = []
  provideOwnedThings((_, personIds) => {
    asked.push(personIds.length)
    return ownedRows([])
  })
  const few = await statementsToApply(['Linus Torres,HW-linus,linus@harbour.example,2026-04-30'])
  const many = await statementsToApply([
    'Linus Torres,HW-linus,linus@harbour.example,2026-04-30',
    'Radia Perl,HW-radia,radia@harbour.example,2026-04-30',
    'Alan Turner,HW-alan,alan@harbour.example,2026-04-30',
  ])
  expect(many).toBe(few)
  expect(asked).toEqual([1, 3])
})

const [HEADER = '', LINUS = '', RADIA = '', , ...NEW] = EVERYTHING

test.each([
  ['new people in new teams', NEW, MOST - 1],
  ['people who change position too', [RADIA.replace('Pilots', 'Tugs'), ...NEW], MOST],
  ['people who exchange addresses too', [LINUS, RADIA, ...NEW], MOST + 1],
])('applying a file of %s needs no more statements than it must', async (_, lines, most) => {
  const org = await organisation()
  const { id } = await org.as('Margaret', work =>
    checkImport(work, { ...file, bytes: csvFile(HEADER, ...lines) }),
  )
  const count = await org.as('Margaret', work =>
    countStatements(work, counted => applyImport(counted, id, [])),
  )
  expect(count).toBe(most)
})

async function statementsToApply(rows: readonly string[]): Promise<number> {
  const org = await organisation()
  const bytes = csvFile('Name,Employee Id,Email,End Date', ...rows)
  const { id, leaves } = await org.as('Margaret', work => checkImport(work, { ...file, bytes }))
  const leavers = leaves.map(leave => leave.personId)
  expect(leavers).toHaveLength(rows.length)
  return await org.as('Margaret', work => countStatements(work, counted => applyImport(counted, id, leavers)))
}
