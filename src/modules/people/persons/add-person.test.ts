import { expect, test } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import { rejected } from '#test/thrown.ts'
import { chartOn } from '../chart/chart-on.ts'
import { addPerson } from './add-person.ts'
import { NewPerson } from './person-shapes.ts'

const newcomer = (org: Organisation, part: object = {}, position: object = {}) =>
  NewPerson.parse({
    name: 'Mary Sommer',
    placement: {
      teamId: org.team.Pilots,
      reportsTo: org.id.Grace,
      title: 'Pilot',
      level: 1,
      from: '2026-03-02',
      ...position,
    },
    ...part,
  })

test('a new person is in the chart and in the ledger, invited', async () => {
  const org = await organisation()
  const { id } = await org.as('Margaret', work => addPerson(work, newcomer(org, { preferredName: 'May' })))
  const chart = await org.as('Ada', work => chartOn(work, work.today))
  expect(chart.managerOf(id)).toBe(org.id.Grace)
  expect(chart.person(id)).toMatchObject({ name: 'May', status: 'invited' })
  expect(await org.eventsOfType('person.added')).toBe(1)
  expect(await org.eventsOfType('placement.began')).toBe(1)
})

test('somebody who starts next month is not in today’s chart', async () => {
  const org = await organisation()
  const { id } = await org.as('Margaret', work => addPerson(work, newcomer(org, {}, { from: '2026-04-01' })))
  await org.as('Ada', async work => {
    expect((await chartOn(work, '2026-03-31')).isActive(id)).toBe(false)
    expect((await chartOn(work, '2026-04-01')).isActive(id)).toBe(true)
  })
})

test('a second person without anybody above is refused, and nothing is kept', async () => {
  const org = await organisation()
  const error = await rejected(
    org.as('Margaret', work => addPerson(work, newcomer(org, {}, { reportsTo: null }))),
  )
  expect(error.items[0]).toMatchObject({ code: 'second_root', field: 'reportsTo' })
  expect(error.items[0]?.message).toContain('Ada Lovelace')
  expect((await org.as('Ada', work => chartOn(work, work.today))).personsActive()).toHaveLength(6)
})

test.each([
  ['a team that does not exist', { teamId: '01900000-0000-7000-8000-000000000000' }, 'no_such_team'],
  [
    'somebody to report to who does not exist',
    { reportsTo: '01900000-0000-7000-8000-000000000000' },
    'not_here',
  ],
  ['a second lead of the team', { leadsTeam: true }, 'team_has_lead'],
  ['acting as the only position', { kind: 'acting', to: '2026-04-01' }, 'acting_alone'],
])('%s is refused', async (_, position, code) => {
  const org = await organisation()
  const error = await rejected(org.as('Margaret', work => addPerson(work, newcomer(org, {}, position))))
  expect([error.status, error.items.map(item => item.code)]).toEqual([422, [code]])
})

test('an employee id that is taken is refused', async () => {
  const org = await organisation()
  const error = await rejected(
    org.as('Margaret', work => addPerson(work, newcomer(org, { employeeId: 'HW-linus' }))),
  )
  expect([error.code, error.items[0]?.field]).toEqual(['duplicate', 'employeeId'])
})

test('an administrator alone cannot add people', async () => {
  const org = await organisation()
  expect((await rejected(org.as('Alan', work => addPerson(work, newcomer(org))))).code).toBe('forbidden')
})
