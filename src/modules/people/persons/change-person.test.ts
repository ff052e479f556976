import { expect, test } from 'vitest'
import { organisation } from '#test/organisation.ts'
import { rejected } from '#test/thrown.ts'
import { chartOn } from '../chart/chart-on.ts'
import { personById } from '../store/person-store.ts'
import { changePerson } from './change-person.ts'

test('everybody changes their own preferred name, pronouns and working days', async () => {
  const org = await organisation()
  const changes = {
    preferredName: 'Lin',
    pronouns: 'he/him',
    workDays: [1, 2, 3],
    timeZone: 'Europe/Berlin',
    rev: 1,
  }
  await org.as('Linus', work => changePerson(work, org.id.Linus, changes))
  const chart = await org.as('Ada', work => chartOn(work, work.today))
  expect(chart.person(org.id.Linus)).toMatchObject({ name: 'Lin', workDays: [1, 2, 3] })
})

test.each([
  ['name', 'Linus T.'],
  ['email', 'new@harbour.example'],
  ['employeeId', 'X-1'],
])('nobody changes their own %s', async (field, value) => {
  const org = await organisation()
  const error = await rejected(
    org.as('Linus', work => changePerson(work, org.id.Linus, { [field]: value, rev: 1 })),
  )
  expect(error.code).toBe('forbidden')
})

test('a manager does not change the profile of a report', async () => {
  const org = await organisation()
  expect(
    (await rejected(org.as('Grace', work => changePerson(work, org.id.Linus, { pronouns: null, rev: 1 }))))
      .code,
  ).toBe('forbidden')
})

test('a changed address is the same person; fields left out stay', async () => {
  const org = await organisation()
  await org.as('Margaret', work =>
    changePerson(work, org.id.Linus, { email: 'torres@harbour.example', rev: 1 }),
  )
  const person = await org.as('Ada', work => personById(work, org.id.Linus))
  expect(person).toMatchObject({
    email: 'torres@harbour.example',
    employeeId: 'HW-linus',
    name: 'Linus Torres',
    rev: 2,
  })
})

test('keeping one’s own address is no duplicate', async () => {
  const org = await organisation()
  const saved = await org.as('Margaret', work =>
    changePerson(work, org.id.Linus, { email: 'linus@harbour.example', rev: 1 }),
  )
  expect(saved.rev).toBe(2)
})

test('of two people who edit the same version, the second is told', async () => {
  const org = await organisation()
  await org.as('Linus', work => changePerson(work, org.id.Linus, { pronouns: 'he/him', rev: 1 }))
  const error = await rejected(
    org.as('Margaret', work => changePerson(work, org.id.Linus, { name: 'L. Torres', rev: 1 })),
  )
  expect(error.current).toMatchObject({ pronouns: 'he/him', rev: 2 })
})
