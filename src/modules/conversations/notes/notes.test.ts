import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#kernel/id.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { hold, page, pair, planned, SECRET, sent } from '../talk.factory.ts'

const EVERYBODY: readonly Name[] = ['Ada', 'Grace', 'Linus', 'Radia', 'Margaret', 'Alan']

let org: Organisation
let direction: string
let alignment: string
let external: string
beforeAll(async () => {
  org = await organisation()
  direction = (await planned(org, 'Ada', 'direction', { teamIds: [org.team.Pilots] })).id
  alignment = (await planned(org, 'Ada', 'alignment', { personIds: [org.id.Grace] })).id
  external = (await planned(org, 'Grace', 'external', { personIds: [org.id.Radia], parties: ['Tug & Tow'] }))
    .id
})

type Kind = 'notes' | 'private-notes'
const put = (as: Name | null, talkId: string, kind: Kind, body: object, of = org) =>
  of.http.put(`/api/conversations/talks/${talkId}/${kind}`, body, as === null ? {} : { as })
/** Who of all six may write: each tries with a version that is long over, so that nothing is written. */
async function writers(talkId: string, kind: Kind): Promise<string> {
  const allowed: Name[] = []
  for (const as of EVERYBODY) {
    const { status, body } = await put(as, talkId, kind, { rev: 900, text: 'x' })
    if (status === 409) {
      expect(body.error.code).toBe('stale_rev')
      allowed.push(as)
    } else expect([403, 404]).toContain(status)
  }
  return allowed.join(' ')
}

describe('who writes', () => {
  it.each<[string, () => string, Kind, string]>([
    ['the notes of a direction talk', () => direction, 'notes', 'Ada'],
    ['the notes of an alignment session', () => alignment, 'notes', 'Ada Grace'],
    ['the notes of a talk outside', () => external, 'notes', 'Grace Radia'],
    ['notes of their own on a direction talk', () => direction, 'private-notes', 'Ada Grace Linus Radia'],
    ['notes of their own on an alignment session', () => alignment, 'private-notes', 'Ada Grace'],
    ['notes of their own on a talk outside', () => external, 'private-notes', 'Grace Radia'],
  ])('%s', async (_, talkId, kind, expected) => {
    expect(await writers(talkId(), kind)).toBe(expected)
  })

  it.each<[string, Kind, Name, string]>([
    ['the notes of a direction talk', 'notes', 'Linus', 'Ask the one who invited to it.'],
    ['their own on a talk that is not for them', 'private-notes', 'Alan', 'Ask somebody who was there.'],
  ])('%s: who reads it but may not write is told whom to ask', async (_, kind, as, fix) => {
    const { status, body } = await put(as, direction, kind, { rev: 1, text: 'x' })
    expect([status, body.error.items[0].fix]).toEqual([403, fix])
  })

  it.each<Kind>(['notes', 'private-notes'])(
    '%s: nobody signed out, nobody of another organisation',
    async kind => {
      expect((await put(null, alignment, kind, { rev: 1, text: 'x' })).status).toBe(401)
      expect((await put('Ada', newId(), kind, { rev: 1, text: 'x' })).status).toBe(404)
      expect((await put('Ada', alignment, kind, { rev: 1, text: 'x' }, await organisation())).status).toBe(
        404,
      )
    },
  )
})

describe.each<[Kind, number]>([
  ['notes', 1],
  ['private-notes', 0],
])('%s', (kind, first) => {
  it.each<[string, string]>([
    ['lines and tabs', 'One\n\tTwo\n\nThree'],
    ['mark-up', '<script>alert(1)</script>'],
    ['quotes and a semicolon', "'; delete from conversations_talks; --"],
    ['a ship of four bytes and writing from right to left', '🚢 שלום'],
    ['10,000 characters', 'x'.repeat(10_000)],
    ['nothing, when they are emptied', ''],
  ])('keep %s letter by letter', async (_, text) => {
    const { id } = await planned(org, 'Ada', 'alignment', { personIds: [org.id.Grace] })
    expect(
      await sent(org, 'Grace', 'put', `/api/conversations/talks/${id}/${kind}`, { rev: first, text }),
    ).toEqual({
      ...{ text, rev: first + 1 },
    })
    const view = await sent(org, 'Grace', 'get', `/api/conversations/talks/${id}`)
    expect(kind === 'notes' ? view.notes : view.privateNotes).toEqual({ text, rev: first + 1 })
  })

  it.each<[string, object, string]>([
    ['10,001 characters', { rev: first, text: 'x'.repeat(10_001) }, 'text'],
    ['a null character', { rev: first, text: 'a\u0000b' }, 'text'],
    ['no text', { rev: first }, 'text'],
    ['a text that is a list', { rev: first, text: ['x'] }, 'text'],
    ['no version', { text: 'x' }, 'rev'],
    ['a version below nothing', { rev: -1, text: 'x' }, 'rev'],
    ['half a version', { rev: 1.5, text: 'x' }, 'rev'],
    ['a field of its own', { rev: first, text: 'x', by: 'Ada' }, 'by'],
  ])('do not take %s, and name the field', async (_, body, field) => {
    const answer = await put('Ada', alignment, kind, body)
    expect([answer.status, answer.body.error.items[0].field]).toEqual([400, field])
    expect(answer.body.error.items[0].fix).toMatch(/\w/)
  })

  it('count their versions one by one', async () => {
    const { id } = await planned(org, 'Ada', 'alignment', { personIds: [org.id.Grace] })
    for (const step of [0, 1, 2, 3]) {
      const { body } = await put('Ada', id, kind, { rev: first + step, text: `Version ${step}` })
      expect(body).toEqual({ text: `Version ${step}`, rev: first + step + 1 })
    }
    const stale = await put('Ada', id, kind, { rev: first + 2, text: 'Late' })
    expect([stale.status, stale.body.error.code]).toEqual([409, 'stale_rev'])
    expect(stale.body.error.current).toEqual({ text: 'Version 3', rev: first + 4 })
  })

  it('let one of two windows through at once, and tell the other', async () => {
    const { id } = await planned(org, 'Ada', 'alignment', { personIds: [org.id.Grace] })
    const answers = await Promise.all(
      ['One window', 'Another'].map(text => put('Ada', id, kind, { rev: first, text })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const [won, lost] = answers[0]?.status === 200 ? answers : [...answers].reverse()
    expect(lost?.body.error.current).toEqual(won?.body)
  })
})

describe('notes that all share', () => {
  it('of a talk that did not take place are read, and written no more', async () => {
    const own = await organisation()
    const { talkId } = await pair(own)
    await put('Grace', talkId, 'notes', { rev: 1, text: 'Prepared' }, own)
    own.at('2026-03-03T11:00:00Z')
    await sent(own, 'Grace', 'post', `/api/conversations/talks/${talkId}/missed`, { rev: 1 })
    const { status, body } = await put('Linus', talkId, 'notes', { rev: 2, text: 'Late' }, own)
    expect([status, body.error.code, body.error.current]).toEqual([
      ...[409, 'illegal_transition', { state: 'missed', legal: [] }],
    ])
    const view = await sent(own, 'Linus', 'get', `/api/conversations/talks/${talkId}`)
    expect([view.notes.text, view.acts]).toEqual(['Prepared', []])
  })

  it('are told of without a word, one event for each save, and none for a refused one', async () => {
    const before = await org.eventsOfType('notes.saved')
    const { id } = await planned(org, 'Ada', 'alignment', { personIds: [org.id.Grace] })
    await put('Ada', id, 'notes', { rev: 1, text: SECRET.shared })
    await put('Grace', id, 'notes', { rev: 1, text: SECRET.shared })
    expect(await org.eventsOfType('notes.saved')).toBe(before + 1)
    const { rows } = await org.system(work =>
      sql<{ data: unknown; actorId: string }>`
        select data, actor_id from platform_events
         where org_id = ${org.orgId}::uuid and type = 'notes.saved' and subject_id = ${id}::uuid`.execute(
        work.sql,
      ),
    )
    expect(rows).toEqual([{ data: {}, actorId: org.id.Ada }])
  })

  it('can be written after the talk too, and stay with their talk', async () => {
    const own = await organisation()
    const { id, talkId } = await pair(own)
    own.at('2026-03-03T10:40:00Z')
    await hold(own, 'Grace', talkId)
    await put('Linus', talkId, 'notes', { rev: 1, text: 'After it' }, own)
    const { past, next } = await page(own, 'Grace', id)
    expect([past.map(({ notes }) => notes), next?.notes]).toEqual([['After it'], { text: '', rev: 1 }])
  })
})

describe('notes of one’s own', () => {
  it('begin with version 0: a save over one that was never written is refused, and writes nothing', async () => {
    const { id } = await planned(org, 'Ada', 'alignment', { personIds: [org.id.Grace] })
    expect((await put('Ada', id, 'private-notes', { rev: 3, text: 'Lost' })).status).toBe(409)
    const view = await sent(org, 'Ada', 'get', `/api/conversations/talks/${id}`)
    expect(view.privateNotes).toEqual({ text: '', rev: 0 })
  })

  it('of two people on one talk do not touch each other', async () => {
    const { id } = await planned(org, 'Ada', 'alignment', { personIds: [org.id.Grace] })
    for (const as of ['Ada', 'Grace'] as const)
      await put(as, id, 'private-notes', { rev: 0, text: `Of ${as}` })
    await put('Ada', id, 'private-notes', { rev: 1, text: 'Of Ada, again' })
    const own = async (as: Name) =>
      (await sent(org, as, 'get', `/api/conversations/talks/${id}`)).privateNotes
    expect(await own('Ada')).toEqual({ text: 'Of Ada, again', rev: 2 })
    expect(await own('Grace')).toEqual({ text: 'Of Grace', rev: 1 })
  })

  it('are told of to nobody: no event, no step, no mail', async () => {
    const { id } = await planned(org, 'Ada', 'alignment', { personIds: [org.id.Grace] })
    const told = async () => {
      const { rows } = await org.system(work =>
        sql<{ n: number }>`select ((select count(*) from platform_events where org_id = ${org.orgId}::uuid)
          + (select count(*) from platform_steps where org_id = ${org.orgId}::uuid)
          + (select count(*) from platform_outbox where org_id = ${org.orgId}::uuid))::int as n`.execute(
          work.sql,
        ),
      )
      return rows[0]?.n
    }
    const before = await told()
    expect((await put('Ada', id, 'private-notes', { rev: 0, text: SECRET.mine })).status).toBe(200)
    expect(await told()).toBe(before)
  })

  it('are not shown at all to one who only reads the talk', async () => {
    const view = await sent(org, 'Alan', 'get', `/api/conversations/talks/${direction}`)
    expect(view).toMatchObject({ privateNotes: null, parts: [], acts: [] })
  })
})
