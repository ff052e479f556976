import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { type Answered, type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'

const BASE = '/api/partners'
const DUE = '2026-03-20'
const NOTHING = newId()

let org: Organisation
let other: Organisation
let count = 0
beforeAll(async () => {
  org = await organisation()
  other = await organisation()
})

/** A name that no other party of this file has. */
const named = (start = 'Harbour Office') => `${start} ${++count}.`

/** Adds a party and answers its id. */
async function party(as: Name = 'Linus', wish: object = {}): Promise<string> {
  const added = await org.http.post(BASE, { name: named(), ...wish }, { as })
  expect(added.status).toBe(200)
  return added.body.id
}

const read = async (id: string, as: Name) => (await org.http.get(`${BASE}/${id}`, { as })).body
const end = (id: string, rev: number, as: Name = 'Linus') =>
  org.http.post(`${BASE}/${id}/end`, { rev }, { as })
const handOver = (id: string, wish: object, as: Name = 'Linus') =>
  org.http.put(`${BASE}/${id}/owner`, wish, { as })
const codes = ({ body }: Answered): string[] => body.error.items.map(({ code }: { code: string }) => code)
const names = ({ body }: Answered): string[] => body.entries.map(({ name }: { name: string }) => name)

/** A route on one party, with a body that is right for it. */
interface Route {
  readonly method: 'post' | 'patch' | 'put'
  readonly path: string
  readonly body: () => Record<string, unknown>
}

const CHANGE: Route = {
  method: 'patch',
  path: '',
  body: () => ({ rev: 1, name: named('Port Authority'), about: '' }),
}
const HAND_OVER: Route = { method: 'put', path: '/owner', body: () => ({ rev: 1, ownerId: org.id.Ada }) }
const END: Route = { method: 'post', path: '/end', body: () => ({ rev: 1 }) }
const NOTE: Route = { method: 'post', path: '/notes', body: () => ({ text: 'They moved.' }) }
const PROMISE: Route = {
  method: 'post',
  path: '/promises',
  body: () => ({ side: 'ours', what: 'Send the tide report', dueOn: DUE }),
}
const ROUTES: readonly Route[] = [CHANGE, HAND_OVER, END, NOTE, PROMISE]
const VERSIONED: readonly Route[] = [CHANGE, HAND_OVER, END]

const send = (route: Route, id: string, as?: Name, body = route.body(), to = org) =>
  to.http[route.method](`${BASE}/${id}${route.path}`, body, as === undefined ? {} : { as })

describe('who may do what with a party', () => {
  // Of Linus: his mate Radia, his manager Grace, the executive Ada; Margaret (people team) and Alan (admin) stand outside.
  // Of Alan: Margaret is his manager, Ada above; the pilots stand outside.
  test.each<[string, Name, Name, number, number]>([
    ['the owner', 'Linus', 'Linus', 200, 200],
    ['a team mate', 'Linus', 'Radia', 403, 200],
    ['the manager', 'Linus', 'Grace', 200, 200],
    ['the executive', 'Linus', 'Ada', 200, 200],
    ['the people team', 'Linus', 'Margaret', 403, 403],
    ['the admin', 'Linus', 'Alan', 403, 403],
    ['an admin who owns it', 'Alan', 'Alan', 200, 200],
    ['the people team above the owner', 'Alan', 'Margaret', 200, 200],
    ['the executive above an admin', 'Alan', 'Ada', 200, 200],
    ['an outsider', 'Alan', 'Linus', 403, 403],
    ['somebody below the owner', 'Ada', 'Linus', 403, 403],
  ])(
    '%s (party of %s, asked by %s): changing %i, writing about it %i',
    async (_, owner, as, changing, writing) => {
      for (const route of ROUTES) {
        const id = await party(owner)
        // Nobody hands over to who keeps it: Radia is an owner that none of these parties has.
        const body = route === HAND_OVER ? { rev: 1, ownerId: org.id.Radia } : route.body()
        const expected = route === NOTE || route === PROMISE ? writing : changing
        expect((await send(route, id, as, body)).status, `${route.method} ${route.path}`).toBe(expected)
      }
    },
  )

  test.each<[Name, boolean]>([
    ['Linus', true],
    ['Radia', true],
    ['Grace', true],
    ['Ada', true],
    ['Margaret', false],
    ['Alan', false],
  ])('%s finds and opens a party of Linus; reads its notes: %s', async (as, reads) => {
    const id = await party()
    await org.http.post(`${BASE}/${id}/notes`, { text: 'They want to leave' }, { as: 'Linus' })
    const listed = await org.http.get(BASE, { as })
    expect(listed.status).toBe(200)
    expect(JSON.stringify(listed.body)).not.toContain('They want to leave')
    const opened = await read(id, as)
    expect(opened).toMatchObject({ id, owner: { id: org.id.Linus }, ownerLeft: false })
    expect(opened.notes?.length ?? null).toBe(reads ? 1 : null)
    expect(opened.promises).toEqual(reads ? [] : null)
  })

  test.each<Name>(['Linus', 'Radia', 'Grace', 'Ada', 'Margaret', 'Alan'])(
    '%s adds a party and keeps it, or gives it to somebody',
    async as => {
      const own = await org.http.post(BASE, { name: named() }, { as })
      expect(own).toMatchObject({
        status: 200,
        body: { rev: 1, about: '', owner: { id: org.id[as] }, addedOn: '2026-03-02', endedOn: null },
      })
      const given = await org.http.post(BASE, { name: named(), ownerId: org.id.Radia }, { as })
      expect(given.body.owner).toEqual({ id: org.id.Radia, name: 'Radia Perl' })
    },
  )

  test.each(ROUTES)('$method $path is refused to the signed-out, elsewhere, and on no party', async route => {
    const id = await party()
    const before = await read(id, 'Linus')
    expect((await send(route, id)).status).toBe(401)
    expect((await send(route, id, 'Linus', route.body(), other)).status).toBe(404)
    expect((await send(route, NOTHING, 'Linus')).status).toBe(404)
    expect((await send(route, 'not-an-id', 'Linus')).status).toBe(400)
    expect(await read(id, 'Linus')).toEqual(before)
  })

  test('reading and adding are refused to the signed-out, and another organisation finds nothing', async () => {
    const id = await party()
    expect((await org.http.get(BASE)).status).toBe(401)
    expect((await org.http.get(`${BASE}/${id}`)).status).toBe(401)
    expect((await org.http.post(BASE, { name: named() })).status).toBe(401)
    expect((await other.http.get(`${BASE}/${id}`, { as: 'Ada' })).status).toBe(404)
    expect((await other.http.get(`${BASE}?ended=true`, { as: 'Ada' })).body.entries).toEqual([])
    expect((await org.http.get(`${BASE}/${NOTHING}`, { as: 'Linus' })).status).toBe(404)
    const stranger = { name: named(), ownerId: other.id.Linus }
    expect(codes(await org.http.post(BASE, stranger, { as: 'Linus' }))).toEqual(['not_here'])
  })
})

describe('a body is refused', () => {
  test.each<[string, Record<string, unknown>]>([
    ['without a name', {}],
    ['with a name that is too short', { name: 'ab' }],
    ['with a name that is too long', { name: 'x'.repeat(141) }],
    ['with a name of two lines', { name: 'Harbour\nOffice' }],
    ['with a null byte in the name', { name: 'Harbour\u0000Office' }],
    ['with a name that turns the direction', { name: 'Harbour \u202eeciffO' }],
    ['with a name that is no text', { name: 12345 }],
    ['with words about it that are too long', { name: 'Harbour', about: 'x'.repeat(281) }],
    ['with a control character about it', { name: 'Harbour', about: 'a\u0007b' }],
    ['with an owner who is no id', { name: 'Harbour', ownerId: 'Linus' }],
    ['with an unknown field', { name: 'Harbour', colour: 'red' }],
    ['with an end of its own', { name: 'Harbour', endedOn: '2026-03-01' }],
  ])('where a party is added %s', async (_, body) => {
    const added = await org.eventsOfType('party.added')
    expect((await org.http.post(BASE, body, { as: 'Linus' })).status).toBe(400)
    expect(await org.eventsOfType('party.added')).toBe(added)
  })

  test.each<[string, Route, Record<string, unknown>]>([
    ['without a version', CHANGE, { rev: undefined }],
    ['with version 0', CHANGE, { rev: 0 }],
    ['with a version in words', CHANGE, { rev: '1' }],
    ['without what it is', CHANGE, { about: undefined }],
    ['with a long name', CHANGE, { name: 'x'.repeat(141) }],
    ['with an owner beside the name', CHANGE, { ownerId: newId() }],
    ['to nobody', HAND_OVER, { ownerId: null }],
    ['for an empty reason', HAND_OVER, { why: '  ' }],
    ['for a long reason', HAND_OVER, { why: 'x'.repeat(281) }],
    ['for a reason of two lines', HAND_OVER, { why: 'I move.\nSoon.' }],
    ['with an unknown field', HAND_OVER, { name: 'Harbour' }],
    ['on a day of choice', END, { endedOn: DUE }],
    ['with a negative version', END, { rev: -1 }],
    ['that says nothing', NOTE, { text: ' \n ' }],
    ['that is too long', NOTE, { text: 'x'.repeat(10_001) }],
    ['with a null byte', NOTE, { text: 'a\u0000b' }],
    ['in the name of another', NOTE, { byId: newId() }],
    ['of no side', PROMISE, { side: 'both' }],
    ['of nothing', PROMISE, { what: '   ' }],
    ['that is too long', PROMISE, { what: 'x'.repeat(281) }],
    ['with a control character', PROMISE, { what: 'Send\u001b[31m it' }],
    ['due on no day', PROMISE, { dueOn: '2026-02-30' }],
    ['due at a time', PROMISE, { dueOn: '2026-03-20T09:00:00Z' }],
    ['that is kept already', PROMISE, { state: 'kept' }],
  ])('%s: $method $path', async (_, route, wrong) => {
    const id = await party()
    const before = await read(id, 'Linus')
    expect((await send(route, id, 'Linus', { ...route.body(), ...wrong })).status).toBe(400)
    expect(await read(id, 'Linus')).toEqual(before)
  })

  test.each(['colour=red', 'ownerId=Linus', 'ended=perhaps', `text=${'x'.repeat(141)}`, 'text=a%00b'])(
    'and so is a list asked with %s',
    async query => {
      expect((await org.http.get(`${BASE}?${query}`, { as: 'Linus' })).status).toBe(400)
    },
  )
})

describe('words are kept as they were written', () => {
  test.each([
    '<script>alert(1)</script>',
    "'; drop table partners_parties; --",
    '{{constructor.constructor("return 1")()}}',
    '#{7*7} %s %n ../../etc/passwd',
    '=HYPERLINK("http://evil.example")',
    '[click](javascript:alert(1))',
    '\\x00 \\n "quoted" \\',
    'Zoë 港務局 ⚓ مرحبا',
  ])('%s', async text => {
    const name = `${text} ${++count}.`
    const id = await party('Linus', { name, about: text })
    await org.http.post(`${BASE}/${id}/notes`, { text: `${text}\n\tand more` }, { as: 'Linus' })
    await org.http.post(`${BASE}/${id}/promises`, { side: 'ours', what: text, dueOn: DUE }, { as: 'Linus' })
    await handOver(id, { rev: 1, ownerId: org.id.Radia, why: text })
    expect(await read(id, 'Radia')).toMatchObject({
      ...{ name, about: text, notes: [{ text: `${text}\n\tand more` }] },
      ...{ promises: [{ what: text }], owners: [{ why: text }] },
    })
    expect(names(await org.http.get(`${BASE}?text=${encodeURIComponent(name)}`, { as: 'Alan' }))).toEqual([
      name,
    ])
  })

  test('but for the spaces around them, up to the longest that is allowed', async () => {
    const name = `${++count}${'n'.repeat(137)}`
    const id = await party('Linus', { name: `  ${name}  `, about: ` ${'a'.repeat(280)} ` })
    expect(await read(id, 'Alan')).toMatchObject({ name, about: 'a'.repeat(280) })
    const note = await org.http.post(`${BASE}/${id}/notes`, { text: 'x'.repeat(10_000) }, { as: 'Linus' })
    expect(note.status).toBe(200)
  })
})

describe('handing a party over', () => {
  test('gives the new owner every step and leaves the old one what a team mate may', async () => {
    const id = await party()
    expect((await handOver(id, { rev: 1, ownerId: org.id.Radia })).body).toMatchObject({
      rev: 2,
      owner: { id: org.id.Radia },
    })
    expect((await read(id, 'Radia')).steps).toEqual(['note', 'promise', 'change', 'hand_over', 'end'])
    expect((await read(id, 'Linus')).steps).toEqual(['note', 'promise'])
    expect((await end(id, 2, 'Linus')).status).toBe(403)
    expect((await end(id, 2, 'Radia')).status).toBe(200)
  })

  test('to another team takes the notes with it', async () => {
    const id = await party()
    await org.http.post(`${BASE}/${id}/notes`, { text: 'They moved.' }, { as: 'Linus' })
    await handOver(id, { rev: 1, ownerId: org.id.Alan, why: 'It is about staff.' })
    for (const as of ['Alan', 'Margaret', 'Ada'] as const)
      expect(await read(id, as)).toMatchObject({
        notes: [{ text: 'They moved.', by: { name: 'Linus Torres' } }],
        owners: [{ why: 'It is about staff.' }],
      })
    for (const as of ['Linus', 'Radia', 'Grace'] as const)
      expect(await read(id, as)).toMatchObject({
        notes: null,
        promises: null,
        owners: [{ why: null }],
        steps: [],
      })
  })

  test('is kept for every time, newest first, also within one moment', async () => {
    const id = await party()
    await handOver(id, { rev: 1, ownerId: org.id.Radia })
    await handOver(id, { rev: 2, ownerId: org.id.Grace }, 'Radia')
    await handOver(id, { rev: 3, ownerId: org.id.Linus }, 'Grace')
    const { owners } = await read(id, 'Linus')
    const steps = owners.map(({ from, to }: Record<'from' | 'to', { name: string }>) => [from.name, to.name])
    expect(steps).toEqual([
      ['Grace Hopper', 'Linus Torres'],
      ['Radia Perl', 'Grace Hopper'],
      ['Linus Torres', 'Radia Perl'],
    ])
  })

  test.each<[string, () => string, string]>([
    ['who keeps it now', () => org.id.Linus, 'same_owner'],
    ['nobody we know', () => NOTHING, 'not_here'],
    ['somebody of another organisation', () => other.id.Radia, 'not_here'],
  ])('to %s is refused and changes nothing', async (_, to, code) => {
    const id = await party()
    const refused = await handOver(id, { rev: 1, ownerId: to() })
    expect([refused.status, codes(refused)]).toEqual([422, [code]])
    expect(await read(id, 'Linus')).toMatchObject({ rev: 1, owner: { id: org.id.Linus }, owners: [] })
  })
})

describe('a party that has ended', () => {
  test.each([CHANGE, HAND_OVER, END, PROMISE, NOTE])('refuses $method $path', async route => {
    const id = await party()
    await end(id, 1)
    const body = route.body()
    const refused = await send(route, id, 'Linus', 'rev' in body ? { ...body, rev: 2 } : body)
    expect([refused.status, codes(refused)]).toEqual([422, ['ended']])
    expect(await read(id, 'Linus')).toMatchObject({ rev: 2, endedOn: '2026-03-02', promises: [], owners: [] })
  })

  test('keeps its notes and promises for those who could read them', async () => {
    const id = await party()
    await send(NOTE, id, 'Radia')
    await send(PROMISE, id, 'Radia')
    await end(id, 1)
    expect(await read(id, 'Grace')).toMatchObject({
      notes: [{ text: 'They moved.' }],
      promises: [{ side: 'ours', what: 'Send the tide report', state: 'open', firstDueOn: null }],
    })
    expect(await read(id, 'Alan')).toMatchObject({ notes: null, promises: null })
  })
})

describe('the list', () => {
  let fresh: Organisation
  const listed = async (query = '') => names(await fresh.http.get(`${BASE}${query}`, { as: 'Alan' }))
  beforeAll(async () => {
    fresh = await organisation()
    for (const [name, about, as] of [
      ['zeta Tugs', 'Tows 50% of ships', 'Linus'],
      ['Alpha Ropes', 'Sells under_score lines', 'Radia'],
      ['beta Fuel', 'A back\\slash', 'Linus'],
    ] as const)
      await fresh.http.post(BASE, { name, about }, { as })
  })

  test.each<[string, readonly string[]]>([
    ['', ['Alpha Ropes', 'beta Fuel', 'zeta Tugs']],
    ['?text=BETA', ['beta Fuel']],
    ['?text=sells', ['Alpha Ropes']],
    ['?text=%25', ['zeta Tugs']],
    ['?text=_', ['Alpha Ropes']],
    ['?text=%5C', ['beta Fuel']],
    ['?text=nobody', []],
    [`?ownerId=${NOTHING}`, []],
  ])('asked with "%s" answers %j, by name whatever the capitals', async (query, expected) => {
    expect(await listed(query)).toEqual(expected)
  })

  test('of one owner holds theirs alone, and is searched within', async () => {
    expect(await listed(`?ownerId=${fresh.id.Linus}`)).toEqual(['beta Fuel', 'zeta Tugs'])
    expect(await listed(`?ownerId=${fresh.id.Linus}&text=tugs`)).toEqual(['zeta Tugs'])
    expect(await listed(`?ownerId=${fresh.id.Radia}&text=tugs`)).toEqual([])
  })
})

test('a list holds the first 300 by name and no more', async () => {
  const many = await organisation()
  await many.system(work =>
    sql`insert into partners_parties (org_id, id, name, about, owner_id, added_on, rev)
      select ${many.orgId}::uuid, gen_random_uuid(), 'Pier ' || lpad(n::text, 3, '0'), '', ${many.id.Linus}::uuid,
             '2026-03-02'::date, 1 from generate_series(1, 301) n`.execute(work.sql),
  )
  const listed = names(await many.http.get(BASE, { as: 'Alan' }))
  expect([listed.length, listed[0], listed.at(-1)]).toEqual([300, 'Pier 001', 'Pier 300'])
})

test.each(VERSIONED)('$method $path with an old version answers what it is now', async route => {
  const id = await party()
  const name = named('Port Authority')
  await org.http.patch(`${BASE}/${id}`, { rev: 1, name, about: 'New' }, { as: 'Linus' })
  for (const rev of [1, 3]) {
    const stale = await send(route, id, 'Linus', { ...route.body(), rev })
    expect(stale).toMatchObject({
      status: 409,
      body: { error: { code: 'stale_rev', current: { id, rev: 2, name, about: 'New' } } },
    })
    expect(stale.body.error.current).not.toHaveProperty('notes')
  }
  expect((await send(route, id, 'Alan', { ...route.body(), rev: 1 })).status).toBe(403)
})

test('what happened to a party is written down by type and ids, without a word of it', async () => {
  const id = await party('Linus', { name: named('Sesame'), about: 'Sesame about' })
  await org.http.patch(`${BASE}/${id}`, { rev: 1, name: named('Sesame'), about: 'Sesame' }, { as: 'Linus' })
  await org.http.post(`${BASE}/${id}/notes`, { text: 'Sesame note' }, { as: 'Linus' })
  await org.http.post(`${BASE}/${id}/promises`, { side: 'ours', what: 'Sesame', dueOn: DUE }, { as: 'Linus' })
  await handOver(id, { rev: 2, ownerId: org.id.Radia, why: 'Sesame why' })
  await end(id, 3, 'Radia')
  const { rows } = await org.system(work =>
    sql<{ type: string; words: string; about: boolean }>`
      select type, data::text as words, subject_id = ${id}::uuid as about from platform_events
       where org_id = ${work.orgId}::uuid`.execute(work.sql),
  )
  expect(
    rows
      .filter(({ about }) => about)
      .map(({ type }) => type)
      .sort(),
  ).toEqual([...['party.added', 'party.changed', 'party.ended', 'party.handed_over', 'party.noted']])
  for (const { words } of rows) expect(words ?? '').not.toContain('Sesame')
})
