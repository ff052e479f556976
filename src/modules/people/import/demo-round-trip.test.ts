import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import type { Work } from '#platform/work.ts'
import { runWork, SYSTEM } from '#platform/work-runner.ts'
import { workerDatabase } from '#test/worker-database.ts'
import { addDemoPeople } from '../demo/demo.ts'
import { exportPeople, exportPeopleWorkbook } from './export-people.ts'
import { importPeople } from './import-people.ts'
import { problemsOfImport } from './view-import.ts'

const AS_OF = '2026-03-02'
const orgId = newId()

async function inTidewell<T>(act: (work: Work) => Promise<T>): Promise<T> {
  const database = await workerDatabase()
  const parts = { database, clock: { now: () => new Date(`${AS_OF}T09:00:00Z`) }, subscribers: () => [] }
  return await runWork(parts, orgId, async () => ({ actor: SYSTEM, timeZone: 'Europe/Amsterdam' }), act)
}

beforeAll(() => inTidewell(work => addDemoPeople(work)))

describe('the export of Tidewell, with its vacant posts, acting leads, absences and people who left,', () => {
  test.each(['partial', 'full'] as const)('comes back in unchanged from CSV, %s', async mode => {
    const [view, codes] = await inTidewell(async work => {
      const bytes = new TextEncoder().encode(await exportPeople(work))
      const imported = await importPeople(work, bytes, 'people.csv', { mode, yes: true })
      const problems = await problemsOfImport(work, imported.id)
      return [imported, problems.map(({ level, code }) => `${level} ${code}`)] as const
    })
    expect(view.state).toBe('applied')
    expect(view.counts).toMatchObject({ creates: 0, updates: 0, leaves: 0, teams: 0, errors: 0, rows: 150 })
    expect(view.counts.unchanged).toBe(150)
    expect(codes.filter(code => code === 'warning vacant_above').length).toBeGreaterThan(0)
  })

  test('comes back in unchanged from Excel', async () => {
    const view = await inTidewell(async work => {
      const bytes = await exportPeopleWorkbook(work)
      return await importPeople(work, bytes, 'people.xlsx', { mode: 'full', yes: true })
    })
    expect(view.counts).toMatchObject({
      creates: 0,
      updates: 0,
      leaves: 0,
      teams: 0,
      errors: 0,
      unchanged: 150,
    })
  })

  test('is the same after its own import', async () => {
    const [before, after] = await inTidewell(async work => {
      const first = await exportPeople(work)
      await importPeople(work, new TextEncoder().encode(first), 'people.csv', { mode: 'full', yes: true })
      return [first, await exportPeople(work)]
    })
    expect(after).toBe(before)
  })
})
