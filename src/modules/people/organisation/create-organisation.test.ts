import { expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { stoppedClock } from '#platform/clock/clock.ts'
import { runWork, SYSTEM } from '#platform/work-runner.ts'
import { MONDAY, organisation } from '#test/organisation.ts'
import { rejected } from '#test/thrown.ts'
import { workerDatabase } from '#test/worker-database.ts'
import { chartOn } from '../chart/chart-on.ts'
import { organisationDirectory } from '../store/organisation-store.ts'
import { personById } from '../store/person-store.ts'
import { changeOrganisation } from './change-organisation.ts'
import { createOrganisation, type Foundation } from './create-organisation.ts'
import { readOrganisation } from './read-organisation.ts'

async function place(): Promise<Foundation> {
  const parts = { database: await workerDatabase(), clock: stoppedClock(MONDAY), subscribers: () => [] }
  return {
    inOrganisation: (orgId, action) =>
      runWork(parts, orgId, async () => ({ actor: SYSTEM, timeZone: 'UTC' }), action),
  }
}

const founder = { name: 'Ada Lovelace', email: 'Ada@quay.example' }

test('a new organisation has one person, who heads it and may do everything', async () => {
  const foundation = await place()
  const { orgId, personId } = await createOrganisation(foundation, {
    name: 'Quay',
    timeZone: 'Europe/Lisbon',
    founder,
  })
  await foundation.inOrganisation(orgId, async work => {
    expect(await personById(work, personId)).toMatchObject({
      email: 'ada@quay.example',
      status: 'active',
      flags: { people: true, admin: true },
    })
    const chart = await chartOn(work, work.today)
    expect([chart.roots(), chart.levelOf(personId), chart.teams().map(team => team.name)]).toEqual([
      [personId],
      5,
      ['Quay'],
    ])
    expect(await readOrganisation(work)).toMatchObject({
      name: 'Quay',
      timeZone: 'Europe/Lisbon',
      people: 1,
      demo: false,
    })
  })
})

test('two organisations of one name get two slugs, both in the directory', async () => {
  const foundation = await place()
  const name = `Twin ${newId().slice(-12)}`
  const first = await createOrganisation(foundation, { name, timeZone: 'UTC', founder })
  const second = await createOrganisation(foundation, { name, timeZone: 'UTC', founder })
  const listed = await (await workerDatabase()).outside(organisationDirectory)
  const slugs = [first, second].map(({ orgId }) => listed.find(row => row.orgId === orgId)?.slug)
  expect(slugs[1]).toBe(`${slugs[0]}-2`)
})

test('a new default of working days reaches everybody who has none of their own', async () => {
  const org = await organisation()
  await org.as('Alan', work => changeOrganisation(work, { workDays: [7, 1, 2, 3, 4], rev: 1 }))
  expect((await org.as('Linus', work => chartOn(work, work.today))).person(org.id.Linus)?.workDays).toEqual([
    7, 1, 2, 3, 4,
  ])
})

test('members do not change the organisation', async () => {
  const org = await organisation()
  expect(
    (await rejected(org.as('Ada', work => changeOrganisation(work, { name: 'Mine', rev: 1 })))).code,
  ).toBe('forbidden')
})
