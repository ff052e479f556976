import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { together } from '#platform/offers.ts'
import { runBackground } from '#test/background.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { partnersOffers } from './offers.ts'
import { partyCards } from './read-parties.ts'
import { ownedParties } from './store/parties.ts'

const SECRET = 'They want to leave in autumn'
const base = '/api/partners'

async function party(org: Organisation, as: Name = 'Linus', body: object = {}) {
  const wish = { name: 'Harbour Office', about: 'Grants our berths', ...body }
  const added = await org.http.post(base, wish, { as })
  expect(added.status).toBe(200)
  return added.body as { id: string; rev: number }
}
const page = async (org: Organisation, id: string, as: Name) =>
  (await org.http.get(`/api/partners/${id}`, { as })).body

test('everybody finds a party and who keeps the relationship', async () => {
  const org = await organisation()
  const { id } = await party(org)
  const found = await org.http.get('/api/partners?text=BERTHS', { as: 'Alan' })
  expect(found.body.entries).toMatchObject([{ id, name: 'Harbour Office', owner: { name: 'Linus Torres' } }])
  expect((await org.http.get('/api/partners?text=100%25', { as: 'Alan' })).body.entries).toEqual([])
  expect((await org.http.get(`/api/partners?ownerId=${org.id.Ada}`, { as: 'Alan' })).body.entries).toEqual([])
})

test('notes and promises are for the owner’s team and the line above', async () => {
  const org = await organisation()
  const { id } = await party(org)
  await org.http.post(`/api/partners/${id}/notes`, { text: SECRET }, { as: 'Radia' })
  for (const as of ['Ada', 'Grace', 'Linus', 'Radia'] as const)
    expect(await page(org, id, as)).toMatchObject({ notes: [{ text: SECRET }], promises: [] })
  for (const as of ['Margaret', 'Alan'] as const) {
    expect(await page(org, id, as)).toMatchObject({
      name: 'Harbour Office',
      notes: null,
      promises: null,
      steps: [],
    })
    const wrote = await org.http.post(`/api/partners/${id}/notes`, { text: 'Hi' }, { as })
    expect(wrote.status).toBe(403)
  }
})

test('promises go both ways: ours are kept by us, theirs are followed by the owner', async () => {
  const org = await organisation()
  const { id } = await party(org)
  const promised = (side: string, what: string) =>
    org.http.post(`/api/partners/${id}/promises`, { side, what, dueOn: '2026-03-20' }, { as: 'Radia' })
  await promised('ours', 'Send the tide report')
  await promised('theirs', 'Answer about berth 5')
  const { promises } = await page(org, id, 'Linus')
  const sides = promises.map(({ side, who, what }: { side: string; who: Who; what: string }) => [
    side,
    who.name,
    what,
  ])
  expect(sides).toContainEqual(['ours', 'Radia Perl', 'Send the tide report'])
  expect(sides).toContainEqual(['theirs', 'Linus Torres', 'Answer about berth 5'])
  expect((await org.http.get('/api/commitments', { as: 'Linus' })).body.toMe).toMatchObject([
    { what: 'Answer about berth 5', next: ['kept', 'renegotiated', 'withdrawn'] },
  ])
  expect((await promised('theirs', '')).status).toBe(400)
})

type Who = { name: string }

test('handing over brings the new owner what was promised to us, tells them, and keeps who was before', async () => {
  const org = await organisation()
  const { id } = await party(org)
  const theirs = { side: 'theirs', what: 'Answer about berth 5', dueOn: '2026-03-20' }
  await org.http.post(`/api/partners/${id}/promises`, theirs, { as: 'Linus' })
  const body = { rev: 1, ownerId: org.id.Radia, why: 'I move to the night pilots.' }
  const moved = await org.http.put(`/api/partners/${id}/owner`, body, { as: 'Grace' })
  expect(moved.body).toMatchObject({ owner: { name: 'Radia Perl' }, rev: 2 })
  expect((await org.http.get('/api/commitments', { as: 'Radia' })).body.toMe).toHaveLength(1)
  expect((await org.http.get('/api/commitments', { as: 'Linus' })).body.toMe).toEqual([])
  expect((await page(org, id, 'Radia')).owners).toMatchObject([
    { from: { name: 'Linus Torres' }, why: body.why },
  ])
  expect((await page(org, id, 'Alan')).owners).toMatchObject([{ to: { name: 'Radia Perl' }, why: null }])
  const event = {
    id,
    at: new Date(0),
    actorKind: 'person',
    actorId: org.id.Grace,
    type: 'party.handed_over',
  } as const
  const notices = await org.system(
    work =>
      partnersOffers.notices?.['party.handed_over']?.(work, {
        ...{ ...event, subjectKind: 'party', subjectId: id, data: { toOwnerId: org.id.Radia } },
      }) ?? Promise.resolve([]),
  )
  expect(notices).toMatchObject([
    { to: [org.id.Radia], text: 'You keep the relationship with Harbour Office now.' },
  ])
})

test('a party is renamed in its promises too, and stands after it has ended', async () => {
  const org = await organisation()
  const { id } = await party(org)
  await org.http.post(
    `/api/partners/${id}/promises`,
    { side: 'ours', what: 'Send the tide report', dueOn: '2026-03-20' },
    { as: 'Linus' },
  )
  const renamed = { rev: 1, name: 'Port Authority', about: '' }
  expect((await org.http.patch(`/api/partners/${id}`, renamed, { as: 'Linus' })).body).toMatchObject({
    rev: 2,
  })
  expect((await org.http.get('/api/commitments', { as: 'Linus' })).body.open).toMatchObject([
    { to: { name: 'Port Authority' }, source: { link: `/partners/${id}` } },
  ])
  expect((await org.http.post(`/api/partners/${id}/end`, { rev: 2 }, { as: 'Linus' })).body.endedOn).toBe(
    '2026-03-02',
  )
  expect((await org.http.get(base, { as: 'Linus' })).body.entries).toEqual([])
  expect((await org.http.get('/api/partners?ended=true', { as: 'Linus' })).body.entries).toHaveLength(1)
  const late = await org.http.patch(`/api/partners/${id}`, { ...renamed, rev: 3 }, { as: 'Linus' })
  expect(late.body.error.items[0].code).toBe('ended')
})

describe('what is refused', () => {
  test('a name that is taken, an owner who is not here, the owner it has, a version that is old', async () => {
    const org = await organisation()
    const { id } = await party(org)
    const twice = await org.http.post(base, { name: 'HARBOUR office', ownerId: newId() }, { as: 'Ada' })
    expect(twice.body.error.items.map(({ code }: { code: string }) => code)).toEqual(['taken', 'not_here'])
    const own = { rev: 1, ownerId: org.id.Linus }
    const same = await org.http.put(`/api/partners/${id}/owner`, own, { as: 'Linus' })
    expect(same.body.error.items[0].code).toBe('same_owner')
    const old = { rev: 7, name: 'Port Authority', about: '' }
    const stale = await org.http.patch(`/api/partners/${id}`, old, { as: 'Linus' })
    expect(stale).toMatchObject({ status: 409, body: { error: { current: { id, rev: 1 } } } })
  })

  test.each<[string, 'post' | 'patch' | 'put', object]>([
    ['', 'patch', { rev: 1, name: 'Port Authority', about: '' }],
    ['/owner', 'put', { rev: 1, ownerId: newId() }],
    ['/end', 'post', { rev: 1 }],
    ['/notes', 'post', { text: 'Hi' }],
    ['/promises', 'post', { side: 'ours', what: 'Hi', dueOn: '2026-03-20' }],
  ])(
    '%s %s to the signed-out, to strangers, in another organisation, and with an unknown field',
    async (path, method, body) => {
      const [org, other] = [await organisation(), await organisation()]
      const { id } = await party(org)
      const send = (to: Organisation, sent: object, as?: Name) =>
        to.http[method](`/api/partners/${id}${path}`, sent, as === undefined ? {} : { as })
      expect((await send(org, body)).status).toBe(401)
      expect((await send(org, body, 'Alan')).status).toBe(403)
      expect((await send(other, body, 'Linus')).status).toBe(404)
      expect((await send(org, { ...body, colour: 'red' }, 'Linus')).status).toBe(400)
    },
  )

  test('reading to the signed-out, and a party of another organisation', async () => {
    const [org, other] = [await organisation(), await organisation()]
    const { id } = await party(org)
    expect((await org.http.get('/api/partners')).status).toBe(401)
    expect((await org.http.post('/api/partners', { name: 'Nobody here' })).status).toBe(401)
    expect((await org.http.get(`/api/partners/${id}`)).status).toBe(401)
    expect((await other.http.get(`/api/partners/${id}`, { as: 'Linus' })).status).toBe(404)
  })
})

test('a relationship is handed over before its owner leaves, and notes of an erased person go', async () => {
  const org = await organisation()
  const { id } = await party(org)
  expect(await org.system(work => together(work, [ownedParties(work, [org.id.Linus])]))).toMatchObject([
    { kind: 'partner', id, title: 'Harbour Office', ownerId: org.id.Linus },
  ])
  const leaving = { lastDay: '2026-03-02', rev: 1 }
  const refused = await org.http.post(`/api/people/${org.id.Linus}/departure`, leaving, { as: 'Margaret' })
  expect(refused.body.error.code).toBe('handover_required')
  await org.http.put(`/api/partners/${id}/owner`, { rev: 1, ownerId: org.id.Radia }, { as: 'Linus' })
  await org.http.post(`/api/partners/${id}/notes`, { text: SECRET }, { as: 'Linus' })
  await org.http.post(`/api/people/${org.id.Linus}/departure`, leaving, { as: 'Margaret' })
  org.at('2026-03-03T09:00:00Z')
  const gone = await org.http.post(`/api/people/${org.id.Linus}/erasure`, { rev: 2 }, { as: 'Margaret' })
  expect(gone.status).toBe(200)
  await runBackground(org)
  expect((await page(org, id, 'Radia')).notes).toEqual([])
})

test('notes stand in no event and no mail, and other rooms are told who may read them', async () => {
  const org = await organisation()
  const { id } = await party(org)
  await org.http.post(`/api/partners/${id}/notes`, { text: SECRET }, { as: 'Linus' })
  await runBackground(org)
  const { rows } = await org.system(work =>
    sql<{ found: number }>`
      select (select count(*) from platform_events where data::text like ${`%${SECRET}%`})::int
           + (select count(*) from platform_mails m where m::text like ${`%${SECRET}%`})::int as found`.execute(
      work.sql,
    ),
  )
  expect(rows).toEqual([{ found: 0 }])
  expect(await org.as('Radia', work => partyCards(work, [id, newId()]))).toMatchObject([
    { id, readsNotes: true },
  ])
  expect(await org.as('Alan', work => partyCards(work, [id]))).toMatchObject([{ readsNotes: false }])
})
