import { describe, expect, test } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import { csvFile } from './people-file.factory.ts'

const LINES = ['Name,Email,Job Title', 'Linus Torres,linus@harbour.example,Skipper']
const body = (lines: readonly string[] = LINES, mode = 'partial') => ({
  fileName: 'people.csv',
  mode,
  content: Buffer.from(csvFile(...lines)).toString('base64'),
})

async function checked(org: Organisation, lines: readonly string[] = LINES): Promise<string> {
  const answer = await org.http.post('/api/people/imports', body(lines), { as: 'Margaret' })
  expect(answer.status).toBe(200)
  return answer.body.id
}

const READS = [
  '/api/people/imports',
  '/api/people/imports/:id',
  '/api/people/imports/:id/problems.csv',
  '/api/people/imports/:id/before.csv',
  '/api/people/export.csv',
  '/api/people/export.xlsx',
]

describe('people files over HTTP', () => {
  test('a file is checked, read, listed and applied', async () => {
    const org = await organisation()
    const id = await checked(org)
    const read = await org.http.get(`/api/people/imports/${id}`, { as: 'Margaret' })
    expect(read.body).toMatchObject({
      state: 'checked',
      progress: null,
      updates: [{ row: 2, name: 'Linus Torres' }],
    })
    const applied = await org.http.post(
      `/api/people/imports/${id}/application`,
      { leavers: [] },
      { as: 'Margaret' },
    )
    expect([applied.status, applied.body.state]).toEqual([200, 'applied'])
    const list = await org.http.get('/api/people/imports', { as: 'Margaret' })
    expect(list.body).toMatchObject([{ id, state: 'applied', counts: { updates: 1 } }])
  })

  test('problems, the people before, the export and the template come as files', async () => {
    const org = await organisation()
    const id = await checked(org)
    await org.http.post(`/api/people/imports/${id}/application`, { leavers: [] }, { as: 'Margaret' })
    for (const [url, start] of [
      [`/api/people/imports/${id}/problems.csv`, '\uFEFFRow,Level'],
      [`/api/people/imports/${id}/before.csv`, '\uFEFFName,Preferred Name'],
      ['/api/people/export.csv', '\uFEFFName,Preferred Name'],
      ['/api/people/template.csv', '\uFEFFName,Preferred Name'],
      ['/api/people/export.xlsx', 'PK'],
      ['/api/people/template.xlsx', 'PK'],
    ] as const) {
      const answer = await org.http.get(url, { as: 'Margaret' })
      expect([url, answer.status, String(answer.body).startsWith(start)]).toEqual([url, 200, true])
      expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="[a-z0-9-]+\.(csv|xlsx)"$/)
    }
  })

  test('an answer about a file of 1,000 problems stays bounded, the file of problems has them all', async () => {
    const org = await organisation()
    const rows = Array.from({ length: 1000 }, (_, i) => `P${i},p${i}@x.test,nobody${i}@x.test`)
    const id = await checked(org, ['Name,Email,Manager Email', ...rows])
    const read = await org.http.get(`/api/people/imports/${id}`, { as: 'Margaret' })
    expect(read.body.counts.errors).toBe(1000)
    expect(read.body.problems).toHaveLength(500)
    expect(read.body.groups[0]).toMatchObject({ code: 'unknown_manager', count: 1000 })
    expect(read.body.groups[0].rows).toHaveLength(20)
    const file = await org.http.get(`/api/people/imports/${id}/problems.csv`, { as: 'Margaret' })
    expect(
      String(file.body)
        .split('\r\n')
        .filter(line => line.includes(',error,')),
    ).toHaveLength(1000)
  })

  test.each([
    ['no table', { ...body(), content: Buffer.from([1, 0, 2]).toString('base64') }, 'not_a_table'],
    ['an unclosed quotation mark', body(['Name,Email', '"Ada,a@x.test']), 'quote_unclosed'],
    ['an empty file', body(['']), 'empty_file'],
  ])('%s is refused with 400 and what to do', async (_, sent, code) => {
    const org = await organisation()
    const answer = await org.http.post('/api/people/imports', sent, { as: 'Margaret' })
    expect([answer.status, answer.body.error.items[0].code]).toEqual([400, code])
    expect(answer.body.error.items[0].fix).not.toBe('')
  })

  test.each([
    ['an unknown mode', { ...body(), mode: 'some' }],
    ['an unknown field', { ...body(), force: true }],
    ['no file', { fileName: 'x', mode: 'full' }],
  ])('%s is refused with 400', async (_, sent) => {
    const org = await organisation()
    expect((await org.http.post('/api/people/imports', sent, { as: 'Margaret' })).status).toBe(400)
  })

  test.each(READS)('%s is for the people team: 401 signed out, 403 without the flag', async url => {
    const org = await organisation()
    const address = url.replace(':id', await checked(org))
    expect((await org.http.get(address)).status).toBe(401)
    expect((await org.http.get(address, { as: 'Alan' })).status).toBe(403)
    expect((await org.http.get(address, { as: 'Ada' })).status).toBe(403)
  })

  test('checking and applying are for the people team', async () => {
    const org = await organisation()
    const apply = `/api/people/imports/${await checked(org)}/application`
    expect((await org.http.post('/api/people/imports', body())).status).toBe(401)
    expect((await org.http.post('/api/people/imports', body(), { as: 'Ada' })).status).toBe(403)
    expect((await org.http.post(apply, { leavers: [] })).status).toBe(401)
    expect((await org.http.post(apply, { leavers: [] }, { as: 'Ada' })).status).toBe(403)
  })

  test('the template is for everybody who is signed in', async () => {
    const org = await organisation()
    expect((await org.http.get('/api/people/template.csv', { as: 'Ada' })).status).toBe(200)
    expect((await org.http.get('/api/people/template.xlsx')).status).toBe(401)
  })

  test('an import of another organisation does not exist', async () => {
    const id = await checked(await organisation())
    const other = await organisation()
    for (const url of [
      `/api/people/imports/${id}`,
      `/api/people/imports/${id}/problems.csv`,
      `/api/people/imports/${id}/before.csv`,
    ])
      expect((await other.http.get(url, { as: 'Margaret' })).status).toBe(404)
    const applied = await other.http.post(
      `/api/people/imports/${id}/application`,
      { leavers: [] },
      { as: 'Margaret' },
    )
    expect(applied.status).toBe(404)
    expect((await other.http.get('/api/people/imports', { as: 'Margaret' })).body).toEqual([])
  })

  test('applying twice answers 409, letting go somebody else 422, an unknown id 400', async () => {
    const org = await organisation()
    const apply = `/api/people/imports/${await checked(org)}/application`
    expect((await org.http.post(apply, { leavers: [org.id.Ada] }, { as: 'Margaret' })).status).toBe(422)
    expect((await org.http.post(apply, { leavers: ['Ada'] }, { as: 'Margaret' })).status).toBe(400)
    expect((await org.http.post(apply, { leavers: [] }, { as: 'Margaret' })).status).toBe(200)
    expect((await org.http.post(apply, { leavers: [] }, { as: 'Margaret' })).status).toBe(409)
  })
})
