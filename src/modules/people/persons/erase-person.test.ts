import { expect, test } from 'vitest'
import { organisation } from '#test/organisation.ts'
import { rejected } from '#test/thrown.ts'
import { chartOn } from '../chart/chart-on.ts'
import { findPersonByEmail, personById } from '../store/person-store.ts'
import { changePerson } from './change-person.ts'
import { departPerson } from './depart-person.ts'
import { erasePerson } from './erase-person.ts'
import { listPeople } from './list-people.ts'
import { DirectoryQuery } from './person-shapes.ts'

async function afterLeaving() {
  const org = await organisation()
  await org.as('Margaret', work =>
    departPerson(work, org.id.Linus, { lastDay: '2026-03-02', override: null, rev: 1 }),
  )
  return org
}

test('an erased person has no name, address or id any more, and is not listed', async () => {
  const org = await afterLeaving()
  org.at('2026-03-03T09:00:00Z')
  await org.as('Margaret', work => erasePerson(work, org.id.Linus, 2))
  await org.as('Ada', async work => {
    const person = await personById(work, org.id.Linus)
    expect(person).toMatchObject({
      name: 'Former colleague',
      fullName: 'Former colleague',
      email: null,
      employeeId: null,
      attributes: {},
      erased: true,
    })
    expect(await findPersonByEmail(work, 'linus@harbour.example')).toBeNull()
    const listed = await listPeople(work, DirectoryQuery.parse({ status: 'all' }))
    expect(listed.entries.map(({ id }) => id)).not.toContain(org.id.Linus)
  })
})

test('what the organisation was like stays', async () => {
  const org = await afterLeaving()
  org.at('2026-03-03T09:00:00Z')
  await org.as('Margaret', work => erasePerson(work, org.id.Linus, 2))
  const chart = await org.as('Ada', work => chartOn(work, '2026-03-01'))
  expect(chart.reportsOf(org.id.Grace)).toContain(org.id.Linus)
  expect(await org.eventsOfType('person.erased')).toBe(1)
})

test('nobody is erased before the day after their last', async () => {
  const org = await afterLeaving()
  expect(
    (await rejected(org.as('Margaret', work => erasePerson(work, org.id.Linus, 2)))).items[0]?.code,
  ).toBe('still_here')
})

test('an erased person can be neither changed nor erased again', async () => {
  const org = await afterLeaving()
  org.at('2026-03-03T09:00:00Z')
  await org.as('Margaret', work => erasePerson(work, org.id.Linus, 2))
  expect((await rejected(org.as('Margaret', work => erasePerson(work, org.id.Linus, 3)))).code).toBe(
    'not_found',
  )
  expect(
    (await rejected(org.as('Margaret', work => changePerson(work, org.id.Linus, { name: 'Linus', rev: 3 }))))
      .code,
  ).toBe('not_found')
})
