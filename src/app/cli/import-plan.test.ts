import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { exportPlan } from '#modules/aims/public.ts'
import { stoppedClock } from '#platform/clock/clock.ts'
import { readConfig } from '#platform/config/config.ts'
import { runWork } from '#platform/work-runner.ts'
import { MONDAY, organisation } from '#test/organisation.ts'
import { rejected } from '#test/thrown.ts'
import { rooms } from '../rooms.ts'
import { chosenOrganisation } from './chosen-organisation.ts'
import { importedInWords, importPlanFile } from './import-plan.ts'
import type { Arguments } from './verb.ts'

const PLAN = readFileSync(
  new URL('../../modules/aims/stratml/fixtures/harbour-city-water.part2.xml', import.meta.url),
)

async function house() {
  const org = await organisation()
  const parts = { database: org.database, clock: stoppedClock(MONDAY), subscribers: rooms.subscribers }
  return { org, house: { config: readConfig({}), folder: '', parts } }
}
const given = (flags: Record<string, string>): Arguments => ({
  words: [],
  text: flag => flags[flag],
  has: flag => flag in flags,
})

test('a plan is imported into an organisation, and belongs to its head', async () => {
  const { org, house: here } = await house()
  const report = await importPlanFile(here, org.orgId, PLAN, false)
  expect(report).toMatchObject({ created: { visions: 1, strategies: 2, goals: 4 }, live: 6 })
  expect(importedInWords(report)).toContain(
    'New: 1 vision, 2 strategies, 4 goals, 3 measures, 6 check-ins.\nChanged: nothing.',
  )
})

test('where there is no organisation, the plan’s own is founded with everything a draft', async () => {
  const { house: here } = await house()
  const report = await importPlanFile(here, null, PLAN, false)
  expect(report).toMatchObject({ live: 0, drafts: 7 })
  const listed = await here.parts.database.outside(rooms.organisationDirectory)
  const founded = listed.filter(each => each.name === 'Harbour City Water').at(-1)
  const xml = await runWork(
    here.parts,
    founded?.orgId ?? '',
    rooms.systemStanding,
    async work => (await exportPlan(work, 2)).xml,
  )
  expect(xml).toContain('Find leaks early')
})

test('a dry run founds nothing, and says what to do', async () => {
  const { house: here } = await house()
  const before = await here.parts.database.outside(rooms.organisationDirectory)
  const error = await rejected(importPlanFile(here, null, PLAN, true))
  expect(error.items[0]).toMatchObject({ code: 'no_organisation', fix: expect.stringContaining('--dry-run') })
  expect(await here.parts.database.outside(rooms.organisationDirectory)).toEqual(before)
})

test('a broken plan founds nothing', async () => {
  const { house: here } = await house()
  const before = await here.parts.database.outside(rooms.organisationDirectory)
  await rejected(importPlanFile(here, null, new TextEncoder().encode('<a>'), false))
  expect(await here.parts.database.outside(rooms.organisationDirectory)).toEqual(before)
})

test('of several organisations one has to be named', async () => {
  const { org, house: here } = await house()
  await house()
  const error = await rejected(chosenOrganisation(here, given({})))
  expect(error.items[0]).toMatchObject({
    code: 'which_organisation',
    fix: expect.stringContaining('--organisation'),
  })
  const listed = await here.parts.database.outside(rooms.organisationDirectory)
  const own = listed.find(each => each.orgId === org.orgId)
  expect(await chosenOrganisation(here, given({ organisation: own?.slug ?? '' }))).toBe(org.orgId)
  expect(
    (await rejected(chosenOrganisation(here, given({ organisation: 'nobody' })))).items[0]?.message,
  ).toContain('"nobody"')
})
