import { describe, expect, test } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import { requestsOf } from '../requests.factory.ts'
import { importPeople } from './import-people.ts'
import { readPeopleFile } from './read-sheet.ts'

/** Adds somebody without e-mail and employee id, unless given, below Grace or somebody else. */
async function add(
  org: Organisation,
  name: string,
  own: object = {},
  reportsTo = org.id.Grace,
): Promise<string> {
  const { placement } = requestsOf(org).addPerson.body as { placement: object }
  const body = { name, ...own, placement: { ...placement, reportsTo } }
  const answer = await org.http.post('/api/people', body, { as: 'Margaret' })
  expect([answer.status, answer.body.error?.items]).toEqual([200, undefined])
  return answer.body.id
}

const exported = async (org: Organisation, kind: 'csv' | 'xlsx' = 'csv') =>
  (await org.http.get(`/api/people/export.${kind}`, { as: 'Margaret' })).body as string

async function lineOf(org: Organisation, name: string): Promise<Record<string, string>> {
  const { header, rows } = await readPeopleFile(new TextEncoder().encode(await exported(org)))
  const cells = rows.find(row => row.cells[0] === name)?.cells ?? []
  return Object.fromEntries(header.map((title, at) => [title, cells[at] ?? '']))
}

describe('the export of somebody without', () => {
  test('an e-mail address and an employee id has their row, with both empty', async () => {
    const org = await organisation()
    await add(org, 'Mary Sommer')
    expect(await lineOf(org, 'Mary Sommer')).toMatchObject({
      ...{ Email: '', 'Employee Id': '', 'Manager Email': 'grace@harbour.example' },
      ...{ Team: expect.stringContaining('Pilots'), 'Job Title': 'Pilot', Level: '1', 'Leads Team': 'no' },
    })
  })

  test('an e-mail address names the people below by the employee id', async () => {
    const org = await organisation()
    const mary = await add(org, 'Mary Sommer', { employeeId: 'M-1' })
    await add(org, 'Katherine Johns', {}, mary)
    expect(await lineOf(org, 'Katherine Johns')).toMatchObject({
      'Manager Email': '',
      'Manager Employee Id': 'M-1',
    })
  })

  test('an employee id comes back in unchanged', async () => {
    const org = await organisation()
    await add(org, 'Mary Sommer', { email: 'mary@harbour.example' })
    const bytes = new TextEncoder().encode(await exported(org))
    const view = await org.as('Margaret', work =>
      importPeople(work, bytes, 'people.csv', { mode: 'full', yes: true }),
    )
    expect(view.counts).toMatchObject({ creates: 0, updates: 0, leaves: 0, errors: 0, unchanged: 7 })
  })

  test('both is refused by its own import, rather than taking them away or making them twice', async () => {
    const org = await organisation()
    await add(org, 'Mary Sommer')
    const bytes = new TextEncoder().encode(await exported(org))
    const view = await org.as('Margaret', work =>
      importPeople(work, bytes, 'people.csv', { mode: 'full', yes: false }),
    )
    expect([view.state, view.counts.creates, view.counts.errors > 0]).toEqual(['refused', 0, true])
    expect((await org.http.get('/api/organisation', { as: 'Linus' })).body.people).toBe(7)
  })
})
