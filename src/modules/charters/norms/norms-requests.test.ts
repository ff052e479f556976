import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { insertAgreements, insertNorms, normsOf } from '../store/norms.ts'

const PAGE = { purpose: 'Bring every ship in.', ways: ['Log before lunch', 'No blame after a near miss'] }
const AT = new Date('2026-03-02T09:00:00Z')
const MEMBERS = ['Grace', 'Linus', 'Radia'] as const
const OUTSIDE = ['Margaret', 'Alan'] as const

const urlOf = (org: Organisation) => `/api/charters/norms/${org.team.Pilots}`
const read = (org: Organisation, as: Name) => org.http.get(urlOf(org), { as })
const write = (org: Organisation, as: Name, version = 0, over: object = {}) =>
  org.http.put(urlOf(org), { ...PAGE, ...over, version }, { as })
const agree = (org: Organisation, as: Name, version = 1) =>
  org.http.post(`${urlOf(org)}/agreement`, { version }, { as })

/** Ids of whoever agreed, as the page names them. */
const agreedIn = (page: { norms: { agreed: { id: string }[] } }) => page.norms.agreed.map(({ id }) => id)
const openIn = (page: { norms: { open: { id: string }[] } }) => page.norms.open.map(({ id }) => id).sort()

describe('who writes how a team works', () => {
  test.each<[Name, number]>([
    ['Grace', 200],
    ['Linus', 200],
    ['Radia', 200],
    ['Ada', 403],
    ['Margaret', 404],
    ['Alan', 404],
  ])('%s is answered %i, and only a 200 leaves a trace', async (name, status) => {
    const org = await organisation()
    expect((await write(org, name)).status).toBe(status)
    expect(await org.eventsOfType('norms.written')).toBe(status === 200 ? 1 : 0)
    const page = (await read(org, 'Grace')).body
    if (status === 200) expect(page.norms).toMatchObject({ ...PAGE, version: 1, by: { id: org.id[name] } })
    else expect(page.norms).toBeNull()
  })

  test.each(MEMBERS)('%s agrees by writing, and is not asked', async name => {
    const org = await organisation()
    const { body } = await write(org, name)
    expect(agreedIn(body)).toEqual([org.id[name]])
    expect(openIn(body)).toEqual(
      MEMBERS.filter(each => each !== name)
        .map(each => org.id[each])
        .sort(),
    )
    expect(body.may).toEqual(['write'])
  })
})

describe('who agrees to how a team works', () => {
  test.each<[Name, number]>([
    ['Grace', 200],
    ['Linus', 200],
    ['Radia', 200],
    ['Ada', 403],
    ['Margaret', 404],
    ['Alan', 404],
  ])('%s is answered %i', async (name, status) => {
    const org = await organisation()
    const writer = name === 'Linus' ? 'Grace' : 'Linus'
    await write(org, writer)
    const answered = await agree(org, name)
    expect(answered.status).toBe(status)
    expect(agreedIn((await read(org, 'Grace')).body).includes(org.id[name])).toBe(status === 200)
  })

  test('once all have, nobody is open and nobody may agree', async () => {
    const org = await organisation()
    await write(org, 'Linus')
    for (const name of ['Grace', 'Radia'] as const) await agree(org, name)
    for (const name of MEMBERS) {
      const { body } = await read(org, name)
      expect(openIn(body)).toEqual([])
      expect(body.may).toEqual(['write'])
    }
    expect(await org.eventsOfType('norms.agreed')).toBe(2)
  })

  test('nobody, before anything is written', async () => {
    const org = await organisation()
    const answered = await agree(org, 'Linus')
    expect(answered).toMatchObject({ status: 409, body: { error: { code: 'stale_rev' } } })
    expect(await org.eventsOfType('norms.agreed')).toBe(0)
  })
})

describe('who reads how a team works', () => {
  test.each<[Name, string[]]>([
    ['Grace', ['write', 'agree']],
    ['Linus', ['write']],
    ['Radia', ['write', 'agree']],
    ['Ada', []],
  ])('%s, and may %j', async (name, may) => {
    const org = await organisation()
    await write(org, 'Linus')
    expect(await read(org, name)).toMatchObject({ status: 200, body: { norms: PAGE, may } })
  })

  test.each(OUTSIDE)('%s learns nothing, not even that there are any', async name => {
    const org = await organisation()
    const before = await read(org, name)
    await write(org, 'Linus')
    const after = await read(org, name)
    expect([before.status, after.status]).toEqual([404, 404])
    expect(after.body.error.code).toBe(before.body.error.code)
    expect(JSON.stringify(after.body)).not.toContain(PAGE.purpose)
  })
})

describe('an edit', () => {
  test.each(MEMBERS)('of %s asks everybody else again', async editor => {
    const org = await organisation()
    await write(org, 'Linus')
    for (const name of ['Grace', 'Radia'] as const) await agree(org, name)
    const { body } = await write(org, editor, 1, { ways: ['Log at once'] })
    expect(body.norms).toMatchObject({ version: 2, ways: ['Log at once'], by: { id: org.id[editor] } })
    expect(agreedIn(body)).toEqual([org.id[editor]])
    for (const name of MEMBERS.filter(each => each !== editor))
      expect((await read(org, name)).body.may).toEqual(['write', 'agree'])
  })

  test.each([0, 2, 99])('on version %i, when 1 is in force, is refused with what is there', async version => {
    const org = await organisation()
    await write(org, 'Linus')
    const late = await write(org, 'Radia', version, { purpose: 'Lose no ship.' })
    expect(late).toMatchObject({ status: 409, body: { error: { code: 'stale_rev' } } })
    expect(JSON.stringify(late.body)).toContain(PAGE.purpose)
    expect((await read(org, 'Grace')).body.norms).toMatchObject({ ...PAGE, version: 1 })
  })

  test('leaves an agreement to the text before without effect', async () => {
    const org = await organisation()
    await write(org, 'Linus')
    await write(org, 'Linus', 1, { purpose: 'Lose no ship.' })
    expect((await agree(org, 'Radia', 1)).status).toBe(409)
    expect(agreedIn((await read(org, 'Radia')).body)).toEqual([org.id.Linus])
    expect((await agree(org, 'Radia', 2)).status).toBe(200)
  })
})

describe('from outside', () => {
  test('who is signed out is answered 401 by all three', async () => {
    const org = await organisation()
    const answers = [
      await org.http.get(urlOf(org)),
      await org.http.put(urlOf(org), { ...PAGE, version: 0 }),
      await org.http.post(`${urlOf(org)}/agreement`, { version: 1 }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401])
  })

  test.each<Name>(['Ada', 'Grace', 'Linus', 'Radia', 'Margaret', 'Alan'])(
    '%s of another organisation finds no such team',
    async as => {
      const [org, other] = [await organisation(), await organisation()]
      await write(org, 'Linus')
      const answers = [
        await other.http.get(urlOf(org), { as }),
        await other.http.put(urlOf(org), { ...PAGE, version: 1 }, { as }),
        await other.http.post(`${urlOf(org)}/agreement`, { version: 1 }, { as }),
      ]
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404])
      expect((await read(org, 'Linus')).body.norms).toMatchObject({ version: 1 })
    },
  )

  test('a team that does not exist is answered 404 also to the top', async () => {
    const org = await organisation()
    expect((await org.http.get(`/api/charters/norms/${newId()}`, { as: 'Ada' })).status).toBe(404)
  })
})

describe('the rows', () => {
  const row = (org: Organisation, version: number) => ({
    ...{ teamId: org.team.Pilots, version, ...PAGE, ways: [`Way ${version}`] },
    ...{ byId: org.id.Linus, at: AT },
  })

  test('are none at first', async () => {
    const org = await organisation()
    expect(await org.system(work => normsOf(work, org.team.Pilots))).toBeNull()
  })

  test('read back as written, the highest version, whatever the order', async () => {
    const org = await organisation()
    expect(await org.system(work => insertNorms(work, [row(org, 2), row(org, 1)]))).toBe(true)
    expect(await org.system(work => normsOf(work, org.team.Pilots))).toEqual({
      ...{ version: 2, purpose: PAGE.purpose, ways: ['Way 2'], byId: org.id.Linus, at: AT, agreedIds: [] },
    })
  })

  test('of a version that is there already stay as they are', async () => {
    const org = await organisation()
    await org.system(work => insertNorms(work, [row(org, 1)]))
    const again = { ...row(org, 1), purpose: 'Lose no ship.' }
    expect(await org.system(work => insertNorms(work, [again]))).toBe(false)
    expect((await org.system(work => normsOf(work, org.team.Pilots)))?.purpose).toBe(PAGE.purpose)
  })

  test('of one team are not those of another', async () => {
    const org = await organisation()
    await org.system(work => insertNorms(work, [row(org, 1)]))
    expect(await org.system(work => normsOf(work, org.team.People))).toBeNull()
  })

  test('of agreements count for their version, once each, in the order they came', async () => {
    const org = await organisation()
    await org.system(work => insertNorms(work, [row(org, 1), row(org, 2)]))
    const by = (name: Name, version: number, minute: number) => ({
      ...{ teamId: org.team.Pilots, version, personId: org.id[name] },
      at: new Date(AT.getTime() + minute * 60_000),
    })
    const first = [by('Radia', 2, 2), by('Grace', 2, 1), by('Linus', 1, 0)]
    await org.system(work => insertAgreements(work, first))
    await org.system(work => insertAgreements(work, [by('Grace', 2, 9)]))
    const norms = await org.system(work => normsOf(work, org.team.Pilots))
    expect(norms?.agreedIds).toEqual([org.id.Grace, org.id.Radia])
  })

  test('keep every version that was written over HTTP', async () => {
    const org = await organisation()
    await write(org, 'Linus')
    await write(org, 'Radia', 1, { purpose: 'Lose no ship.' })
    const { rows } = await org.system(work =>
      sql<{ version: number; purpose: string }>`
        select version, purpose from charters_norms where org_id = ${work.orgId}::uuid order by version`.execute(
        work.sql,
      ),
    )
    expect(rows).toEqual([
      { version: 1, purpose: PAGE.purpose },
      { version: 2, purpose: 'Lose no ship.' },
    ])
  })

  test.each([
    "'); drop table charters_norms; --",
    '<img src=x onerror=alert(1)>',
    '{"$gt": ""} \\" \\u0041',
    '港 ⚓ n̈ 👩‍✈️',
  ])('hold %s letter by letter', async text => {
    const org = await organisation()
    expect((await write(org, 'Linus', 0, { purpose: text, ways: [text] })).status).toBe(200)
    expect((await read(org, 'Ada')).body.norms).toMatchObject({ purpose: text, ways: [text] })
  })
})
