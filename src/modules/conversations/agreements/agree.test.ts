import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#kernel/id.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { hold, page, pair, planned, sent } from '../talk.factory.ts'

let org: Organisation
let pairId: string
/** Talks by what they are. */
let talk: Record<'pair' | 'direction' | 'alignment' | 'external' | 'standup', string>

beforeAll(async () => {
  org = await organisation()
  const { id, talkId } = await pair(org)
  pairId = id
  const standup = await sent(org, 'Grace', 'post', '/api/conversations/series', {
    ...{
      type: 'standup',
      teamId: org.team.Pilots,
      cadence: 'weekly',
      startsOn: '2026-03-04',
      atTime: '09:00',
    },
  })
  talk = {
    ...{ pair: talkId, standup: standup.talkId },
    direction: (await planned(org, 'Ada', 'direction', { teamIds: [org.team.Pilots] })).id,
    alignment: (await planned(org, 'Ada', 'alignment', { personIds: [org.id.Grace] })).id,
    external: (await planned(org, 'Grace', 'external', { personIds: [org.id.Radia], parties: ['Tug & Tow'] }))
      .id,
  }
})

const agree = (as: Name | null, talkId: string, body: object) =>
  org.http.post(`/api/conversations/talks/${talkId}/agreements`, body, as === null ? {} : { as })
const wish = (by: Name, changes: object = {}) => ({
  ...{ what: 'Swap two nights', byId: org.id[by], dueOn: '2026-03-10', ...changes },
})

/** To whom a promise was made, as its row says. */
async function promisedTo(id: string) {
  const { rows } = await org.system(work =>
    sql<{ toPersonId: string | null; toPartyName: string | null; toOrganisation: boolean }>`
      select to_person_id, to_party_name, to_organisation from commitments_promises where id = ${id}::uuid`.execute(
      work.sql,
    ),
  )
  return rows[0]
}

describe('who writes down what was agreed', () => {
  it.each<[keyof typeof talk, Name, string]>([
    ['pair', 'Linus', 'Grace Linus'],
    ['direction', 'Ada', 'Ada'],
    ['alignment', 'Grace', 'Ada Grace'],
    ['external', 'Radia', 'Grace Radia'],
    ['standup', 'Linus', ''],
  ])('in the %s', async (which, by, expected) => {
    const allowed: string[] = []
    for (const as of ['Ada', 'Grace', 'Linus', 'Radia', 'Margaret', 'Alan'] as const) {
      const { status } = await agree(as, talk[which], wish(by))
      if (status === 200) allowed.push(as)
      else expect([403, 404]).toContain(status)
    }
    expect(allowed.join(' ')).toBe(expected)
  })

  it.each<[string, keyof typeof talk, Name | null, number]>([
    ['of a pair, signed out', 'pair', null, 401],
    ['of a pair, by their manager’s manager', 'pair', 'Ada', 404],
    ['of a talk outside, by one who was not there', 'external', 'Linus', 404],
    ['of a direction talk, by its audience', 'direction', 'Grace', 403],
    ['of a direction talk, by one who only reads it', 'direction', 'Alan', 403],
    ['of a stand-up, by one of the team', 'standup', 'Linus', 403],
  ])('%s: refused', async (_, which, as, status) => {
    expect((await agree(as, talk[which], wish('Linus'))).status).toBe(status)
  })

  it('nobody of another organisation', async () => {
    const theirs = await organisation()
    const url = `/api/conversations/talks/${talk.pair}/agreements`
    expect((await theirs.http.post(url, wish('Linus'), { as: 'Linus' })).status).toBe(404)
    expect((await agree('Linus', newId(), wish('Linus'))).status).toBe(404)
  })
})

describe('to whom it is promised', () => {
  it.each<[string, keyof typeof talk, Name, Name, Name]>([
    ['the other one of the two, by the report', 'pair', 'Grace', 'Linus', 'Grace'],
    ['the other one of the two, by the manager', 'pair', 'Linus', 'Grace', 'Linus'],
    ['who invited to an alignment session', 'alignment', 'Ada', 'Grace', 'Ada'],
    ['who was invited to it, when the inviter promises', 'alignment', 'Grace', 'Ada', 'Grace'],
  ])('%s', async (_, which, as, by, to) => {
    const { body } = await agree(as, talk[which], wish(by))
    expect(await promisedTo(body.id)).toEqual({
      ...{ toPersonId: org.id[to], toPartyName: null, toOrganisation: false },
    })
  })

  it('everybody, after a direction talk', async () => {
    const { body } = await agree('Ada', talk.direction, wish('Ada'))
    expect(await promisedTo(body.id)).toEqual({ toPersonId: null, toPartyName: null, toOrganisation: true })
  })

  it('the people from outside, by name', async () => {
    const { body } = await agree('Radia', talk.external, wish('Grace'))
    expect(await promisedTo(body.id)).toEqual({
      ...{ toPersonId: null, toPartyName: 'Tug & Tow', toOrganisation: false },
    })
  })
})

describe('what cannot be agreed', () => {
  it.each<[string, () => object, number, string, string]>([
    ['for one who was not there', () => wish('Radia'), 422, 'byId', 'not_there'],
    ['for nobody', () => wish('Linus', { byId: newId() }), 422, 'byId', 'not_there'],
    ['until a day that is over', () => wish('Linus', { dueOn: '2026-03-01' }), 422, 'dueOn', 'due_in_past'],
    ['until no day', () => wish('Linus', { dueOn: '2026-02-30' }), 400, 'dueOn', 'invalid_format'],
    ['nothing', () => wish('Linus', { what: '  ' }), 400, 'what', 'too_small'],
    ['in 281 characters', () => wish('Linus', { what: 'x'.repeat(281) }), 400, 'what', 'too_big'],
    ['with a field of its own', () => wish('Linus', { to: 'Ada' }), 400, 'to', 'unknown_field'],
    [
      'as a task of two characters',
      () => wish('Linus', { what: 'Go', asTask: true }),
      422,
      'what',
      'too_short',
    ],
  ])('%s', async (_, body, status, field, code) => {
    const answer = await agree('Grace', talk.pair, body())
    const [first] = answer.body.error.items
    expect([answer.status, first.field, first.code]).toEqual([status, field, code])
    expect(first.fix).toMatch(/\w/)
  })

  it('leaves no promise and no task behind', async () => {
    const before = await org.eventsOfType('task.created')
    await agree('Grace', talk.pair, wish('Linus', { what: 'Half done', dueOn: '2026-03-01', asTask: true }))
    expect(await org.eventsOfType('task.created')).toBe(before)
    expect((await page(org, 'Grace', pairId)).agreements.map(({ what }) => what)).not.toContain('Half done')
  })

  it('in a talk that was called off: nothing, and the answer says that nothing follows', async () => {
    const { id } = await planned(org, 'Ada', 'alignment', { personIds: [org.id.Grace] })
    await sent(org, 'Ada', 'post', `/api/conversations/talks/${id}/move`, { rev: 1, startsAt: null })
    const { status, body } = await agree('Grace', id, wish('Grace'))
    expect([status, body.error.code, body.error.current]).toEqual([
      ...[409, 'illegal_transition', { state: 'moved', legal: [] }],
    ])
  })
})

describe('an agreement that is a task too', () => {
  it.each<[string, string, string]>([
    ['with its words for a title', 'Check the ropes', 'Check the ropes'],
    ['cut to 140 characters', 'x'.repeat(200), 'x'.repeat(140)],
    ['never cut within a character', `${'x'.repeat(139)}🚢 leaves`, 'x'.repeat(139)],
    ['not ending in a space', `${'x'.repeat(139)} and more`, 'x'.repeat(139)],
    ['with mark-up letter by letter', '<b>Ropes</b> & "knots"', '<b>Ropes</b> & "knots"'],
  ])('is one of who promised it, %s', async (_, what, title) => {
    const { status, body } = await agree('Linus', talk.pair, wish('Linus', { what, asTask: true }))
    expect(status).toBe(200)
    expect(await sent(org, 'Linus', 'get', `/api/tasks/${body.taskId}`)).toMatchObject({
      ...{ title, dueOn: '2026-03-10', assignee: { id: org.id.Linus } },
    })
    const found = (await page(org, 'Grace', pairId)).agreements.find(({ id }) => id === body.id)
    expect(found).toMatchObject({ what, taskId: body.taskId, byId: org.id.Linus, state: 'open' })
  })

  it('is no task when none was wanted', async () => {
    const before = await org.eventsOfType('task.created')
    expect((await agree('Linus', talk.pair, wish('Linus'))).body.taskId).toBeNull()
    expect(await org.eventsOfType('task.created')).toBe(before)
  })
})

it('what two agreed stays on their page from talk to talk, and no third one reads its words', async () => {
  const two = await organisation()
  const { id, talkId } = await pair(two)
  const body = { what: 'Only between us', byId: two.id.Linus, dueOn: '2026-03-10' }
  await sent(two, 'Grace', 'post', `/api/conversations/talks/${talkId}/agreements`, body)
  two.at('2026-03-03T10:40:00Z')
  await hold(two, 'Grace', talkId)
  const { agreements } = await page(two, 'Linus', id)
  expect(agreements).toMatchObject([{ what: 'Only between us', by: 'Linus Torres', dueOn: '2026-03-10' }])
  for (const as of ['Ada', 'Radia', 'Margaret', 'Alan'] as const)
    for (const url of ['/api/commitments', '/api/home', `/api/people/${two.id.Linus}`])
      expect(JSON.stringify((await two.http.get(url, { as })).body)).not.toContain('Only between us')
  const { rows } = await two.system(work =>
    sql<{ all: string }>`select string_agg(e::text, '') as all from platform_events e`.execute(work.sql),
  )
  expect(rows[0]?.all).toContain('promise.made')
  expect(rows[0]?.all).not.toContain('Only between us')
})
